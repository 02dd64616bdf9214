import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Instant, MarketDay, OfferId, Position } from '../../shared/ids.ts'
import { hearBeat } from './clock.ts'
import { createCommands } from './commands.ts'

const offer = OfferId.parse('off_20260817_0001')
const on = (day: string) =>
  hearBeat({
    now: Instant.parse(`${day}T00:00:00.000Z`),
    speed: 1,
    day: MarketDay.parse(day),
    marketVersion: 0,
    position: { day: Position.parse(0), county: Position.parse(0) },
  })

/** What the house hears, and what it says to it. */
let heard: string[]
let answers: (() => Response)[]
const done = () => Response.json({ answer: 'done', value: {} })
const dayOver = () => Response.json({ answer: 'refused', refusal: { code: 'day-over' } })
const brokenLine = () => {
  throw new TypeError('network')
}

beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  answers = []
  on('2026-08-17')
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { command } = JSON.parse(body)
    heard.push(command)
    return (answers.shift() ?? done)()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('a tap after a broken line asks the same again, a tap after an answer is a new question', async () => {
  const command = createCommands()
  answers = [brokenLine, brokenLine, brokenLine]
  const first = command('matching/accept', { offer })
  await vi.advanceTimersByTimeAsync(5000)
  expect((await first).answer).toBe('unreachable')
  await command('matching/accept', { offer })
  expect(new Set(heard).size).toBe(1)
  await command('matching/accept', { offer })
  await command('matching/decline', { offer })
  expect(new Set(heard).size).toBe(3)
})

it('what midnight refused is asked anew as a question of the new day, once the hall says that it is', async () => {
  const command = createCommands()
  answers = [dayOver]
  const asked = command('matching/accept', { offer })
  await vi.advanceTimersByTimeAsync(1000)
  expect(heard).toHaveLength(1)
  on('2026-08-18')
  await vi.advanceTimersByTimeAsync(1000)
  expect((await asked).answer).toBe('done')
  expect(heard.map((id) => id.slice(4, 12))).toEqual(['20260817', '20260818'])
})
