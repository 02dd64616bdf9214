import { render } from '@solidjs/testing-library'
import { expect, it, vi } from 'vitest'
import { zh } from '../../shared/language/zh.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { draftOf } from '../pieces/terms-draft.ts'
import { playEach, tap } from '../test-hall.ts'
import { CheckPage } from './check-page.tsx'

playEach()

const { check, unlikely } = zh.posting

async function checking(change: Partial<ReturnType<typeof draftOf>>) {
  const draft = { ...draftOf(broccoli), workDate: broccoli.workDate, ...change }
  const post = vi.fn(async () => {})
  render(() => (
    <CheckPage
      step={{ at: 'check', draft }}
      usual={{ floorFen: 1800, middleFen: undefined }}
      onBack={() => {}}
      onChange={() => {}}
      onMend={() => {}}
      onPost={post}
    />
  ))
  await vi.advanceTimersByTimeAsync(1000)
  const button = (label: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)
  return { post, button, said: document.querySelector('.notice')?.textContent ?? '' }
}

it('9999 yuan for a day of 22 hours is asked about before it is posted, and is theirs to say', async () => {
  const { post, button, said } = await checking({ amount: '9999', start: '0600', end: '0400' })
  expect(said).toContain(unlikely.title)
  expect(said).toContain('比一般高很多')
  expect(said).toContain(unlikely.hours(22))
  expect(button(check.post)).toBeUndefined()
  const sure = button(check.sure)
  if (sure === undefined) throw new Error('nothing asks')
  tap(sure)
  await vi.advanceTimersByTimeAsync(600)
  expect(post).toHaveBeenCalledOnce()
})

it('what is usual is posted without a question', async () => {
  const { button, said } = await checking({})
  expect(said).toBe('')
  expect(button(check.post)).toBeDefined()
})
