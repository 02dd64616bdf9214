/** Esc closes the questions of an act, and nothing around them. */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return
  event.stopPropagation()
  close()
}
