import { render, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { PostingId } from '../../shared/ids.ts'
import { refused } from '../../shared/language/answered.ts'
import { resetDisplay, setLarge } from '../app/display.ts'
import { chooseLanguage } from '../app/words.ts'
import { playEach } from '../test-hall.ts'
import { JobsPage } from './jobs-page.tsx'
import { job, offer, waiting } from './made-up-view.ts'
import type { Chosen } from './page.ts'

// English is fetched when it is first chosen; a busy machine takes its time over that.
playEach()
afterEach(() => {
  resetDisplay()
})

const five = [1, 2, 3, 4, 5].map((nth) => ({ ...job, posting: PostingId.parse(`pst_20260817_00${nth}`) }))
/** How many of five jobs stand on the first page of a panel that stands upright. */
function cardsOf(view: Partial<WorkerView>, chosen: Chosen = {}): number {
  const nothing = async () => {}
  const { unmount } = render(() => (
    <JobsPage
      view={{ ...waiting, jobs: five, ...view }}
      chosen={chosen}
      onBack={() => {}}
      onMine={() => {}}
      onWhy={nothing}
      onTake={nothing}
      onTakeBack={nothing}
    />
  ))
  const cards = screen.getAllByRole('heading', { level: 2 }).length
  unmount()
  return cards
}
const told = { title: '给您留的活取消了，不怪您', lines: [] }
const lost = { zh: told, en: told }
/** Two lines more than others have: until the next day, and asked for again. */
const long = five.map((one, nth) =>
  nth < 4 ? one : { ...one, reposted: true, terms: { ...one.terms, endMinute: 1800 } },
)

it('three jobs stand on a page, and one makes way for what must be said or where a card is longer than others', () => {
  expect(cardsOf({})).toBe(3)
  expect(cardsOf({ told: lost })).toBe(2)
  expect(cardsOf({}, { notDone: refused({ code: 'hall-busy' }) })).toBe(2)
  expect(cardsOf({}, { wished: job.posting })).toBe(2)
  expect(cardsOf({ offer }, { aside: offer.offer })).toBe(2)
  expect(cardsOf({ jobs: long })).toBe(2)
  expect(cardsOf({ jobs: long.map((one) => ({ ...one, reposted: false })) })).toBe(3)
})

it('in English two do, and one beside what must be said', async () => {
  chooseLanguage('en')
  expect([cardsOf({}), cardsOf({ told: lost })]).toEqual([2, 1])
})

it('in 大字 it is one, whatever is said', () => {
  setLarge(true)
  expect([cardsOf({}), cardsOf({ told: lost })]).toEqual([1, 1])
})
