import { For } from 'solid-js'
import type { Phrase } from '../../shared/day/posting/wording.ts'
import { words } from './words.ts'
import './marked-text.css'

/** A text with the phrases that may not stand marked in it, and under it why, once for each kind. */
export function MarkedText(props: { text: string; phrases: readonly Phrase[] }) {
  const parts = () => partsOf(props.text, props.phrases)
  const kinds = () => [...new Set(props.phrases.map(({ kind }) => kind))]
  return (
    <div class="marked-text" role="status">
      <p>
        <For each={parts()}>{(part) => (part.marked ? <mark>{part.text}</mark> : <span>{part.text}</span>)}</For>
      </p>
      <ul>
        <For each={kinds()}>{(kind) => <li>{words().desk.wording[kind]}</li>}</For>
      </ul>
    </div>
  )
}

function partsOf(
  text: string,
  phrases: readonly Phrase[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const ends = [0, ...phrases.flatMap(({ from, until }) => [from, until]), text.length]
  return ends
    .slice(1)
    .map((end, nth) => ({ text: text.slice(ends[nth], end), marked: nth % 2 === 1 }))
    .filter((part) => part.text !== '')
}
