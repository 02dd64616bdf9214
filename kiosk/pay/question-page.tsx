import { For } from 'solid-js'
import type { PaySaid } from '../../shared/county/pay/messages.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Tile } from '../ui/tile.tsx'
import { DayOfPay } from './day-of-pay.tsx'
import type { QuestionStep } from './flow.ts'
import { NotHeard } from './not-heard.tsx'
import { payWords } from './words.ts'

interface QuestionPageProps {
  readonly step: QuestionStep
  readonly onSaid: (said: PaySaid) => unknown
  readonly onLater: () => void
}

/** What each answer looks like: for whoever does not read it. */
const pictures: readonly (readonly [PaySaid, Drawing])[] = [
  ['paid', 'paid'],
  ['short', 'paid-short'],
  ['unpaid', 'unpaid'],
]

/** Were you paid for this day? Three pictures. */
export function QuestionPage(props: QuestionPageProps) {
  const say = () => payWords().question
  return (
    <Shell
      title={say().title(words().terms.workDate(props.step.day.workDate))}
      facts={
        <>
          <DayOfPay day={props.step.day} />
          <NotHeard notDone={props.step.notDone} />
        </>
      }
      actions={<BigButton onTap={() => props.onLater()}>{say().later}</BigButton>}
    >
      <div class="pay-answers">
        <For each={pictures}>
          {([said, picture]) => <Tile icon={picture} title={say()[said]} onTap={() => props.onSaid(said)} />}
        </For>
      </div>
    </Shell>
  )
}
