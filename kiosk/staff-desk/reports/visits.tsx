import { createSignal, For, onMount, Show } from 'solid-js'
import type { Report } from '../../../shared/places/reports/report.ts'
import type { VisitCount, VisitFigure, VisitRow } from '../../../shared/places/reports/visits.ts'
import { Complaint } from '../answered.tsx'
import { Dialog } from '../dialog.tsx'
import { createSending } from '../sending.ts'
import { words } from '../words.ts'
import { Part, Table } from './part.tsx'

const figures = ['due', 'onTime', 'reached'] as const satisfies readonly VisitFigure[]

interface VisitsProps {
  readonly report: Report
  /** Absent: on paper, where nothing opens. */
  readonly expired?: () => void
}
interface Opened {
  readonly afterDays: VisitCount['afterDays']
  readonly figure: VisitFigure
}

/** 跟踪回访: how many were to be asked how they are, on the day itself, and how many could be. */
export function Visits(props: VisitsProps) {
  const say = () => words().reports.visits
  const [opened, open] = createSignal<Opened>()
  return (
    <Part title={words().followUp.lists.visit}>
      <Table heads={[words().followUp.columns.kind, ...figures.map((figure) => say().figures[figure]), say().rate]}>
        <For each={props.report.visits}>
          {(counted) => (
            <tr>
              <th scope="row">{words().followUp.visitAfter[counted.afterDays]}</th>
              <For each={figures}>
                {(figure) => (
                  <td>
                    <Count counted={counted} figure={figure} open={props.expired && open} />
                  </td>
                )}
              </For>
              <td>
                <Count
                  counted={counted}
                  figure="reached"
                  shown={words().reports.rate(counted.reached, counted.due)}
                  open={props.expired && open}
                />
              </td>
            </tr>
          )}
        </For>
      </Table>
      <Show keyed when={opened()}>
        {(shown) => (
          <VisitsBehind
            report={props.report}
            opened={shown}
            close={() => open(undefined)}
            expired={() => props.expired?.()}
          />
        )}
      </Show>
    </Part>
  )
}

interface CountProps {
  readonly counted: VisitCount
  readonly figure: VisitFigure
  /** A rate that is made of it. */
  readonly shown?: string
  readonly open: ((opened: Opened) => void) | undefined
}

function Count(props: CountProps) {
  const count = () => props.counted[props.figure]
  const shown = () => props.shown ?? String(count())
  const name = () =>
    words().reports.behind(
      words().reports.visits.figures[props.figure],
      words().followUp.visitAfter[props.counted.afterDays],
    )
  return (
    <Show when={count() > 0 && props.open} fallback={<span class="count">{shown()}</span>}>
      {(open) => (
        <button
          type="button"
          class="count"
          aria-label={`${name()} ${shown()}`}
          onClick={() => open()({ afterDays: props.counted.afterDays, figure: props.figure })}
        >
          {shown()}
        </button>
      )}
    </Show>
  )
}

interface BehindProps {
  readonly report: Report
  readonly opened: Opened
  readonly close: () => void
  readonly expired: () => void
}

/** Everybody whom a figure counts, and what came of it. */
function VisitsBehind(props: BehindProps) {
  const say = () => words().reports.visits
  const [rows, setRows] = createSignal<readonly VisitRow[]>([])
  const asking = createSending(() => props.expired())
  onMount(() => {
    const { from, until } = props.report
    void asking.send('reports/visits', { from, until, ...props.opened }, { done: (value) => void setRows(value) })
  })
  const title = () =>
    words().reports.behind(say().figures[props.opened.figure], words().followUp.visitAfter[props.opened.afterDays])
  return (
    <Dialog title={title()} wide close={props.close}>
      <Complaint said={asking.complaint()} />
      <Table heads={[say().who, say().since, words().followUp.columns.dueOn, say().calledOn, say().last]}>
        <For each={rows()}>
          {(row) => (
            <tr>
              <th scope="row">{row.who}</th>
              <td>{words().terms.workDate(row.since)}</td>
              <td>{words().terms.workDate(row.dueOn)}</td>
              <td>{row.calledOn === undefined ? '' : words().terms.workDate(row.calledOn)}</td>
              <td>{row.last === undefined ? say().notYet : words().followUp.outcomes[row.last]}</td>
            </tr>
          )}
        </For>
      </Table>
      <div class="buttons">
        <button type="button" class="plain" onClick={() => props.close()}>
          {words().desk.close}
        </button>
      </div>
    </Dialog>
  )
}
