import { render } from '@solidjs/testing-library'
import { expect, it, vi } from 'vitest'
import type { EmployerView } from '../../shared/day/posting/view.ts'
import { zh } from '../../shared/language/zh.ts'
import { broccoli, farmer, monday, unloading } from '../../shared/testing/cast.ts'
import { draftOf } from '../pieces/terms-draft.ts'
import { playEach } from '../test-hall.ts'
import { EmployerPages } from './employer-pages.tsx'

playEach()

const view: EmployerView = {
  employer: farmer,
  kind: 'person',
  approved: true,
  wageFloors: [{ from: monday, hourlyFen: 1800 }],
  isClosed: false,
  postings: [],
  earlier: [],
  middles: [],
}
/** What is doubted of a day of nine hours at this pay, before it is posted. */
async function doubted(yuan: string, middles: EmployerView['middles']): Promise<string> {
  const draft = { ...draftOf(broccoli), workDate: monday, amount: yuan }
  const { unmount } = render(() => (
    <EmployerPages
      step={{ at: 'check', draft }}
      answered={{ ...view, middles }}
      show={() => {}}
      onBack={() => {}}
      onPost={async () => {}}
      onAct={async () => {}}
      onHome={() => {}}
    />
  ))
  await vi.advanceTimersByTimeAsync(1000)
  const said = document.querySelector('.notice')?.textContent ?? ''
  unmount()
  return said
}

it('what an employer typed is held against the middle of their own trade today, else against the floor', async () => {
  const of = (trade: typeof broccoli.trade) => [{ trade, hourlyFen: 22_00, postings: 5 }]
  const much = zh.posting.unlikely.pay('77.8')
  expect(await doubted('700', of(broccoli.trade))).toContain(much)
  expect(await doubted('700', of(unloading.trade))).toBe('')
  expect(await doubted('700', [])).toBe('')
  expect(await doubted('9999', [])).toContain(zh.posting.unlikely.pay('1111.0'))
})
