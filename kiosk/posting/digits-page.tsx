import { Show } from 'solid-js'
import { gateName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { LongNumber } from '../pieces/long-number.tsx'
import { digits, hoursOf } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { asTime } from '../pieces/typed-time.ts'
import { pressed } from '../pieces/typing.ts'
import { nextDayWords } from '../pieces/unlikely.ts'
import { Keypad } from '../ui/keypad.tsx'
import { Typed } from '../ui/typed.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

/** What of the draft is typed, how long it may be, and what is said while it cannot be that. */
const fields = {
  places: { key: 'places', longest: digits.places, notYet: 'places' },
  start: { key: 'start', longest: digits.time, notYet: 'time' },
  end: { key: 'end', longest: digits.time, notYet: 'time' },
  'pieces-per-hour': { key: 'piecesPerHour', longest: digits.piecesPerHour, notYet: 'piecesPerHour' },
  leave: { key: 'leave', longest: digits.time, notYet: 'time' },
  bay: { key: 'bay', longest: digits.bay, notYet: 'bay' },
  policy: { key: 'policy', longest: digits.policy, notYet: 'policy' },
} as const
type DigitsQuestion = keyof typeof fields

export const hasDigits = (question: Question): DigitsQuestion | undefined => (isDigits(question) ? question : undefined)
const isDigits = (question: Question): question is DigitsQuestion => question in fields

/** A figure, typed on the pad. */
export function DigitsPage(props: { readonly page: QuestionPageProps; readonly asked: DigitsQuestion }) {
  const say = () => words().posting
  const field = () => fields[props.asked]
  const text = () => props.page.step.draft[field().key]
  /** An end that is the start: whoever typed it must see why they cannot go on. */
  const isStart = () => props.asked === 'end' && text() !== '' && props.page.step.draft.start === text()
  const isTooLate = () => props.asked === 'leave' && text().length === digits.time
  const because = () => say().notYet[isStart() ? 'end' : isTooLate() ? 'leave' : field().notYet]
  const unit = () => {
    if (props.asked === 'places') return say().peopleUnit(Number(text()))
    const piece = props.page.step.draft.unit
    if (props.asked !== 'pieces-per-hour' || piece === undefined) return undefined
    return say().perHour(words().terms.pieceUnits[piece], Number(text()))
  }
  return (
    <QuestionShell
      page={props.page}
      title={say().ask[props.asked]}
      hint={props.asked === 'bay' ? say().hint.bay(gateName()) : say().hint[props.asked]}
      because={because()}
      facts={
        <Show
          when={props.asked === 'policy'}
          fallback={
            <Typed
              value={field().notYet === 'time' ? asTime(text()) : text()}
              unit={unit()}
              side={isStart() ? because() : props.asked === 'end' && nextDayWords(hoursOf(props.page.step.draft))}
            />
          }
        >
          <LongNumber value={text()} groups={policyGroups} />
        </Show>
      }
    >
      <Keypad
        keys="digits"
        onKey={(key) =>
          props.page.onDraft({ ...props.page.step.draft, [field().key]: pressed(text(), key, field().longest) })
        }
      />
    </QuestionShell>
  )
}

const policyGroups = [4, 4, 4, 4, 4, 4]
