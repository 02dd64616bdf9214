import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { packCard } from '../../shared/county/employers/card-token.ts'
import { CardId, MarketDay, PlacementId } from '../../shared/ids.ts'
import { zh } from '../../shared/language/zh.ts'
import { luckOf } from '../../shared/rehearsal/luck.ts'
import { type Played, playedReading, type Stroke } from '../../shared/testing/readings.ts'
import { packClaim, toBase32 } from '../../shared/ticket/token.ts'
import { playEach } from '../test-hall.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Layer } from '../ui/layer.tsx'
import { createIdReader, createReader } from './reader.tsx'
import { simulatedReader } from './readers/simulated.ts'
import { keepKeys } from './readers/wedge.ts'

/** Ten thousand in the long tests, each with the focus on one of four; so many to a test that none comes near the time it has. */
const isLong = process.env['GONGPIAO_LONG'] === '1'
const plays = isLong ? 500 : 120
const partsPerFocus = isLong ? 5 : 1
const market = Uint8Array.from([1, 2, 3, 4])
const day = MarketDay.parse('2026-08-17')
const placement = PlacementId.parse('plc_20260817_0031')
const unsigned = (said: Uint8Array) => toBase32(Uint8Array.from([...said, ...new Uint8Array(64)]))
const codes = {
  tickets: [unsigned(packClaim({ market, placement, revision: 1, validDay: day }))],
  cards: [unsigned(packCard(market, CardId.parse(`crd_${'a'.repeat(16)}`)))],
}

playEach()
beforeEach(keepKeys)
afterEach(() => vi.restoreAllMocks())

/** What a browser does with a key that nobody stopped: a page without a browser does nothing by itself. */
function browserTakes(event: KeyboardEvent): void {
  const on = event.target
  if (event.defaultPrevented) return
  if (on instanceof HTMLInputElement && event.key.length === 1 && !event.ctrlKey) on.value += event.key
  if (on instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ')) on.click()
}

/** Each key where the focus is, when it comes; and the silence behind them. */
function strike(strokes: readonly Stroke[]): void {
  for (const { key, after, within, repeat = false } of strokes) {
    vi.advanceTimersByTime(after)
    const [isComposing, ctrlKey, altKey] = [within === 'composing', within === 'control', within === 'alt']
    const said = { key, repeat, isComposing, ctrlKey, altKey, bubbles: true, cancelable: true }
    const event = new KeyboardEvent('keydown', said)
    Object.defineProperty(event, 'timeStamp', { value: performance.now() })
    fireEvent(document.activeElement ?? document.body, event)
    browserTakes(event)
  }
  vi.advanceTimersByTime(1000)
}

type Focus = 'nothing' | 'a button' | 'a field' | 'a dialog'
const focuses: readonly Focus[] = ['nothing', 'a button', 'a field', 'a dialog']
/** The first reading of each part of each. */
const parts = focuses.map((focus, nth) => ({
  focus,
  firsts: Array.from({ length: partsPerFocus }, (_, part) => (nth * partsPerFocus + part) * plays),
}))

/** A page that waits for a reader, or for none, with all that a key could do any harm to. */
function open(focus: Focus, isArmed = true) {
  const leaked: string[] = []
  const read: string[] = []
  const take = (text: string) => {
    read.push(text)
    return undefined
  }
  const page = render(() => {
    const reader = isArmed && createReader({ ticket: take, card: take, 'resident-id': take })
    return (
      <>
        <input />
        <BigButton kind="primary" onTap={() => leaked.push('the button was pressed')}>
          Go on
        </BigButton>
        {focus === 'a dialog' && (
          <Layer icon="alert" heading="Said" text="More" button="Good" onTap={() => leaked.push('the dialog closed')} />
        )}
        {reader && <reader.Said />}
      </>
    )
  })
  const hear = ({ key }: KeyboardEvent) => key !== 'Shift' && leaked.push(`the page heard ${key}`)
  document.body.addEventListener('keydown', hear)
  const on = { nothing: undefined, 'a button': 'button', 'a field': 'input', 'a dialog': '.layer button' }[focus]
  const target = on === undefined ? undefined : page.container.querySelector<HTMLElement>(on)
  vi.advanceTimersByTime(1000)
  target?.focus()
  expect(document.activeElement).toBe(target ?? document.body)
  return {
    strike,
    read,
    /** What it did besides being read. */
    leaks() {
      const typed = page.container.querySelector('input')?.value ?? ''
      return typed === '' ? leaked : [...leaked, `the field holds ${typed}`]
    },
    leave() {
      document.body.removeEventListener('keydown', hear)
      // What was unmounted alone still stands in the page: the long test would have ten thousand of them.
      cleanup()
    },
  }
}

/** Of so many readings from that one on, those that did anything but being read. */
function leaking(focus: Focus, times: number, isArmed = true, from = 0): readonly string[] {
  return Array.from({ length: times }, (_, nth) => {
    const seed = from + nth
    const played = playedReading(luckOf(seed + 1), codes)
    const page = open(focus, isArmed)
    page.strike(readersOwn(played))
    const leaks = page.leaks()
    page.leave()
    return leaks.length === 0 ? [] : [`seed ${seed + 1}, ${played.what}: ${leaks.join(', ')}`]
  }).flat()
}

/** Whoever presses Enter with their own hand may press the button with it. */
const readersOwn = ({ strokes, what }: Played) =>
  what.startsWith('by hand') ? strokes.filter(({ key }) => key !== 'Enter') : strokes

describe('scanner text lands in a field: nowhere', () => {
  for (const { focus, firsts } of parts)
    test.each(firsts)(
      `with the focus on ${focus}, ${plays} readings from %i on are read and do nothing else`,
      (from) => {
        expect(leaking(focus, plays, true, from)).toEqual([])
      },
    )

  for (const { focus, firsts } of parts)
    test.each(firsts)(
      `on a page that waits for no reader, with the focus on ${focus}, from %i on they do nothing at all`,
      (from) => {
        expect(leaking(focus, plays, false, from)).toEqual([])
      },
    )

  test('what is read is what was held out', async () => {
    for (const focus of focuses) {
      const page = open(focus)
      const [ticket = ''] = codes.tickets
      page.strike([...ticket, 'Enter'].map((key) => ({ key, after: 8 })))
      expect(page.read).toEqual([ticket])
      page.leave()
    }
  })

  test('a key that the machine says again while it is held down is read once', () => {
    const page = open('nothing')
    const [ticket = ''] = codes.tickets
    const strokes: readonly Stroke[] = [...ticket, 'Enter'].map((key) => ({ key, after: 8 }))
    page.strike(strokes.toSpliced(20, 0, { key: strokes[19]?.key ?? '', after: 8, repeat: true }))
    expect(page.read).toEqual([ticket])
    page.leave()
  })

  test('(the test of this test) scanner text lands in a field, or wherever the focus is, where a reader lets keys through', () => {
    vi.spyOn(KeyboardEvent.prototype, 'preventDefault').mockImplementation(() => {})
    for (const focus of ['a button', 'a field', 'a dialog'] as const)
      expect(leaking(focus, 20).length, focus).toBeGreaterThan(3)
  })

  test('a reader that lets the page hear its keys is found out', () => {
    vi.spyOn(KeyboardEvent.prototype, 'stopPropagation').mockImplementation(() => {})
    expect(leaking('nothing', 5).length).toBeGreaterThan(3)
  })
})

describe('what an ID reader says of a card', () => {
  test('is said over the page until the card is laid again, and a card that is read goes on with its name', async () => {
    const simulated = simulatedReader()
    const take = vi.fn()
    const { container } = render(() => createIdReader(true, take, [simulated.reader]).Said())
    const { reader } = zh.common
    for (const [happens, said] of [
      [simulated.layBadly, reader.title + reader.misplaced],
      [simulated.snatch, reader.title + reader.misplaced],
      [simulated.layExpired, reader.expired.heading + reader.expired.text],
    ] as const) {
      happens()
      expect(container.querySelector('.layer')?.textContent).toContain(said)
    }
    simulated.lay({ kind: 'resident-id', text: '7', name: '欧阳震华' })
    await vi.advanceTimersByTimeAsync(1)
    expect(container.querySelector('.layer')).toBe(null)
    expect(take).toHaveBeenCalledExactlyOnceWith({ number: '7', name: '欧阳震华', read: true })
  })

  test('is for a page that asks for one; any other says where it is for', async () => {
    const simulated = simulatedReader()
    const { container } = render(() => createIdReader(false, vi.fn(), [simulated.reader]).Said())
    simulated.lay({ kind: 'resident-id', text: '7' })
    await vi.advanceTimersByTimeAsync(1)
    expect(container.querySelector('.layer')?.textContent).toContain(zh.common.reader.elsewhere['resident-id'])
  })
})

describe('a keyboard in a hand', () => {
  test('still presses the button it stands on, a moment later, and once', () => {
    for (const key of ['Enter', ' ']) {
      const page = open('a button')
      page.strike([{ key, after: 500 }])
      expect(page.leaks()).toEqual(['the button was pressed'])
      const again = Array.from({ length: 9 }, (_, nth) => ({ key, after: nth === 0 ? 300 : 30, repeat: true as const }))
      page.strike([{ key, after: 900 }, ...again])
      expect(page.leaks()).toEqual(['the button was pressed', 'the button was pressed'])
      page.leave()
    }
  })

  test('still walks from one to the next', () => {
    const page = open('a button')
    page.strike(['Tab', 'ArrowDown'].map((key) => ({ key, after: 300 })))
    expect(page.leaks()).toEqual(['the page heard Tab', 'the page heard ArrowDown'])
    page.leave()
  })
})
