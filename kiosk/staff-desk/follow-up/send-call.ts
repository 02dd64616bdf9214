import type { DueRow, DueWork } from '../../../shared/county/follow-up/view.ts'
import type { PaySaid } from '../../../shared/county/pay/messages.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { Asking } from '../asking.ts'
import { aboutOf, fenTyped } from '../pay/work-form.ts'
import type { Said } from '../said.ts'
import { dayTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import type { CallChoice } from './call-choices.ts'

const dayMillis = 86_400_000

/** When somebody may ask to be called again. */
export const laterDays = (today: MarketDay): readonly MarketDay[] =>
  [1, 2, 3, 5, 7, 14, 30].flatMap(
    (days) => dayTyped(new Date(Date.parse(today) + days * dayMillis).toISOString().slice(0, 10)) ?? [],
  )

interface Typed {
  readonly amount: string
  readonly nextOn: MarketDay | undefined
  readonly note: string
}

/** Notes what came of a call: as what they say of their pay, as how the day of work really was, or as the outcome that it is. */
export function sendCall(
  asking: Asking,
  row: DueRow,
  call: CallChoice,
  typed: Typed,
  noted: (what: Said) => void,
): void {
  const note = typed.note.trim()
  const saved = (words: () => string) => () => noted(words)
  const say = () => words().followUp.call
  if (call.of === 'outcome') {
    const { choice } = call
    const later = choice === 'call-later' && typed.nextOn !== undefined ? { nextOn: typed.nextOn } : {}
    const told = { about: row.about, outcome: choice, ...later, ...(note === '' ? {} : { note }) }
    asking.ask(
      'follow-up/record',
      (command) => ({ ...told, command }),
      saved(() => say().saved(words().followUp.outcomes[choice])),
    )
  } else if ('work' in row && call.of === 'came') {
    const { choice } = call
    const told = { ...aboutOf(row.work), came: choice, reason: note === '' ? say().reason : note }
    asking.ask(
      'pay/correct-work',
      (command) => ({ ...told, command }),
      saved(() => say().saved(words().payDesk.came[choice])),
    )
  } else if ('work' in row && call.of === 'said') sendSaid(asking, row, call.choice, typed.amount, noted)
}

function sendSaid(asking: Asking, row: DueWork, said: PaySaid, amount: string, noted: (what: Said) => void): void {
  const fen = said === 'short' ? fenTyped(amount) : undefined
  if (said === 'short' && fen === undefined) asking.setComplaint(() => words().payDesk.amountNeeded)
  else {
    const told = {
      ...aboutOf(row.work),
      said,
      ...(fen === undefined ? {} : { fen }),
      heard: row.noPhone ? 'window' : 'telephone',
    } as const
    asking.ask(
      'pay/state-for',
      (command) => ({ ...told, command }),
      () => noted(() => words().followUp.call.saved(words().payDesk.said[said])),
    )
  }
}
