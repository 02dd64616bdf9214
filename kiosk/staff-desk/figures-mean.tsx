import { words } from './words.ts'
import './figures-mean.css'

/** 这些数怎么算: what the figures above it count, for whoever asks. */
export const FiguresMean = (props: { readonly text: string }) => (
  <details class="figures-mean">
    <summary>{words().dailyLog.figuresAsk}</summary>
    <p>{props.text}</p>
  </details>
)
