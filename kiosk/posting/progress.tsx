import { Show } from 'solid-js'
import { tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { progressAt, questionsOf } from '../pieces/terms-questions.ts'
import type { QuestionStep } from './flow.ts'

/** What is being posted, 第 n 步, and a bar that fills. */
export function Progress(props: { step: QuestionStep }) {
  const now = () => questionsOf(props.step.draft).indexOf(props.step.question) + 1
  const what = () => {
    const { trade, places } = props.step.draft
    if (trade === undefined || props.step.question === 'trade') return ''
    const { posting, terms } = words()
    return places === '' ? tradeName(trade) : posting.lead(tradeName(trade), terms.places(Number(places)))
  }
  return (
    <div class="progress">
      <p class="progress-words">
        <span>{what()}</span>
        <span>{props.step.reviewing ? words().posting.askedOne : words().posting.step(now())}</span>
      </p>
      <Show when={!props.step.reviewing}>
        <div class="progress-bar" aria-hidden="true">
          <i style={{ 'inline-size': `${progressAt(props.step.question) * 100}%` }} />
        </div>
      </Show>
    </div>
  )
}
