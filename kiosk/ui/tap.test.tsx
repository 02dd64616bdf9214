import { cleanup, fireEvent, render, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { finger, touch } from '../test-touch.ts'
import { createTap, shieldPage, type TapOptions } from './tap.ts'

function button(onTap: () => unknown, options?: TapOptions) {
  const shown = render(() => {
    const tap = createTap(onTap, options)
    return (
      <button type="button" ref={tap.listen}>
        找活
      </button>
    )
  })
  const element = within(shown.container).getByRole('button')
  return {
    element,
    down: (at = finger, millis?: number) => touch(element, 'pointerdown', at, millis),
    move: (at: typeof finger) => touch(element, 'pointermove', at),
    up: (at = finger, millis?: number) => touch(element, 'pointerup', at, millis),
  }
}
const pressFor = (tapped: ReturnType<typeof button>, millis: number) => {
  tapped.down()
  vi.advanceTimersByTime(millis)
  tapped.up()
}

/** What four taps of a finger do that does not wait for an answer. */
function impatiently(options?: TapOptions): number {
  const tap = vi.fn()
  const found = button(tap, options)
  for (let count = 0; count < 4; count += 1) {
    pressFor(found, 50)
    vi.advanceTimersByTime(50)
  }
  return tap.mock.calls.length
}

/** Which of the taps that were meant for the page before reach the one that has come. */
function fallenThrough(comes: () => void): readonly string[] {
  const fell: string[] = []
  const meant = (when: string, press: (found: ReturnType<typeof button>) => void) => {
    vi.advanceTimersByTime(1000)
    press(button(() => fell.push(when)))
  }
  meant('at once', (found) => {
    comes()
    pressFor(found, 20)
  })
  meant('a moment later', (found) => {
    comes()
    vi.advanceTimersByTime(230)
    pressFor(found, 10)
  })
  meant('lying there when it came', (found) => {
    found.down()
    comes()
    found.up()
  })
  return fell
}

/** Each test happens later than the one before, as the shield of the module remembers. */
let later = 0
beforeEach(() => {
  vi.useFakeTimers()
  later += 10_000
  vi.advanceTimersByTime(later)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a gloved finger on a button', () => {
  it('shows at once that it is pressed and acts on release', () => {
    const tap = vi.fn()
    const found = button(tap)
    found.down()
    expect(found.element.dataset['pressed']).toBe('')
    expect(tap).not.toHaveBeenCalled()
    found.up()
    expect(found.element.dataset['pressed']).toBeUndefined()
    expect(tap).toHaveBeenCalledTimes(1)
  })

  it('tapping 50 times in half a second does it once', () => {
    const tap = vi.fn()
    const found = button(tap)
    for (let count = 0; count < 50; count += 1) pressFor(found, 10)
    expect(tap).toHaveBeenCalledTimes(1)
  })

  it('a double tap makes two nowhere: an impatient finger, ten times a second, does it once', () => {
    expect(impatiently()).toBe(1)
  })
  it('(the test of this test) a double tap makes two where a button does not settle', () => {
    expect(impatiently({ repeats: true })).toBe(4)
  })

  it('tapping a key of the pad 50 times in half a second types one digit, two deliberate presses type two', () => {
    const tap = vi.fn()
    const found = button(tap, { repeats: true })
    for (let count = 0; count < 50; count += 1) pressFor(found, 10)
    expect(tap).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(200)
    pressFor(found, 80)
    expect(tap).toHaveBeenCalledTimes(2)
  })

  it('a practised hand types 11 as fast as a finger can, and a contact that breaks while it lies there types one', () => {
    const tap = vi.fn()
    const found = button(tap, { repeats: true })
    pressFor(found, 12)
    vi.advanceTimersByTime(45)
    pressFor(found, 12)
    expect(tap).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(200)
    pressFor(found, 20)
    vi.advanceTimersByTime(30)
    pressFor(found, 90)
    expect(tap).toHaveBeenCalledTimes(3)
  })

  it('what was typed while the page was busy counts by when the finger came down, not by when the page heard of it', () => {
    const tap = vi.fn()
    const found = button(tap, { repeats: true })
    const typedAt = performance.now()
    vi.advanceTimersByTime(300)
    for (const millis of [typedAt, typedAt + 110]) {
      found.down(finger, millis)
      found.up(finger, millis + 50)
    }
    expect(tap).toHaveBeenCalledTimes(2)
  })

  it('a finger that trembles 40 px still taps; one that slides away 60 px does not, even if it comes back', () => {
    const tap = vi.fn()
    const found = button(tap)
    found.down()
    found.move({ ...finger, clientX: 140 })
    found.up({ ...finger, clientX: 140 })
    expect(tap).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    found.down()
    found.move({ ...finger, clientX: 160 })
    found.up()
    vi.advanceTimersByTime(1000)
    found.down()
    found.up({ ...finger, clientY: 160 })
    expect(tap).toHaveBeenCalledTimes(1)
  })

  it('holding for a second and a half counts, leaning on the glass does not', () => {
    const tap = vi.fn()
    const found = button(tap)
    pressFor(found, 1500)
    expect(tap).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    pressFor(found, 1600)
    expect(tap).toHaveBeenCalledTimes(1)
  })

  it('a tap falls through to the next page nowhere: neither one that comes after it nor one that lay on the glass', () => {
    expect(fallenThrough(shieldPage)).toEqual([])
  })
  it('(the test of this test) a tap falls through to the next page where no shield stands before it', () => {
    expect(fallenThrough(() => {})).toEqual(['at once', 'a moment later', 'lying there when it came'])
  })

  it('is locked and looks pressed, and everything else is locked with it, until the answer is there', async () => {
    let answer = () => {}
    const slow = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
    const other = vi.fn()
    const first = button(slow)
    const second = button(other)
    first.down()
    first.up()
    expect(first.element.getAttribute('aria-busy')).toBe('true')
    expect(first.element.dataset['pressed']).toBe('')
    vi.advanceTimersByTime(3000)
    first.down()
    first.up()
    second.down()
    second.up()
    fireEvent.click(second.element, { detail: 0 })
    expect(slow).toHaveBeenCalledTimes(1)
    expect(other).not.toHaveBeenCalled()
    answer()
    await vi.advanceTimersByTimeAsync(1000)
    second.down()
    second.up()
    expect(other).toHaveBeenCalledTimes(1)
    expect(first.element.hasAttribute('aria-busy')).toBe(false)
    expect(first.element.dataset['pressed']).toBeUndefined()
  })

  it('answers Enter and Space as the browser turns them into a click, once', () => {
    const tap = vi.fn()
    const found = button(tap)
    fireEvent.click(found.element, { detail: 1 })
    expect(tap).not.toHaveBeenCalled()
    fireEvent.click(found.element, { detail: 0 })
    expect(tap).toHaveBeenCalledTimes(1)
  })

  it('leaves the browser no touch to make a mouse of', () => {
    const goesOn = fireEvent.touchStart(button(vi.fn()).element)
    expect(goesOn).toBe(false)
  })

  it('takes the focus from where reading began, while the finger lies there', () => {
    const found = button(() => {})
    found.element.focus()
    found.down()
    expect(document.activeElement).toBe(document.body)
  })
  it('lifted where the button is no more, does nothing, and the next one is heard', () => {
    const tap = vi.fn()
    const [gone, stays] = [button(tap), button(tap)]
    gone.down()
    gone.element.remove()
    touch(document.body, 'pointerup')
    expect(tap).not.toHaveBeenCalled()
    pressFor(stays, 50)
    expect(tap).toHaveBeenCalledTimes(1)
  })
  it('of which the glass never says that it went, keeps no other from being heard', () => {
    const tap = vi.fn()
    button(tap).down()
    pressFor(button(tap), 50)
    expect(tap).toHaveBeenCalledTimes(1)
  })
  it('a second finger changes nothing', () => {
    const tap = vi.fn()
    const found = button(tap)
    found.down()
    fireEvent.pointerUp(found.element, { ...finger, pointerId: 2, isPrimary: false })
    expect(tap).not.toHaveBeenCalled()
  })
})
