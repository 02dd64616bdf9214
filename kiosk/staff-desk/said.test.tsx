import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { en } from '../../shared/language/en.ts'
import { zh } from '../../shared/language/zh.ts'
import { takeMarket } from '../app/market.ts'
import { chooseLanguage } from '../app/words.ts'
import { deskView, heard, marketAnswer, plain } from './canned-desk.ts'
import { Postings } from './postings.tsx'

let answer: unknown
beforeEach(() => {
  takeMarket(marketAnswer(true))
  vi.stubGlobal('fetch', async () => Response.json(answer))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const judge = (press: string) => {
  render(() => (
    <Postings
      live={heard({ ...deskView, postings: [plain] })}
      wanted={undefined}
      choose={() => {}}
      goFollowUp={() => {}}
      expired={() => {}}
    />
  ))
  fireEvent.click(screen.getByRole('button', { name: press }))
}

it('the page turns to what was done, and to what went wrong as often as it does', async () => {
  const turnedTo: (string | null)[] = []
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
    turnedTo.push(this.textContent)
  })
  answer = { answer: 'refused', refusal: { code: 'posting-over' } }
  judge(zh.desk.approve)
  const why = zh.refusals['posting-over']({ code: 'posting-over' })
  await waitFor(() => expect(turnedTo).toEqual([why]))
  fireEvent.click(screen.getByRole('button', { name: zh.desk.approve }))
  await waitFor(() => expect(turnedTo).toEqual([why, why]))
  answer = { answer: 'done', value: null }
  fireEvent.click(screen.getByRole('button', { name: zh.desk.approve }))
  await waitFor(() => expect(turnedTo.at(-1)).toMatch(/^已同意发布/))
})

it('what was done is told in the language that is chosen later', async () => {
  answer = { answer: 'done', value: null }
  judge(zh.desk.approve)
  await screen.findByText(/^已同意发布/)
  chooseLanguage('en')
  expect(document.querySelector('.decided')?.textContent).toBe(
    en.desk.approved('Vegetable picking', en.terms.places(20)),
  )
})

it('so is why it could not be done', async () => {
  const refusal = { code: 'posting-over' } as const
  answer = { answer: 'refused', refusal }
  judge(zh.desk.approve)
  await screen.findByText(zh.refusals['posting-over'](refusal))
  chooseLanguage('en')
  expect(screen.getByText(en.refusals['posting-over'](refusal))).toBeTruthy()
})
