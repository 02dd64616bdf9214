import { Show } from 'solid-js'
import type { OwnPay } from '../../shared/api/pay.ts'
import { leastOwed } from '../../shared/county/pay/short-of.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Step } from './flow.ts'
import { whichDay } from './which-day.ts'
import { payWords } from './words.ts'

interface AnsweredPageProps {
  readonly step: Extract<Step, { at: 'answered' }>
  readonly onNext: () => void
  readonly onMine: () => void
  readonly onDone: () => void
}

/** What was noted, and what follows from it; and the number they have today, which stays theirs. */
export function AnsweredPage(props: AnsweredPageProps) {
  const say = () => payWords().answered
  const isPaid = () => props.step.said === 'paid'
  const heading = () => (isPaid() ? (props.step.day.complaint === undefined ? say().onTime : say().late) : say().called)
  const isMore = () => props.step.own.questions.length > 0
  return (
    <Shell
      title={isPaid() ? say().paid : say().complained}
      more={whichDay(props.step.day)}
      facts={<YourNumber own={props.step.own} />}
      actions={
        <Show
          when={isMore()}
          fallback={
            <SideBySide>
              <BigButton onTap={() => props.onMine()}>{say().mine}</BigButton>
              <BigButton kind="primary" onTap={() => props.onDone()}>
                {props.step.own.goesOn ? say().goOn : say().home}
              </BigButton>
            </SideBySide>
          }
        >
          <BigButton kind="primary" onTap={() => props.onNext()}>
            {say().next}
          </BigButton>
        </Show>
      }
    >
      <Notice tone="sky" icon={isPaid() ? 'check-circle' : 'phone'} heading={heading()}>
        <p>{say().kept(props.step.fen, props.step.day.owedFen, leastOwed(props.step.day))}</p>
        <Show when={!isPaid()}>
          <p>{say().noNeed}</p>
        </Show>
      </Notice>
    </Shell>
  )
}

/** The number they have today; nothing where they have none yet. */
const YourNumber = (props: { readonly own: OwnPay }) => (
  <Show when={props.own.number}>
    {(number) => (
      <p class="pay-number">
        {words().common.yourNumber} <b>{number()}</b>
      </p>
    )}
  </Show>
)
