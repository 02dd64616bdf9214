import { For, Show } from 'solid-js'
import type { AsOf, Figure, FigureName } from '../../../shared/places/reports/figures.ts'
import type { Report } from '../../../shared/places/reports/report.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { words } from '../words.ts'
import { Bars, Legend, LineBars } from './bars.tsx'
import { Count } from './figure.tsx'
import { Part, Table } from './part.tsx'
import type { Open } from './shown.ts'

interface DetailsProps {
  readonly report: Report
  readonly as: AsOf
  readonly open: Open
}

/** What the figures fall to: days or months, trades, hours, townships; each chart with its table. */
export function Details(props: DetailsProps) {
  const say = () => words().reports
  const sums = () => props.report[props.as]
  return (
    <>
      <Show when={props.report.parts.length > 1}>
        <Parts report={props.report} as={props.as} open={props.open} />
      </Show>
      <Trades report={props.report} as={props.as} open={props.open} />
      <Hours report={props.report} as={props.as} open={props.open} />
      <Part title={say().sections.pay}>
        <Table heads={[say().columns.trade, say().columns.basis, say().columns.days, say().columns.middle]}>
          <For each={sums().pay}>
            {({ trade, basis, days, middleFen }) => (
              <tr>
                <th scope="row">{tradeName(trade)}</th>
                <td>{say().basis[basis]}</td>
                <Cells
                  cells={[
                    { what: 'placements', count: days },
                    { what: 'placements', count: days, shown: say().middle(basis, middleFen) },
                  ]}
                  within={{ trade, basis }}
                  of={tradeName(trade)}
                  as={props.as}
                  open={props.open}
                />
              </tr>
            )}
          </For>
        </Table>
      </Part>
      <Townships report={props.report} as={props.as} open={props.open} />
    </>
  )
}

interface Cell {
  readonly what: FigureName
  readonly count: number
  /** Where what stands there is made of it. */
  readonly shown?: string
}

const places = (asked: number, filled: number): readonly Cell[] => [
  { what: 'asked', count: asked },
  { what: 'filled', count: filled },
]

const placesAndRate = (asked: number, filled: number): readonly Cell[] => [
  ...places(asked, filled),
  { what: 'filled', count: filled, shown: words().reports.rate(filled, asked) },
]

interface CellsProps {
  readonly cells: readonly Cell[]
  /** What the line is of, for whoever opens a figure of it. */
  readonly within: Omit<Figure, 'what'>
  readonly of: string
  readonly as: AsOf
  readonly open: Open
}

/** The figures of a line, each with its rows behind it. */
const Cells = (props: CellsProps) => (
  <For each={props.cells}>
    {({ what, count, shown }) => (
      <td>
        <Count
          count={count}
          shown={shown}
          figure={{ what, ...props.within }}
          as={props.as}
          of={props.of}
          open={props.open}
        />
      </td>
    )}
  </For>
)

function Townships(props: DetailsProps) {
  const say = () => words().reports
  const sums = () => props.report[props.as]
  return (
    <Part title={say().sections.townships}>
      <Table heads={[say().columns.township, say().columns.asked, say().columns.filled, say().columns.rate]}>
        <For each={sums().townships}>
          {({ township, asked, filled }) => (
            <tr>
              <th scope="row">{townshipName(township)}</th>
              <Cells
                cells={placesAndRate(asked, filled)}
                within={{ township }}
                of={townshipName(township)}
                as={props.as}
                open={props.open}
              />
            </tr>
          )}
        </For>
      </Table>
    </Part>
  )
}

function Parts(props: DetailsProps) {
  const say = () => words().reports
  const nameOf = (from: string) => (props.report.span === 'year' ? say().month(from) : say().dayOf(from))
  return (
    <Part title={say().sections.placements} wide>
      <Bars
        label={say().chart(say().sections.placements)}
        legend={[say().figures.placements, say().figures.arrived]}
        bars={props.report.parts.map((part) => {
          const { placements, arrived } = part[props.as]
          return { name: nameOf(part.from), values: [placements, arrived] }
        })}
      />
      <table class="report-table report-across">
        <tbody>
          <tr>
            <th scope="row">{say().columns.day}</th>
            <For each={props.report.parts}>{({ from }) => <th scope="col">{nameOf(from)}</th>}</For>
          </tr>
          <For each={['placements', 'arrived'] as const}>
            {(what) => (
              <tr>
                <th scope="row">{say().figures[what]}</th>
                <For each={props.report.parts}>
                  {(part) => (
                    <td>
                      <Count
                        count={part[props.as][what]}
                        figure={{ what }}
                        as={props.as}
                        of={nameOf(part.from)}
                        days={part}
                        open={props.open}
                      />
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Part>
  )
}

function Trades(props: DetailsProps) {
  const say = () => words().reports
  const trades = () => props.report[props.as].trades
  const most = () => Math.max(...trades().flatMap(({ wanted, asked }) => [wanted, asked]))
  return (
    <Part title={say().sections.trades} wide>
      <Legend names={[say().columns.wanted, say().columns.asked, say().columns.filled]} />
      <Table
        heads={[
          ...[say().columns.trade, say().columns.wanted, say().columns.asked, say().columns.filled],
          ...[say().columns.rate, say().columns.chart],
        ]}
      >
        <For each={trades()}>
          {({ trade, wanted, asked, filled }) => (
            <tr>
              <th scope="row">{tradeName(trade)}</th>
              <Cells
                cells={[{ what: 'wanted', count: wanted }, ...placesAndRate(asked, filled)]}
                within={{ trade }}
                of={tradeName(trade)}
                as={props.as}
                open={props.open}
              />
              <td class="drawn">
                <LineBars values={[wanted, asked, filled]} most={most()} />
              </td>
            </tr>
          )}
        </For>
      </Table>
    </Part>
  )
}

/** All trades together at the hours their work begins, and below each hour the trades of it. */
function Hours(props: DetailsProps) {
  const say = () => words().reports
  const at = () => props.report[props.as].trades.flatMap(({ trade, hours }) => hours.map((one) => ({ ...one, trade })))
  const hours = () =>
    [...new Set(at().map(({ hour }) => hour))]
      .sort((one, other) => one - other)
      .map((hour) => {
        const rows = at().filter((one) => one.hour === hour)
        const sum = (of: 'asked' | 'filled') => rows.reduce((total, one) => total + one[of], 0)
        return { hour, rows, asked: sum('asked'), filled: sum('filled') }
      })
  return (
    <Part title={say().sections.hours} wide>
      <Bars
        label={say().chart(say().sections.hours)}
        legend={[say().columns.asked, say().columns.filled]}
        bars={hours().map(({ hour, asked, filled }) => ({ name: say().hour(hour), values: [asked, filled] }))}
      />
      <Table heads={[say().columns.hour, say().columns.trade, say().columns.asked, say().columns.filled]}>
        <For each={hours()}>
          {({ hour, rows }) => (
            <For each={rows}>
              {({ trade, asked, filled }) => (
                <tr>
                  <th scope="row">{say().hour(hour)}</th>
                  <td>{tradeName(trade)}</td>
                  <Cells
                    cells={places(asked, filled)}
                    within={{ trade, hour }}
                    of={`${tradeName(trade)} ${say().hour(hour)}`}
                    as={props.as}
                    open={props.open}
                  />
                </tr>
              )}
            </For>
          )}
        </For>
      </Table>
    </Part>
  )
}
