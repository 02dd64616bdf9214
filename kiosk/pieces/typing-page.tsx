import type { JSX } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { type Mistyped, type NotDone, type Room, WhyNot } from './not-done.tsx'

interface TypingPageProps {
  readonly title: string
  readonly more: string
  readonly typed: JSX.Element
  /** How many characters are still to come; under nothing how many are too many. */
  readonly missing: number
  /** Why what is there is none, though it is as long. */
  readonly wrong?: string | undefined
  readonly notDone: NotDone | Mistyped | undefined
  readonly room: Room
  readonly onBack: () => void
  /** What it leads to, where that is more than the next page. */
  readonly submit?: string | undefined
  readonly icon?: 'check'
  readonly onNext: () => unknown
  /** What it is typed on. */
  readonly children: JSX.Element
}

/** A number that is typed whole, and why it did not do. */
export function TypingPage(props: TypingPageProps) {
  const why = () => (props.missing === 0 ? props.wrong : words().common.digitsLeft(props.missing))
  return (
    <Shell
      title={props.title}
      back={props.onBack}
      more={props.more}
      facts={
        <>
          {props.typed}
          <WhyNot notDone={props.notDone} room={props.room} />
        </>
      }
      actions={
        <BigButton
          kind="primary"
          icon={props.icon}
          disabled={why() !== undefined}
          because={why()}
          onTap={() => props.onNext()}
        >
          {props.submit ?? words().common.next}
        </BigButton>
      }
    >
      {props.children}
    </Shell>
  )
}
