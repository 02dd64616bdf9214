import { fireEvent } from '@solidjs/testing-library'

export const finger = { pointerId: 1, isPrimary: true, button: 0, clientX: 100, clientY: 100 }

/** What a finger does on the glass, and when by the test's clock: a browser stamps it so, however late the page hears of it. */
export function touch(
  on: Element,
  kind: 'pointerdown' | 'pointermove' | 'pointerup',
  at: typeof finger = finger,
  millis: number = performance.now(),
): void {
  const event = new PointerEvent(kind, { bubbles: true, cancelable: true, ...at })
  Object.defineProperty(event, 'timeStamp', { value: millis })
  fireEvent(on, event)
}
