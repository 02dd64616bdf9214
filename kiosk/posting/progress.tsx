import { For, Show } from 'solid-js'
import { tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { questionsOf } from '../pieces/terms-questions.ts'
import type { QuestionStep } from './flow.ts'

/** What is being posted, and 第 n 步，共 m 步 with a bar of as many parts. */
export function Progress(props: { step: QuestionStep }) {
  const asked = () => questionsOf(props.step.draft)
  const now = () => asked().indexOf(props.step.question) + 1
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
        <span>{props.step.reviewing ? words().posting.askedOne : words().posting.step(now(), asked().length)}</span>
      </p>
      <Show when={!props.step.reviewing}>
        <div class="progress-bar" aria-hidden="true">
          <For each={asked()}>{(_, at) => <i data-done={at() < now() ? '' : undefined} />}</For>
        </div>
      </Show>
    </div>
  )
}
