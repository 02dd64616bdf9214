import { Show } from 'solid-js'
import type { DayNumber } from '../../shared/ids.ts'
import { landscape, large } from '../app/display.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { type NotDone, WhyNot } from '../pieces/not-done.tsx'
import { SideBySide } from '../pieces/side-by-side.tsx'
import { BigButton } from '../ui/big-button.tsx'
import { NumberBand } from './number-band.tsx'

interface DeclinedPageProps {
  readonly number: DayNumber
  readonly notDone: NotDone | undefined
  /** Asks for it after all; undefined once it is among their jobs no more. */
  readonly onAgain: (() => Promise<unknown>) | undefined
  readonly onOn: () => void
}

/** Their no was heard: what it means for their turn, and the way back for a slip of the glove. */
export function DeclinedPage(props: DeclinedPageProps) {
  const say = () => words().matching.declined
  return (
    <Shell
      title={say().title}
      back={props.onOn}
      lead={<NumberBand number={props.number} />}
      more={say().more}
      facts={
        <>
          {/* Lying down in 大字 the button alone says it. */}
          <Show when={props.onAgain && !(large() && landscape())}>
            <p>{say().slip}</p>
          </Show>
          <WhyNot notDone={props.notDone} room="matching" />
        </>
      }
      actions={
        <SideBySide>
          <Show when={props.onAgain}>{(again) => <BigButton onTap={() => again()()}>{say().again}</BigButton>}</Show>
          <BigButton kind="primary" onTap={() => props.onOn()}>
            {words().matching.mine.back}
          </BigButton>
        </SideBySide>
      }
    />
  )
}
