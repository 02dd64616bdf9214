import { render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkerView } from '../../shared/day/matching/view.ts'
import { asRead } from '../../shared/day/posting/terms.ts'
import { OfferId } from '../../shared/ids.ts'
import { TicketPage } from '../placement/ticket-page.tsx'
import { playEach, playHall, tap } from '../test-hall.ts'
import { offer, offered, ticket, waiting } from './made-up-view.ts'
import { WorkerSession } from './screen.tsx'

playEach()
beforeEach(() => {
  // Three rows of terms have room.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const isRow = /terms-row|changed-row/.test(this.className)
    const above = isRow ? [...(this.parentElement?.children ?? [])].indexOf(this) : 0
    return new DOMRect(0, 100 * above, 900, isRow ? 100 : 300)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

async function sees(view: WorkerView) {
  const placed = { answer: 'done', value: { ...waiting, status: 'placed', tickets: [ticket] } }
  const hall = playHall({ 'matching/accept': () => placed, 'matching/answer-change': () => placed })
  render(() => <WorkerSession go={() => {}} home={() => {}} first={{}} ticketPage={TicketPage} />)
  const shows = async (next: WorkerView) => {
    hall.shows('worker', next)
    await vi.advanceTimersByTimeAsync(1000)
  }
  await shows(view)
  return { hall, shows }
}
const button = (name: string) => screen.queryByRole('button', { name })
const green = () => document.querySelector<HTMLElement>('[data-kind="confirm"]') ?? document.body
const isReady = () => green().ariaDisabled === 'false'
const turn = async () => {
  tap(button('下一页') ?? document.body)
  await vi.advanceTimersByTimeAsync(1000)
}
const place = () => document.querySelector('.pager-place')?.textContent

describe('a place held whose terms run over several pages', () => {
  it('is taken where the last of them stands; until then another button leads on, and back is back', async () => {
    const { hall } = await sees(offered)
    expect(place()).toBe('1 / 3')
    for (const read of ['2 / 3', '3 / 3']) {
      expect(isReady()).toBe(false)
      expect(button('下一页')?.dataset['kind']).toBe('primary')
      await turn()
      expect(place()).toBe(read)
    }
    expect(button('下一页')?.dataset['kind']).toBe('plain')
    expect([green().textContent, isReady()]).toEqual(['接单', true])
    expect(hall.asked('matching/accept')).toEqual([])
    tap(button('上一页') ?? document.body)
    await vi.advanceTimersByTimeAsync(1000)
    expect(isReady()).toBe(false)
    await turn()
    tap(green())
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.asked('matching/accept')).toHaveLength(1)
  })

  it('is not taken by the finger that turns the pages, however often, nor by whoever has not read: they are told', async () => {
    const { hall } = await sees(offered)
    tap(green())
    expect(green().textContent).toBe('请先看完')
    for (let press = 0; press < 5; press++) await turn()
    expect(place()).toBe('3 / 3')
    expect(hall.asked('matching/accept')).toEqual([])
  })

  it('is read from its first page, also where another was read to its end', async () => {
    const { shows } = await sees(offered)
    await turn()
    await turn()
    await shows(offered)
    expect(place()).toBe('3 / 3')
    await shows({ ...offered, offer: { ...offer, offer: OfferId.parse('off_20260817_0002') } })
    expect(place()).toBe('1 / 3')
  })
})

describe('changed terms that run over several pages', () => {
  const before = asRead(ticket.terms, () => ({}))
  const after = {
    ...before,
    startMinute: before.startMinute + 30,
    meals: 'all',
    payDay: 'at-end',
    rainRule: 'indoors',
  } as const
  const asked = (revision: number): WorkerView => ({
    ...waiting,
    status: 'placed',
    tickets: [ticket],
    changes: [{ placement: ticket.placement, revision, before, after, employerMasked: '李*福' }],
  })

  it('are agreed to where the last of them stands; no may be said on each', async () => {
    const { hall, shows } = await sees(asked(2))
    expect(place()).toBe('1 / 2')
    expect(isReady()).toBe(false)
    expect(button('不同意')).toBeTruthy()
    await turn()
    expect(place()).toBe('2 / 2')
    await shows(asked(3))
    expect(place()).toBe('1 / 2')
    await turn()
    tap(green())
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.asked('matching/answer-change')).toHaveLength(1)
  })
})
