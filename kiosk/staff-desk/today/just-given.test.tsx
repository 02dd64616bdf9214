import { cleanup, render, screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { DayNumber, Instant, PlacementId } from '../../../shared/ids.ts'
import { day } from '../canned-desk.ts'
import { type Given, JustGiven } from './just-given.tsx'

const [number, other] = [DayNumber.parse('A007'), DayNumber.parse('A008')]
const [mine, theirs] = [PlacementId.parse('plc_20260817_0012'), PlacementId.parse('plc_20260817_0013')]
const before = { by: { by: 'staff', name: '杨*霞' }, at: Instant.parse('2026-08-16T21:51:00.000Z') } as const

/** What the keyboard does next. */
async function handAfter(tickets: Given['tickets']): Promise<string> {
  render(() => <JustGiven given={{ number, tickets }} day={day} close={() => {}} expired={() => {}} />)
  await Promise.resolve()
  const said = document.activeElement?.textContent ?? ''
  cleanup()
  return said
}

it('of a call just answered the keyboard prints the first ticket; what a colleague gave it leaves to them, and closes', async () => {
  const crew = [
    { number, placement: mine },
    { number: other, placement: theirs },
  ]
  expect(await handAfter(crew)).toContain('0817-0012')
  expect(await handAfter(crew.map((ticket) => ({ ...ticket, before })))).toBe('关闭')
  expect(screen.queryByRole('button')).toBeNull()
})
