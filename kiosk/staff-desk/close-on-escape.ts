import type { Said } from './said.ts'
import { words } from './words.ts'

/** Esc closes the questions of an act, and nothing around them. */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return
  event.stopPropagation()
  // Nor the page over the desk that they stand on.
  event.preventDefault()
  close()
}

interface FilledForm {
  readonly isFilled: () => boolean
  readonly setComplaint: (complaint: Said) => void
  readonly close: () => void
}

/** Closes a form too; but what somebody has filled in goes only when Esc is pressed again, right after being told so. */
export function makeEscape(form: FilledForm): (event: KeyboardEvent) => void {
  let isTold = false
  return (event) => {
    const again = isTold
    isTold = false
    closeOnEscape(event, () => {
      if (again || !form.isFilled()) return form.close()
      isTold = true
      form.setComplaint(() => words().desk.escapeAgain)
    })
  }
}
