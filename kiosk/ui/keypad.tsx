import { For, Show } from 'solid-js'
import { words } from '../app/words.ts'
import { erasePath } from './icons.ts'
import './keypad.css'
import { Pictogram } from './pictogram.tsx'
import { createTap } from './tap.ts'

/** `'0'`–`'9'`, `'X'`, a credit-code letter, `'clear'` or `'back'`. */
type OnKey = (key: string) => void

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back']
/** The X of a resident ID stands where 清空 does; rubbing out digit by digit stays. */
const residentId = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0', 'back']
/** GB 32100: no I, O, S, V, Z, so that nobody takes a letter for a digit. */
const creditCode = [...'0123456789ABCDEFGHJKLMNPQRTUWXY', 'back']

export function Keypad(props: { keys: 'digits' | 'resident-id'; onKey: OnKey }) {
  return (
    <div class="keypad">
      <For each={props.keys === 'digits' ? digits : residentId}>{(key) => <Key key={key} onKey={props.onKey} />}</For>
    </div>
  )
}

export function LetterPad(props: { onKey: OnKey }) {
  return (
    <div class="keypad keypad-letters">
      <For each={creditCode}>{(key) => <Key key={key} onKey={props.onKey} />}</For>
    </div>
  )
}

function Key(props: { key: string; onKey: OnKey }) {
  const tap = createTap(() => props.onKey(props.key), { repeats: true })
  return (
    <button
      class="key"
      data-key={props.key}
      aria-label={props.key === 'back' ? words().common.eraseOne : undefined}
      {...tap}
    >
      <Show when={props.key === 'back'} fallback={props.key === 'clear' ? words().common.clear : props.key}>
        <Pictogram path={erasePath} size={72} />
      </Show>
    </button>
  )
}
