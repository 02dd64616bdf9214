import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import type { PlainTerms } from '../../shared/day/posting/terms.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { words } from '../app/words.ts'
import { Pay } from '../pieces/pay.tsx'
import { workTime } from '../pieces/terms-rows.ts'
import { tradePictogram } from '../pieces/trade-pictogram.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import './own-card.css'

interface OwnCardProps {
  readonly terms: PlainTerms
  /** Beside the work: where it stands. */
  readonly state?: JSX.Element
  /** Under it: how many came, what staff said. */
  readonly lines?: readonly string[]
  /** What may be done with it. */
  readonly children?: JSX.Element
}

/** One of the employer's own jobs: the work, the hours, the pay, and what may be done with it. */
export function OwnCard(props: OwnCardProps) {
  return (
    <article class="own-card">
      <Pictogram name={tradePictogram(props.terms.trade)} size={112} tone="blue" />
      <div class="own-what">
        <p class="own-trade">{tradeName(props.terms.trade)}</p>
        <p>{workTime(props.terms)}</p>
        <Show
          when={props.lines}
          fallback={
            <p>{words().posting.lead(townshipName(props.terms.township), words().terms.places(props.terms.places))}</p>
          }
        >
          {(lines) => <For each={lines()}>{(line) => <p>{line}</p>}</For>}
        </Show>
      </div>
      <div class="own-state">
        {props.state}
        <Pay pay={props.terms.pay} />
      </div>
      <Show when={props.children}>{(button) => <div class="own-buttons">{button()}</div>}</Show>
    </article>
  )
}
