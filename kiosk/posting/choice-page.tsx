import { For } from 'solid-js'
import { meetings } from '../../shared/day/posting/meeting.ts'
import { rainRulesFor } from '../../shared/day/posting/rain-rules.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { marketDay } from '../app/clock.ts'
import { gateName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { type Draft, withBasis } from '../pieces/terms-draft.ts'
import type { Question } from '../pieces/terms-questions.ts'
import { tomorrowOf } from '../pieces/tomorrow.ts'
import { Choice, choicesPerPage } from '../ui/choice.tsx'
import { createPages } from '../ui/pager.tsx'
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
  'meet',
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
export function ChoicePage(props: { readonly page: QuestionPageProps; readonly asked: ChoiceQuestion }) {
  const say = () => words().posting
  const pages = createPages(() => answersTo(props.asked, props.page.step.draft), choicesPerPage)
  return (
    <QuestionShell
      page={props.page}
      title={say().ask[props.asked]}
      hint={props.asked === 'phone' || props.asked === 'meet' ? say().hint[props.asked] : undefined}
      because={say().notYet.chooseOne}
      pages={pages}
    >
      <div class="choices">
        <For each={pages.shown()}>
          {(answer) => (
            <Choice
              label={answer.label}
              sub={answer.sub}
              chosen={answer.chosen}
              onTap={() => props.page.onDraft(answer.draft)}
            />
          )}
        </For>
      </div>
    </QuestionShell>
  )
}

/** What is kept as one word of a few. */
type Chosen = 'basis' | 'unit' | 'payDay' | 'payWay' | 'meals' | 'transport' | 'meet' | 'cover' | 'rainRule' | 'phone'
type ValueOf<Key extends Chosen> = NonNullable<Draft[Key]>

function answersTo(asked: ChoiceQuestion, draft: Draft): readonly Answer[] {
  const { posting, terms } = words()
  const each = <Key extends Chosen>(
    key: Key,
    values: readonly ValueOf<Key>[],
    labels: Readonly<Record<ValueOf<Key>, string>>,
    subs?: Readonly<Record<ValueOf<Key>, string>>,
    put = (value: ValueOf<Key>): Draft => ({ ...draft, [key]: value }),
  ): readonly Answer[] =>
    values.map((value) => ({
      label: labels[value],
      sub: subs?.[value],
      chosen: value === draft[key],
      draft: put(value),
    }))
  switch (asked) {
    case 'work-date':
      return dates(draft)
    case 'pay-basis':
      return each('basis', ['day', 'hour', 'piece'], terms.payBasis, posting.basisMore, (basis) =>
        withBasis(draft, basis),
      )
    case 'piece-unit':
      return each('unit', ['basket', 'bag', 'item', 'mu', 'row', 'tonne'], terms.pieceUnits)
    case 'pay-day':
      return each('payDay', ['same-day', 'next-day', 'at-end'], posting.payDay)
    case 'pay-way':
      return each('payWay', ['cash', 'transfer'], posting.payWay)
    case 'meals':
      return each('meals', ['none', 'lunch', 'all'], terms.meals)
    case 'transport':
      return each(
        'transport',
        ['own', 'bus'],
        { own: terms.ownWay, bus: posting.busChoice },
        { own: '', bus: posting.transportMore(gateName()) },
      )
    case 'meet':
      return each('meet', meetings, terms.meetings)
    case 'cover':
      return each('cover', ['none', 'market', 'employer'], terms.coverKind, posting.coverMore)
    case 'rain':
      return each('rainRule', rainRulesFor(draft.basis), posting.rain)
    case 'phone':
      return each('phone', ['yes', 'no'], posting.onTicket)
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
