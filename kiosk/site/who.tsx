import { For, Show } from 'solid-js'
import type { OnSite } from '../../shared/places/site/view.ts'
import { words } from './words.ts'

/** Whose line this is: the number they wear, and the mask of their name. */
export const Who = (props: { readonly of: OnSite; readonly lines?: readonly string[] }) => (
  <div class="site-who">
    <b>{props.of.number}</b>
    <div>
      <Show when={props.of.holderMasked}>{(name) => <span class="site-name">{name()}</span>}</Show>
      <Show when={props.of.numberOf}>{(date) => <span>{words().numberOf(words().workDate(date()))}</span>}</Show>
      <For each={props.lines}>{(line) => <span>{line}</span>}</For>
    </div>
  </div>
)
