import { fireEvent } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeResidentId } from '../../../shared/identity/made-up.ts'
import { holdOut, playEach } from '../../test-hall.ts'
import { lately } from '../lately.ts'
import { helperAt } from './helper.ts'
import type { Reader, ReaderEvents } from './port.ts'
import { simulatedReader } from './simulated.ts'
import { keepKeys, wedge } from './wedge.ts'

playEach()
beforeEach(keepKeys)
afterEach(() => vi.restoreAllMocks())

const number = makeResidentId('1965-03-12', 1)
const wrong = number.slice(0, 17) + (number.endsWith('0') ? '1' : '0')
const name = '欧阳震华'
const address = 'http://127.0.0.1:18622/cards?token=made-up'
/** What stands on a card besides, which nobody here may hear of. */
const sentinel = '不该留下'
const besides = { photo: `data:${sentinel}`, address: sentinel, ethnicity: sentinel, birthDate: '1965-03-12' }

/** A helper's line, as the browser holds it. */
class Line {
  static open: Line[] = []
  readonly url: string
  constructor(url: string) {
    this.url = url
    Line.open.push(this)
  }
  onmessage: ((event: MessageEvent) => void) | null = null
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  readyState = 0
  /** What becomes of it: answered, or broken. */
  becomes(state: 0 | 1 | 2): void {
    this.readyState = state
    if (state === 1) this.onopen?.(new Event('open'))
    else this.onerror?.(new Event('error'))
  }
  close(): void {
    Line.open = Line.open.filter((line) => line !== this)
  }
}
/** What is said on every line that is open. */
const says = (said: unknown) => {
  const data = typeof said === 'string' ? said : JSON.stringify(said)
  for (const line of Line.open) line.onmessage?.(new MessageEvent('message', { data }))
}
beforeEach(() => {
  Line.open = []
  vi.stubGlobal('EventSource', Line)
})

/** What a reader tells, in order, word for word. */
function toldBy(reader: Reader) {
  const told: unknown[] = []
  const on: ReaderEvents = {
    present: () => told.push('present'),
    read: (scan) => told.push(['read', scan]),
    error: (because) => told.push(['error', because]),
    removed: () => told.push('removed'),
  }
  return { told, stop: reader(on) }
}

interface Played {
  readonly reader: Reader
  /** A good card; one whose number is wrong. */
  readonly lay: () => void
  readonly layWrong: () => void
  /** Absent where it cannot know: keys are all it has. */
  readonly snatch?: () => void
  readonly name?: string
  readonly wrongIs: 'misplaced' | 'unreadable'
}
const simulated = simulatedReader()
const readers: Readonly<Record<string, () => Played>> = {
  'that types like a keyboard': () => ({
    reader: wedge,
    lay: () => holdOut(number),
    layWrong: () => holdOut(wrong),
    wrongIs: 'unreadable',
  }),
  'with a helper on its machine': () => ({
    reader: helperAt(address),
    lay: () => {
      says({ card: 'present' })
      says({ card: 'read', number, name, validUntil: '2030-01-01', ...besides })
    },
    layWrong: () => {
      says({ card: 'present' })
      says({ card: 'read', number: wrong, name })
    },
    snatch: () => {
      says({ card: 'present' })
      says({ card: 'removed' })
    },
    name,
    wrongIs: 'misplaced',
  }),
  'that is played': () => ({
    reader: simulated.reader,
    lay: () => simulated.lay({ kind: 'resident-id', text: number, name }),
    layWrong: () => simulated.layBadly(),
    snatch: () => simulated.snatch(),
    name,
    wrongIs: 'misplaced',
  }),
}

describe.each(Object.entries(readers))('a reader %s', (_, play) => {
  test('tells a card once: its number, the name where it knows it, and nothing else', () => {
    const { reader, lay, name, snatch } = play()
    const { told, stop } = toldBy(reader)
    lay()
    const scan = { kind: 'resident-id', text: number, ...(name === undefined ? {} : { name }) }
    expect(told).toEqual([...(snatch === undefined ? [] : ['present']), ['read', scan]])
    stop()
  })

  test('reads nobody out of a number that is wrong, and reads the next card', () => {
    const { reader, lay, layWrong, wrongIs } = play()
    const { told, stop } = toldBy(reader)
    layWrong()
    expect(told.at(-1)).toEqual(['error', wrongIs])
    lay()
    expect(told.at(-1)).toMatchObject(['read', { text: number }])
    stop()
  })

  test('tells that a card went too early, where it can know', () => {
    const { reader, snatch } = play()
    if (snatch === undefined) return
    const { told, stop } = toldBy(reader)
    snatch()
    expect(told).toEqual(['present', 'removed'])
    stop()
  })

  test('tells nothing once it was stopped', () => {
    const { reader, lay } = play()
    const { told, stop } = toldBy(reader)
    stop()
    lay()
    expect(told).toEqual([])
  })
})

test('what was begun to be typed on the page before is read whole, by the page that waits for it now', () => {
  const before = toldBy(wedge)
  const now: { readonly told: readonly unknown[]; readonly stop: () => void }[] = []
  holdOut(number, (nth) => {
    if (nth !== 9) return
    before.stop()
    now.push(toldBy(wedge))
  })
  expect([before.told, now[0]?.told]).toEqual([[], [['read', { kind: 'resident-id', text: number }]]])
  now[0]?.stop()
})

test('a button that a hand pressed does nothing once its page is gone', () => {
  const pressed = vi.fn()
  const button = document.createElement('button')
  button.addEventListener('click', pressed)
  document.body.append(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  button.remove()
  vi.advanceTimersByTime(1000)
  expect(pressed).not.toHaveBeenCalled()
})

describe('a helper', () => {
  const heard = (...said: readonly unknown[]) => {
    const { told, stop } = toldBy(helperAt(address))
    for (const one of said) says(one)
    stop()
    return told
  }

  test('is asked where the hall says, on one line, which ends with the page', () => {
    const { stop } = toldBy(helperAt(address))
    expect(Line.open.map(({ url }) => url)).toEqual([address])
    stop()
    expect(Line.open).toEqual([])
  })

  test('answers or does not: the hall hears which with each beat, also of one that hangs, and of a page that has none what was so last', () => {
    const answers = () => lately.readerAnswers
    const { stop } = toldBy(helperAt(address))
    expect(answers()).toBe(false)
    for (const [state, heard] of [
      [1, true],
      [0, false],
      [1, true],
      [2, false],
      [1, true],
    ] as const) {
      Line.open[0]?.becomes(state)
      expect(answers()).toBe(heard)
    }
    stop()
    expect(answers()).toBe(true)
    toldBy(helperAt(address)).stop()
    expect(answers()).toBe(false)
  })

  test('that turned the page away, and then is never asked again by the browser, is asked again after a while', () => {
    const { told, stop } = toldBy(helperAt(address))
    const [first] = Line.open
    first?.becomes(0)
    vi.advanceTimersByTime(60_000)
    expect(Line.open).toEqual([first])
    first?.close()
    first?.becomes(2)
    vi.advanceTimersByTime(5000)
    expect(Line.open).toHaveLength(1)
    expect(Line.open).not.toContain(first)
    says({ card: 'read', number })
    expect(told).toHaveLength(1)
    Line.open[0]?.becomes(2)
    stop()
    vi.advanceTimersByTime(60_000)
    expect(Line.open).toEqual([])
  })

  test('of photo, address, ethnicity and birth date nothing comes through', () => {
    const told = heard({ card: 'present', ...besides }, { card: 'read', number, name, ...besides })
    expect(JSON.stringify(told)).not.toMatch(/不该留下|1965-03-12|photo|birth/)
    expect(told).toHaveLength(2)
  })

  test('that talks nonsense is not listened to', () => {
    const nonsense = [
      '',
      '{',
      'null',
      '7',
      '[]',
      '"read"',
      { card: 'eject' },
      { card: 7 },
      {},
      `${'x'.repeat(100_000)}`,
    ]
    expect(heard(...nonsense)).toEqual([])
    for (const odd of [undefined, null, 7, {}, [number, number], '', `${number}0`, '１'.repeat(18)])
      expect(heard({ card: 'read', number: odd, name })).toEqual([['error', 'misplaced']])
  })

  test('may leave the name out, and no name is longer than the register takes', () => {
    const scan = { kind: 'resident-id', text: number }
    for (const odd of [undefined, null, 7, {}])
      expect(heard({ card: 'read', number, name: odd })).toEqual([['read', scan]])
    expect(heard({ card: 'read', number, name: '长'.repeat(1000) })).toEqual([
      ['read', { ...scan, name: '长'.repeat(60) }],
    ])
  })

  test('says until when a card is valid: on its last day it is, the day after staff look at it', () => {
    for (const validUntil of ['2026-08-17', '长期', '', null, undefined, '2046-01-01'])
      expect(heard({ card: 'read', number, validUntil }), String(validUntil)).toMatchObject([['read', {}]])
    expect(heard({ card: 'read', number, validUntil: '2026-08-16' })).toEqual([['error', 'expired']])
  })
})
