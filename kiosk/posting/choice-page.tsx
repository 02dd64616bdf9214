import { For } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { words } from '../app/words.ts'
import { type Draft, withBasis } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { tomorrowOf } from '../pieces/tomorrow.ts'
import { Choice } from '../ui/choice.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

const asking = [
  'work-date',
  'pay-basis',
  'piece-unit',
  'pay-day',
  'pay-way',
  'meals',
  'transport',
  'cover',
  'rain',
  'phone',
] as const
type ChoiceQuestion = (typeof asking)[number]
export const hasChoices = (question: Question): ChoiceQuestion | undefined => asking.find((other) => other === question)

interface Answer {
  readonly label: string
  readonly sub?: string | undefined
  readonly chosen: boolean
  readonly draft: Draft
}

/** A few answers, one of them: tap it, then on. */
export function ChoicePage(props: QuestionPageProps & { readonly asked: ChoiceQuestion }) {
  const say = () => words().posting
  const answers = () => answersTo(props.asked, props.step.draft)
  return (
    <QuestionShell
      {...props}
      title={say().ask[props.asked]}
      hint={props.asked === 'cover' || props.asked === 'phone' ? say().hint[props.asked] : undefined}
      because={say().notYet.chooseOne}
      aloud={answers().map((answer) => answer.label)}
    >
      <div class="choices" data-many={answers().length > 4 ? '' : undefined}>
        <For each={answers()}>
          {(answer) => (
            <Choice
              label={answer.label}
              sub={answer.sub}
              chosen={answer.chosen}
              onTap={() => props.onDraft(answer.draft)}
            />
          )}
        </For>
      </div>
    </QuestionShell>
  )
}

function answersTo(asked: ChoiceQuestion, draft: Draft): readonly Answer[] {
  const { posting, terms } = words()
  const each = <Value,>(
    values: readonly Value[],
    chosen: Value | undefined,
    label: (value: Value) => string,
    put: (value: Value) => Draft,
    sub?: (value: Value) => string,
  ): readonly Answer[] =>
    values.map((value) => ({ label: label(value), sub: sub?.(value), chosen: value === chosen, draft: put(value) }))
  switch (asked) {
    case 'work-date':
      return dates(draft)
    case 'pay-basis':
      return each(
        ['day', 'hour', 'piece'] as const,
        draft.basis,
        (basis) => terms.payBasis[basis],
        (basis) => withBasis(draft, basis),
        (basis) => posting.basisMore[basis],
      )
    case 'piece-unit':
      return each(
        ['basket', 'bag', 'item', 'mu', 'row', 'tonne'] as const,
        draft.unit,
        (unit) => terms.pieceUnits[unit],
        (unit) => ({ ...draft, unit }),
      )
    case 'pay-day':
      return each(
        ['same-day', 'next-day', 'at-end'] as const,
        draft.payDay,
        (payDay) => posting.payDay[payDay],
        (payDay) => ({ ...draft, payDay }),
      )
    case 'pay-way':
      return each(
        ['cash', 'transfer'] as const,
        draft.payWay,
        (payWay) => posting.payWay[payWay],
        (payWay) => ({ ...draft, payWay }),
      )
    case 'meals':
      return each(
        ['none', 'lunch', 'all'] as const,
        draft.meals,
        (meals) => terms.meals[meals],
        (meals) => ({ ...draft, meals }),
      )
    case 'transport':
      return each(
        ['own', 'bus'] as const,
        draft.transport,
        (transport) => (transport === 'bus' ? posting.busChoice : terms.ownWay),
        (transport) => ({ ...draft, transport }),
        (transport) => posting.transportMore[transport],
      )
    case 'cover':
      return each(
        ['none', 'market', 'employer'] as const,
        draft.cover,
        (cover) => terms.coverKind[cover],
        (cover) => ({ ...draft, cover }),
        (cover) => posting.coverMore[cover],
      )
    case 'rain':
      return each(
        ['half-day', 'by-hour', 'full-pay', 'indoors'] as const,
        draft.rainRule,
        (rainRule) => posting.rain[rainRule],
        (rainRule) => ({ ...draft, rainRule }),
      )
    case 'phone':
      return each(
        ['yes', 'no'] as const,
        draft.phone,
        (phone) => posting.onTicket[phone],
        (phone) => ({ ...draft, phone }),
      )
  }
}

/** Today or tomorrow of the hall, with the date. */
function dates(draft: Draft): readonly Answer[] {
  const { posting, terms } = words()
  const today = marketDay()
  if (today === undefined) return []
  const answer = (label: string, date: MarketDay): Answer => ({
    label,
    sub: terms.workDate(date),
    chosen: draft.workDate === date,
    draft: { ...draft, workDate: date },
  })
  return [answer(posting.today, today), answer(posting.tomorrow, tomorrowOf(today))]
}
