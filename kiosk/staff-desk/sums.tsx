import { For, type JSX } from 'solid-js'
import { type Measure, sums, type Whole, wholes } from '../../shared/places/figures.ts'
import { FiguresMean } from './figures-mean.tsx'
import { words } from './words.ts'
import './sums.css'

interface SumsProps {
  /** A figure with its word. */
  readonly figure: (measure: Measure) => JSX.Element
  /** What stands behind the sums. */
  readonly children?: JSX.Element
}

/** The figures of a day as two sums that can be added up, and what each of them counts, for whoever asks. */
export function Sums(props: SumsProps) {
  return (
    <div class="sums">
      <ul>
        <For each={wholes}>{(whole) => <Sum whole={whole} figure={props.figure} />}</For>
        {props.children}
        <li class="sums-mean">
          <FiguresMean text={words().dailyLog.figuresMean} />
        </li>
      </ul>
    </div>
  )
}

const Sum = (props: { readonly whole: Whole; readonly figure: SumsProps['figure'] }) => (
  <li>
    {props.figure(props.whole)}
    <For each={sums[props.whole]}>
      {(part, at) => (
        <>
          <i>{at() === 0 ? '=' : '+'}</i>
          {props.figure(part)}
        </>
      )}
    </For>
  </li>
)
