import { onCleanup, onMount } from 'solid-js'

const settleMillis = 500
/** A hand that clicks twice trembles, and has not gone elsewhere. */
const stillPixels = 10

interface Aim {
  readonly button: Element | undefined
  readonly x: number
  readonly y: number
}

/**
 * The lists of the desk move while the hall goes on. What has slid under a hand that stayed where it was takes no click for half
 * a second, nor an Enter what the keyboard was taken to when its button went: both were meant for what stood there before.
 */
export function guardStillHand(): void {
  let aim: Aim | undefined
  let pressed: Element | undefined
  let changedAt = Number.NEGATIVE_INFINITY
  const watch = new MutationObserver(() => {
    changedAt = performance.now()
  })
  const hasJustChanged = () => {
    if (watch.takeRecords().length > 0) changedAt = performance.now()
    return performance.now() - changedAt < settleMillis
  }
  const move = (event: PointerEvent) => {
    if (aim === undefined || !isNear(aim, event)) aim = aimOf(event)
  }
  const wheel = () => {
    aim = undefined
  }
  const click = (event: MouseEvent) => {
    // The keyboard's own have been dealt with as keys.
    if (event.detail === 0) return
    const { button } = aimOf(event)
    if (button && aim && isNear(aim, event) && button !== aim.button && hasJustChanged()) drop(event)
    else aim = aimOf(event)
  }
  const key = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' '
    // Enter in a field goes on to what was looked for, and what was opened stands beside its button: the hand knows where it is.
    const button = isPress ? buttonOf(event.target) : undefined
    const isGone = pressed?.isConnected === false
    if (button && (event.repeat || (isGone && hasJustChanged()))) drop(event)
    else pressed = button
  }
  onMount(() => {
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('pointermove', move, true)
    document.addEventListener('wheel', wheel, { capture: true, passive: true })
    document.addEventListener('click', click, true)
    document.addEventListener('keydown', key, true)
    onCleanup(() => {
      watch.disconnect()
      document.removeEventListener('pointermove', move, true)
      document.removeEventListener('wheel', wheel, true)
      document.removeEventListener('click', click, true)
      document.removeEventListener('keydown', key, true)
    })
  })
}

function drop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

const aimOf = ({ target, clientX: x, clientY: y }: MouseEvent): Aim => ({ button: buttonOf(target), x, y })
const isNear = (aim: Aim, { clientX, clientY }: MouseEvent) =>
  Math.hypot(aim.x - clientX, aim.y - clientY) <= stillPixels
const buttonOf = (target: EventTarget | null): Element | undefined =>
  target instanceof Element ? (target.closest('button, summary') ?? undefined) : undefined
