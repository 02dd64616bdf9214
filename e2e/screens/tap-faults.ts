import type { Topmost } from './look-faults.ts'

/** Runs inside the page: every button that does not answer as one tap makes it: no mouse comes of a touch, and a finger that stays opens no menu. */
export function tapFaults({ over }: Topmost): readonly string[] {
  const top = over.map((name) => document.querySelector(name)).find((layer) => layer !== null) ?? document.body
  const keepsFrom = (button: Element, kind: string) =>
    !button.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }))
  return [...top.querySelectorAll('button, [role=button], a[href], input, select')]
    .filter((part) => !['touchstart', 'contextmenu'].every((kind) => keepsFrom(part, kind)))
    .map((part) => `${part.className || part.tagName} “${(part.textContent ?? '').trim().slice(0, 24)}” is no tap`)
}
