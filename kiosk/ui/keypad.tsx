import { createSignal, For, Show } from 'solid-js'
import { low } from '../app/display.ts'
import { words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import './keypad.css'
import { Pictogram } from './pictogram.tsx'
import { createTap } from './tap.ts'

/** `'0'`–`'9'`, `'X'`, a credit-code letter, `'clear'`, `'back'` or `'more'`. */
type OnKey = (key: string) => void

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'back']
/** The X of a resident ID stands where 清空 does; rubbing out digit by digit stays. */
const residentId = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0', 'back']
/** GB 32100: no I, O, S, V, Z, so that nobody takes a letter for a digit. */
const creditDigits = [...'0123456789']
const creditLetters = [...'ABCDEFGHJKLMNPQRTUWXY']

export function Keypad(props: { keys: 'digits' | 'resident-id'; onKey: OnKey }) {
  return (
    <div class="keypad" data-unsaid>
      <For each={props.keys === 'digits' ? digits : residentId}>{(key) => <Key key={key} onKey={props.onKey} />}</For>
    </div>
  )
}

/** All at once; in 低位, where four rows do not fit, the digits or the letters. */
export function LetterPad(props: { onKey: OnKey }) {
  const [letters, setLetters] = createSignal(false)
  const keys = () => {
    if (!low()) return [...creditDigits, ...creditLetters, 'back']
    return letters() ? [...creditLetters, 'turn', 'back'] : [...creditDigits, 'turn', 'back']
  }
  const press = (key: string) => (key === 'turn' ? setLetters(!letters()) : props.onKey(key))
  return (
    <div class="keypad keypad-letters" data-unsaid>
      <For each={keys()}>
        {(key) => <Key key={key} face={key === 'turn' ? turned(letters()) : key} onKey={press} />}
      </For>
    </div>
  )
}
const turned = (letters: boolean) => (letters ? '12' : 'AB')

/** What stands on a key as a drawing. */
const drawings: Readonly<Record<string, Drawing>> = { back: 'erase', more: 'next' }

export function Key(props: { key: string; face?: string; onKey: OnKey }) {
  const tap = createTap(() => props.onKey(props.key), { repeats: true })
  const label = () => {
    const { eraseOne, nextPage } = words().common
    return { back: eraseOne, more: nextPage }[props.key]
  }
  return (
    <button type="button" class="key" data-key={props.key} aria-label={label()} ref={tap.listen}>
      <Show
        when={drawings[props.key]}
        fallback={props.key === 'clear' ? words().common.clear : (props.face ?? props.key)}
      >
        {(drawing) => <Pictogram name={drawing()} size={72} />}
      </Show>
    </button>
  )
}
