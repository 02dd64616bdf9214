import { type JSX, Show } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Keypad } from '../ui/keypad.tsx'
import { Typed } from '../ui/typed.tsx'
import { SideBySide } from './side-by-side.tsx'
import { nextLetter, type TypedNumber } from './typed-number.ts'
import { pressed } from './typing.ts'

interface NumberPageProps {
  readonly title: string
  readonly more: string
  /** Why the last try did not do. */
  readonly told?: JSX.Element
  readonly typed: TypedNumber
  readonly confirm: string
  readonly onBack: () => void
  readonly onTyped: (typed: TypedNumber) => void
  /** Where somebody may be found without it. */
  readonly onForgot?: (() => void) | undefined
  readonly onDone: () => unknown
}

/** Somebody's number of today: a letter and three digits. */
export function NumberPage(props: NumberPageProps) {
  const letter = () => props.typed.letter
  const digits = () => props.typed.digits
  return (
    <Shell
      title={props.title}
      back={props.onBack}
      more={props.more}
      facts={
        <>
          {props.told}
          <Typed value={letter() + digits()} />
        </>
      }
      actions={
        <SideBySide>
          <BigButton repeats onTap={() => props.onTyped(nextLetter(props.typed))}>
            {words().checkIn.find.otherLetter(letter())}
          </BigButton>
          <Show when={props.onForgot}>
            {(forgot) => <BigButton onTap={() => forgot()()}>{words().checkIn.find.forgot}</BigButton>}
          </Show>
          <BigButton
            kind="primary"
            disabled={digits().length !== 3}
            because={words().common.digitsLeft(3 - digits().length)}
            onTap={async () => props.onDone()}
          >
            {props.confirm}
          </BigButton>
        </SideBySide>
      }
    >
      <Keypad keys="digits" onKey={(key) => props.onTyped({ letter: letter(), digits: pressed(digits(), key, 3) })} />
    </Shell>
  )
}
