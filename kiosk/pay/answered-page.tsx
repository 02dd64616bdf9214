import { Show } from 'solid-js'
import type { OwnPay } from '../../shared/api/pay.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { DayOfPay } from './day-of-pay.tsx'
import type { Step } from './flow.ts'
import { payWords } from './words.ts'
import { YourNumber } from './your-number.tsx'

interface AnsweredPageProps {
  readonly step: Extract<Step, { at: 'answered' }>
  readonly own: OwnPay
  readonly onNext: () => void
  readonly onMine: () => void
  readonly onDone: () => void
}

/** What was noted, and what follows from it; and the number they have today, which stays theirs. */
export function AnsweredPage(props: AnsweredPageProps) {
  const say = () => payWords().answered
  const isPaid = () => props.step.said === 'paid'
  return (
    <Shell
      title={isPaid() ? say().paid : say().complained}
      lead={<YourNumber number={props.own.number} />}
      facts={<DayOfPay day={props.step.day} />}
      actions={
        <Show
          when={props.own.questions.length > 0}
          fallback={
            <SideBySide>
              <BigButton onTap={() => props.onMine()}>{say().mine}</BigButton>
              <BigButton kind="primary" onTap={() => props.onDone()}>
                {props.own.goesOn ? say().goOn : say().home}
              </BigButton>
            </SideBySide>
          }
        >
          <BigButton kind="primary" onTap={() => props.onNext()}>
            {words().common.next}
          </BigButton>
        </Show>
      }
    >
      <Notice tone="sky" icon={isPaid() ? 'check-circle' : 'phone'} heading={isPaid() ? say().onTime : say().called}>
        <p>{say().kept(props.step.fen, props.step.day.owedFen)}</p>
        <Show when={props.own.questions.length > 0}>
          <p>{say().next}</p>
        </Show>
      </Notice>
    </Shell>
  )
}
