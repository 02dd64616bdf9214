import { For } from 'solid-js'
import './bars.css'

export interface Bar {
  readonly name: string
  /** Beside each other, in the order of the legend. */
  readonly values: readonly number[]
}

const [width, height, foot] = [1100, 150, 28] as const

/** A plain chart: its figures stand in the table beside it, which is what a screen reader reads. */
export function Bars(props: {
  readonly label: string
  readonly legend: readonly string[]
  readonly bars: readonly Bar[]
}) {
  const most = () => Math.max(1, ...props.bars.flatMap(({ values }) => values))
  /** Few bars are no wider for it. */
  const step = () => Math.min(90, width / Math.max(1, props.bars.length))
  const barWidth = () => (step() * 0.8) / props.legend.length
  const high = (value: number) => (value / most()) * height
  return (
    <figure class="bars">
      <Legend names={props.legend} />
      <svg viewBox={`0 -2 ${width} ${height + foot + 2}`} role="img" aria-label={props.label}>
        <For each={props.bars}>
          {(bar, at) => (
            <g transform={`translate(${at() * step()} 0)`}>
              <For each={bar.values}>
                {(value, series) => (
                  <rect
                    class={`series-${series()}`}
                    x={step() * 0.1 + series() * barWidth()}
                    y={height - high(value)}
                    width={barWidth() * 0.9}
                    height={high(value)}
                  />
                )}
              </For>
              <text x={step() / 2} y={height + 22}>
                {bar.name}
              </text>
            </g>
          )}
        </For>
        <line x1="0" x2={width} y1={height} y2={height} />
      </svg>
    </figure>
  )
}

export const Legend = (props: { readonly names: readonly string[] }) => (
  <p class="bars-legend">
    <For each={props.names}>
      {(name, at) => (
        <span>
          <i class={`series-${at()}`} />
          {name}
        </span>
      )}
    </For>
  </p>
)

const [longest, thick] = [200, 9] as const

/** The figures of a line of a table, drawn at its end; whoever reads the line needs no more. */
export const LineBars = (props: { readonly values: readonly number[]; readonly most: number }) => (
  <svg
    class="line-bars"
    viewBox={`-1 0 ${longest + 2} ${props.values.length * (thick + 1)}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <For each={props.values}>
      {(value, series) => (
        <rect
          class={`series-${series()}`}
          y={series() * (thick + 1)}
          width={(value / Math.max(1, props.most)) * longest}
          height={thick - 1}
        />
      )}
    </For>
  </svg>
)
