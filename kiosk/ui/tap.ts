import { createRenderEffect, createSignal } from 'solid-js'

const travelPixels = 48
const holdMillis = 1500
const shieldMillis = 250
const settleMillis = 500
/** A worn contact breaks for less than this while a finger lies on it; no finger that lifts is down again so soon. */
const bounceMillis = 40

let page = 0
let shieldedAt = Number.NEGATIVE_INFINITY
let working = 0

/** A new page lies under the finger: a tap meant for the old one must not reach it. */
export function shieldPage(): void {
  page += 1
  shieldedAt = performance.now()
  // For whoever plays a terminal.
  document.documentElement.dataset['cameAt'] = String(shieldedAt)
}

export interface TapOptions {
  /** Keys of a pad are meant to be pressed again at once; everything else settles for half a second. */
  readonly repeats?: boolean
}

export interface Tap {
  /** The `ref` of the `<button>`; marks it as pressed and as busy. */
  readonly listen: (button: HTMLButtonElement) => void
  /** True while the promise of the tap runs; nothing on the page can be tapped meanwhile. */
  readonly busy: () => boolean
}

interface Armed {
  readonly pointer: number
  readonly x: number
  readonly y: number
  /** By the glass: a busy page hears of several touches at once. */
  readonly at: number
  readonly page: number
  readonly bounced: boolean
}

/** What makes a `<button>` answer a gloved finger once: see the tap row of the look. */
export function createTap(onTap: () => unknown, options: TapOptions = {}): Tap {
  const [pressed, setPressed] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  let armed: Armed | undefined
  let liftedAt = Number.NEGATIVE_INFINITY
  let lastEffect = Number.NEGATIVE_INFINITY

  const disarm = () => {
    armed = undefined
    setPressed(false)
  }
  const fire = () => {
    const now = performance.now()
    if (working > 0 || (options.repeats !== true && now - lastEffect < settleMillis)) return
    lastEffect = now
    const result = onTap()
    if (!(result instanceof Promise)) return
    working += 1
    setBusy(true)
    void result.finally(() => {
      working -= 1
      setBusy(false)
    })
  }

  const arm = (event: PointerEvent) => {
    const now = performance.now()
    if (armed || !event.isPrimary || event.button !== 0 || working > 0 || Math.abs(now - shieldedAt) < shieldMillis)
      return
    const { pointerId: pointer, clientX: x, clientY: y, timeStamp: at } = event
    armed = { pointer, x, y, at, page, bounced: at - liftedAt < bounceMillis }
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture?.(event.pointerId)
    // Where reading began has the focus still: to take it away costs a layout, and now the finger lies there anyway.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    setPressed(true)
  }
  const release = (event: PointerEvent) => {
    const from = armed
    if (from?.pointer !== event.pointerId) return
    disarm()
    liftedAt = event.timeStamp
    if (from.bounced || from.page !== page) return
    if (travelled(from, event) <= travelPixels && liftedAt - from.at <= holdMillis) fire()
  }

  return {
    busy,
    listen(button) {
      createRenderEffect(() => button.toggleAttribute('data-pressed', pressed() || busy()))
      createRenderEffect(() => button.setAttribute('aria-busy', String(busy())))
      // A browser makes a mouse of every touch, finds the next page under it, and lays that out for each of its moves.
      button.addEventListener('touchstart', (event) => event.preventDefault())
      button.addEventListener('pointerdown', arm)
      button.addEventListener('pointermove', (event) => {
        if (armed?.pointer === event.pointerId && travelled(armed, event) > travelPixels) disarm()
      })
      button.addEventListener('pointerup', release)
      button.addEventListener('pointercancel', disarm)
      button.addEventListener('keydown', (event) => {
        // A key held down would press the button again and again.
        if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
      })
      button.addEventListener('click', (event) => {
        // Only keyboards and reading aids click without a pointer; the pointer's own click has been dealt with above.
        if (event.detail === 0) fire()
      })
      button.addEventListener('contextmenu', (event) => event.preventDefault())
    },
  }
}

const travelled = (from: Armed, to: PointerEvent) => Math.hypot(to.clientX - from.x, to.clientY - from.y)
