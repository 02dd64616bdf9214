import { Show } from 'solid-js'
import { tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { progressAt } from '../pieces/terms-questions.ts'
import type { QuestionStep } from './flow.ts'

/** What is being posted, and a bar that fills; or that one answer is being changed. */
export function Progress(props: { step: QuestionStep }) {
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
        <Show when={props.step.reviewing}>
          <span>{words().posting.askedOne}</span>
        </Show>
      </p>
      <Show when={!props.step.reviewing}>
        <div class="progress-bar" aria-hidden="true">
          <i style={{ 'inline-size': `${progressAt(props.step.question) * 100}%` }} />
        </div>
      </Show>
    </div>
  )
}
