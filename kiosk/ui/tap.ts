import { createRoot, createSignal } from 'solid-js'

const travelPixels = 48
const holdMillis = 1500
const shieldMillis = 250
const settleMillis = 500
/** A worn contact breaks for less than this while a finger lies on it; no finger that lifts is down again so soon. */
const bounceMillis = 40

let page = 0
let shieldedAt = Number.NEGATIVE_INFINITY

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
  /** The `ref` of the `<button>`. */
  readonly listen: (button: HTMLButtonElement) => void
  /** True while the promise of the tap runs; nothing on the page can be tapped meanwhile. */
  readonly busy: () => boolean
}

/** What one button remembers, by the page's clock. */
interface Remembered {
  readonly onTap: () => unknown
  readonly repeats: boolean
  liftedAt: number
  firedAt: number
}

/** The finger that lies on a button. */
interface Armed {
  readonly button: Element
  readonly of: Remembered
  readonly pointer: number
  readonly x: number
  readonly y: number
  /** By the glass: a busy page hears of several touches at once. */
  readonly at: number
  readonly page: number
  readonly bounced: boolean
}

const known = new WeakMap<Element, Remembered>()
const [answering, setAnswering] = createRoot(() => createSignal<Remembered>())
let armed: Armed | undefined

/** What makes a `<button>` answer a gloved finger once: see the tap row of the look. */
export function createTap(onTap: () => unknown, { repeats = false }: TapOptions = {}): Tap {
  const own = { onTap, repeats, liftedAt: Number.NEGATIVE_INFINITY, firedAt: Number.NEGATIVE_INFINITY }
  return { busy: () => answering() === own, listen: (button) => known.set(button, own) }
}

function disarm(): void {
  armed?.button.removeAttribute('data-pressed')
  armed = undefined
}

function fire(button: Element, of: Remembered): void {
  const now = performance.now()
  if (answering() || (!of.repeats && now - of.firedAt < settleMillis)) return
  of.firedAt = now
  const result = of.onTap()
  if (!(result instanceof Promise)) return
  setAnswering(of)
  button.setAttribute('aria-busy', 'true')
  // Not every button has words for it: it stays as it was pressed.
  button.setAttribute('data-pressed', '')
  void result.finally(() => {
    setAnswering()
    button.removeAttribute('aria-busy')
    button.removeAttribute('data-pressed')
  })
}

function arm(event: PointerEvent, button: Element, of: Remembered): void {
  if (!event.isPrimary || event.button !== 0 || answering()) return
  if (Math.abs(performance.now() - shieldedAt) < shieldMillis) return
  disarm()
  const { pointerId: pointer, clientX: x, clientY: y, timeStamp: at } = event
  armed = { button, of, pointer, x, y, at, page, bounced: at - of.liftedAt < bounceMillis }
  button.setPointerCapture?.(pointer)
  // Where reading began has the focus still: to take it away costs a layout, and now the finger lies there anyway.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  button.setAttribute('data-pressed', '')
}

function release(event: PointerEvent): void {
  const from = armed
  if (from?.pointer !== event.pointerId) return
  disarm()
  from.of.liftedAt = event.timeStamp
  if (from.bounced || from.page !== page || !event.composedPath().includes(from.button)) return
  if (travelled(from, event) <= travelPixels && event.timeStamp - from.at <= holdMillis) fire(from.button, from.of)
}

/** One ear for all buttons: a page of thirty keys comes with no ears of its own. */
function hear<Kind extends keyof DocumentEventMap>(
  kind: Kind,
  answer: (event: DocumentEventMap[Kind], button: Element, of: Remembered) => void,
): void {
  const find = (event: DocumentEventMap[Kind]) => {
    const button = event.target instanceof Element && event.target.closest('button')
    const of = button && known.get(button)
    if (of) answer(event, button, of)
  }
  document.addEventListener(kind, find, { passive: false })
}
hear('pointerdown', arm)
document.addEventListener('pointermove', (event) => {
  if (armed?.pointer === event.pointerId && travelled(armed, event) > travelPixels) disarm()
})
document.addEventListener('pointerup', release)
document.addEventListener('pointercancel', disarm)
// A browser makes a mouse of every touch, finds the next page under it, and lays that out for each of its moves.
hear('touchstart', (event) => event.preventDefault())
hear('contextmenu', (event) => event.preventDefault())
hear('keydown', (event) => {
  // A key held down would press the button again and again.
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
})
hear('click', (event, button, of) => {
  // Only keyboards and reading aids click without a pointer; the pointer's own click has been dealt with above.
  if (event.detail === 0) fire(button, of)
})

const travelled = (from: Armed, to: PointerEvent) => Math.hypot(to.clientX - from.x, to.clientY - from.y)
