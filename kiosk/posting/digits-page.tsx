import { language, words } from '../app/words.ts'
import { type Draft, digits, hoursOf } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { pressed } from '../pieces/typing.ts'
import { Keypad } from '../ui/keypad.tsx'
import { Typed } from '../ui/typed.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

const fields = {
  places: { key: 'places', longest: digits.places },
  start: { key: 'start', longest: digits.time },
  end: { key: 'end', longest: digits.time },
  'pieces-per-hour': { key: 'piecesPerHour', longest: digits.piecesPerHour },
  leave: { key: 'leave', longest: digits.time },
  bay: { key: 'bay', longest: digits.bay },
  policy: { key: 'policy', longest: digits.policy },
} as const
type DigitsQuestion = keyof typeof fields

export const hasDigits = (question: Question): DigitsQuestion | undefined => (isDigits(question) ? question : undefined)
const isDigits = (question: Question): question is DigitsQuestion => question in fields

/** A figure, typed on the pad. */
export function DigitsPage(props: { readonly page: QuestionPageProps; readonly asked: DigitsQuestion }) {
  const say = () => words().posting
  const field = () => fields[props.asked]
  const text = () => props.page.step.draft[field().key]
  const isTime = () => field().longest === digits.time && props.asked !== 'policy' && props.asked !== 'pieces-per-hour'
  /** An end that is the start: whoever typed it must see why they cannot go on. */
  const isNoTime = () => text() !== '' && props.page.step.draft.start === text()
  const because = () => {
    const { notYet } = say()
    const complete = text().length === digits.time
    if (props.asked === 'end' && isNoTime()) return notYet.end
    if (props.asked === 'leave' && complete) return notYet.leave
    if (isTime()) return notYet.time
    return { places: notYet.places, bay: notYet.bay, policy: notYet.policy, 'pieces-per-hour': notYet.piecesPerHour }[
      notTime(props.asked)
    ]
  }
  const unit = () => {
    if (props.asked === 'places') return say().peopleUnit
    const piece = props.page.step.draft.unit
    if (props.asked !== 'pieces-per-hour' || piece === undefined) return undefined
    return say().perHour(words().terms.pieceUnits[piece])
  }
  return (
    <QuestionShell
      page={props.page}
      title={say().ask[props.asked]}
      hint={say().hint[props.asked]}
      because={because()}
      facts={
        <Typed
          value={isTime() ? asTime(text()) : text()}
          unit={unit()}
          side={
            props.asked === 'end' && (isNoTime() ? say().notYet.end : nextMorning(props.page.step.draft) && nextDay())
          }
        />
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

type NotTime = 'places' | 'bay' | 'policy' | 'pieces-per-hour'
const notTime = (asked: DigitsQuestion): NotTime =>
  asked === 'start' || asked === 'end' || asked === 'leave' ? 'places' : asked

/** `063` shows as `06:3`. */
const asTime = (typed: string) => (typed.length > 2 ? `${typed.slice(0, 2)}:${typed.slice(2)}` : typed)
const nextMorning = (draft: Draft) => (hoursOf(draft)?.endMinute ?? 0) >= 24 * 60
const nextDay = () => words().terms.nextMorning('').trim() || language()
