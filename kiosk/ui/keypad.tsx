import { createSignal, For, untrack } from 'solid-js'
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
      <For each={props.keys === 'digits' ? digits : residentId}>
        {(key) => <Key key={key} face={key === 'clear' ? words().common.clear : key} onKey={props.onKey} />}
      </For>
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

/** What stands on a key as a drawing, and what that is called. */
const drawn: Readonly<Record<string, readonly [Drawing, 'eraseOne' | 'nextPage']>> = {
  back: ['erase', 'eraseOne'],
  more: ['next', 'nextPage'],
}

export function Key(props: { key: string; face?: string | undefined; onKey: OnKey }) {
  // A key stays what it is: forty of them have nothing to watch for it.
  const key = untrack(() => props.key)
  const [drawing, name] = drawn[key] ?? []
  const tap = createTap(() => props.onKey(key), { repeats: true })
  return (
    <button type="button" class="key" data-key={key} aria-label={name && words().common[name]} ref={tap.listen}>
      {drawing ? <Pictogram name={drawing} size={72} /> : (props.face ?? key)}
    </button>
  )
}
