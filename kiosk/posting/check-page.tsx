import { Show } from 'solid-js'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import { hourlyYuan } from '../../shared/money.ts'
import { landscape, large } from '../app/display.ts'
import { tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { WhyNot } from '../pieces/not-done.tsx'
import { PagedTerms } from '../pieces/paged-terms.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { rainWords, type TermsRow, termsRows } from '../pieces/terms-rows.ts'
import { BigButton } from '../ui/big-button.tsx'
import { checkPath } from '../ui/icons.ts'
import { termsOf } from './draft.ts'
import type { CheckStep } from './flow.ts'
import { type Question, questionFor } from './questions.ts'

interface CheckPageProps {
  readonly step: CheckStep
  readonly onBack: () => void
  readonly onChange: () => void
  readonly onMend: (question: Question) => void
  readonly onPost: () => Promise<unknown>
}

/** Every term once more before it is posted, and that nothing costs anything. */
export function CheckPage(props: CheckPageProps) {
  const say = () => words().posting.check
  const mend = () => (props.step.notDone?.answer === 'refused' ? questionFor(props.step.notDone.refusal) : undefined)
  const rows = () => checkRows(props.step)
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      spoken={say().spoken}
      facts={
        <>
          <p class="check-fees">{say().noFees}</p>
          <WhyNot
            notDone={props.step.notDone}
            noAnswer={words().posting.noAnswer}
            noAnswerMore={words().posting.noAnswerMore}
          />
        </>
      }
      actions={
        <SideBySide>
          <Show when={mend()} fallback={<BigButton onTap={() => props.onChange()}>{say().changeOne}</BigButton>}>
            {(question) => <BigButton onTap={() => props.onMend(question())}>{say().goMend}</BigButton>}
          </Show>
          <BigButton kind="confirm" icon={checkPath} onTap={() => props.onPost()}>
            {say().post}
          </BigButton>
        </SideBySide>
      }
    >
      <div class="check-terms">
        <PagedTerms rows={rows()} perPage={rowsPerPage()} />
      </div>
    </Shell>
  )
}

/** 大字, and English lying down, show fewer at once. */
function rowsPerPage(): number {
  const long = language() === 'en'
  if (landscape()) return large() ? (long ? 3 : 5) : long ? 5 : 20
  return large() ? (long ? 4 : 7) : 20
}

function checkRows(step: CheckStep): readonly TermsRow[] {
  const terms = termsOf(step.draft)
  if (terms === undefined) return []
  const { posting, terms: say, ticket } = words()
  const { pay, paidMinutes } = terms
  const amount = `${say.payAmount(pay)} ${say.payUnit(pay)}`
  const worth = say.hourly(hourlyYuan(hourlyFen({ pay, paidMinutes })))
  return [
    { name: posting.short.trade, value: posting.lead(tradeName(terms.trade), say.places(terms.places)) },
    { name: posting.short.amount, value: ticket.paper.worth(amount, worth) },
    { name: posting.short['pay-day'], value: say.payWhen(terms.payDay, terms.payWay) },
    ...termsRows(terms),
    { name: posting.short.rain, value: rainWords(terms) },
  ]
}
