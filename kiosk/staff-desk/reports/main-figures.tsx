import { For, Show } from 'solid-js'
import type { AsOf, FigureName } from '../../../shared/places/reports/figures.ts'
import type { Report, Sums } from '../../../shared/places/reports/report.ts'
import { words } from '../words.ts'
import { Count } from './figure.tsx'
import type { Open } from './shown.ts'

/** Pressed, it shows whom it counts. */
type Rate = readonly [
  keyof ReturnType<typeof words>['reports']['rates'],
  FigureName,
  (sums: Sums) => readonly [part: number, whole: number],
]

/** Everybody who spoke of their pay. */
const said = ({ paid, short, unpaid }: Sums['figures']): number => paid + short + unpaid

const groups = {
  coming: { figures: ['checkedIn', 'waited', 'turnedAway'], rates: [] },
  jobs: {
    figures: ['asked', 'filled', 'cancelled', 'secondWaves', 'belowFloor', 'byHand'],
    rates: [['fill', 'filled', ({ figures }) => [figures.filled, figures.asked]]],
  },
  work: {
    figures: [
      ...(['placements', 'byBus', 'boarded', 'arrived', 'excused', 'unexcused', 'employersFault'] as const),
      ...(['notHeard', 'unknown', 'stopped'] as const),
    ],
    rates: [
      ['boarded', 'boarded', ({ figures }) => [figures.boarded, figures.byBus]],
      ['arrived', 'arrived', ({ figures }) => [figures.arrived, figures.placements]],
    ],
  },
  pay: {
    figures: ['paid', 'short', 'unpaid', 'settled', 'complaints', 'openComplaints'],
    rates: [
      ['paid', 'paid', ({ figures }) => [figures.paid, said(figures)]],
      ['paidOrSettled', 'paidOrSettled', ({ figures }) => [figures.paidOrSettled, said(figures)]],
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly figures: readonly FigureName[]; readonly rates: readonly Rate[] }>
>
const names = ['coming', 'jobs', 'work', 'pay'] as const
const both: readonly AsOf[] = ['closed', 'corrected']

/** Every figure twice: as the closes wrote it, and as it is known by now. */
export function MainFigures(props: { readonly report: Report; readonly open: Open }) {
  const say = () => words().reports
  const sums = (as: AsOf) => props.report[as]
  const wait = (as: AsOf, of: 'half' | 'nineOfTen') => {
    const minutes = sums(as).waitMinutes?.[of]
    return minutes === undefined ? '—' : say().minutes(minutes)
  }
  return (
    <div class="report-groups">
      <For each={names}>
        {(name) => (
          <table class="report-table">
            <caption>{say().groups[name]}</caption>
            <thead>
              <tr>
                <th>{say().columns.figure}</th>
                <For each={both}>{(as) => <th scope="col">{say().as[as]}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={groups[name].figures}>
                {(what) => (
                  <tr>
                    <th scope="row">{say().figures[what]}</th>
                    <For each={both}>
                      {(as) => (
                        <td>
                          <Count count={sums(as).figures[what]} figure={{ what }} as={as} open={props.open} />
                        </td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
              <For each={groups[name].rates}>
                {([rate, what, of]) => (
                  <Line
                    name={say().rates[rate]}
                    report={props.report}
                    what={what}
                    open={props.open}
                    shown={(as) => say().rate(...of(sums(as)))}
                  />
                )}
              </For>
              <Show when={name === 'coming'}>
                <For each={['half', 'nineOfTen'] as const}>
                  {(of) => (
                    <Line
                      name={of === 'half' ? say().waitHalf : say().waitNine}
                      report={props.report}
                      what="waited"
                      open={props.open}
                      shown={(as) => wait(as, of)}
                    />
                  )}
                </For>
              </Show>
            </tbody>
          </table>
        )}
      </For>
    </div>
  )
}

interface LineProps {
  readonly name: string
  readonly report: Report
  readonly what: FigureName
  readonly open: Open
  readonly shown: (as: AsOf) => string
}

/** What is made of figures; pressed, it shows those whom it is about. */
const Line = (props: LineProps) => (
  <tr class="rate">
    <th scope="row">{props.name}</th>
    <For each={both}>
      {(as) => (
        <td>
          <Count
            count={props.report[as].figures[props.what]}
            shown={props.shown(as)}
            figure={{ what: props.what }}
            as={as}
            named={props.name}
            open={props.open}
          />
        </td>
      )}
    </For>
  </tr>
)
