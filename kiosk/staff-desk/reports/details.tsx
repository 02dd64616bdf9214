import { For, Show } from 'solid-js'
import type { AsOf } from '../../../shared/places/reports/figures.ts'
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
                <td>
                  <Count
                    count={days}
                    figure={{ what: 'placements', trade, basis }}
                    as={props.as}
                    of={tradeName(trade)}
                    open={props.open}
                  />
                </td>
                <td>
                  <Count
                    count={days}
                    shown={say().middle(middleFen)}
                    figure={{ what: 'placements', trade, basis }}
                    as={props.as}
                    of={tradeName(trade)}
                    open={props.open}
                  />
                </td>
              </tr>
            )}
          </For>
        </Table>
      </Part>
      <Townships report={props.report} as={props.as} open={props.open} />
    </>
  )
}

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
              <For each={[['asked', asked] as const, ['filled', filled] as const]}>
                {([what, count]) => (
                  <td>
                    <Count
                      count={count}
                      figure={{ what, township }}
                      as={props.as}
                      of={townshipName(township)}
                      open={props.open}
                    />
                  </td>
                )}
              </For>
              <td>
                <Count
                  count={filled}
                  shown={say().rate(filled, asked)}
                  figure={{ what: 'filled', township }}
                  as={props.as}
                  of={townshipName(township)}
                  open={props.open}
                />
              </td>
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
              <For each={[['wanted', wanted] as const, ['asked', asked] as const, ['filled', filled] as const]}>
                {([what, count]) => (
                  <td>
                    <Count
                      count={count}
                      figure={{ what, trade }}
                      as={props.as}
                      of={tradeName(trade)}
                      open={props.open}
                    />
                  </td>
                )}
              </For>
              <td>
                <Count
                  count={filled}
                  shown={say().rate(filled, asked)}
                  figure={{ what: 'filled', trade }}
                  as={props.as}
                  of={tradeName(trade)}
                  open={props.open}
                />
              </td>
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
                  <For each={[['asked', asked] as const, ['filled', filled] as const]}>
                    {([what, count]) => (
                      <td>
                        <Count
                          count={count}
                          figure={{ what, trade, hour }}
                          as={props.as}
                          of={`${tradeName(trade)} ${say().hour(hour)}`}
                          open={props.open}
                        />
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          )}
        </For>
      </Table>
    </Part>
  )
}
