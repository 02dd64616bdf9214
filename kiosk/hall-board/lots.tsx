import { For, Show } from 'solid-js'
import type { Lottery } from '../../shared/day/matching/lottery.ts'
import { hallTimeAt } from '../app/clock.ts'
import { words } from './words.ts'
import './lots.css'

/** The digest of a seed nobody has seen, for anybody to copy; after the draw the seed, with the digest it must give. */
export function Lots(props: { lottery: Lottery }) {
  const say = () => words().lots
  return (
    <div class="board-rows board-none board-lots">
      <Show
        when={props.lottery.seed}
        fallback={
          <>
            <span>{say().before(hallTimeAt(Date.parse(props.lottery.drawsAt)).clock)}</span>
            <Digits of={props.lottery.commitment} />
            <span>{say().beforeMore}</span>
          </>
        }
      >
        {(seed) => (
          <>
            <span>{say().after}</span>
            <Digits of={seed()} />
            <span>{say().seal}</span>
            <Digits of={props.lottery.commitment} quiet />
            <span>{say().afterMore}</span>
          </>
        )}
      </Show>
    </div>
  )
}

/** In eights, as somebody copies them: the gaps are drawn, so that what is copied by machine has none. */
function Digits(props: { of: string; quiet?: boolean }) {
  return (
    <p class="lots-digits" data-quiet={props.quiet ? '' : undefined}>
      <For each={props.of.match(/.{8}/g)}>{(eight) => <b>{eight}</b>}</For>
    </p>
  )
}
