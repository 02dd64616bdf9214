import { mdiPrinter } from '@mdi/js'
import { createEffect, createSignal, on, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { AsOf } from '../../../shared/places/reports/figures.ts'
import type { Report } from '../../../shared/places/reports/report.ts'
import type { Span } from '../../../shared/places/reports/span.ts'
import { language } from '../../app/words.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { FiguresMean } from '../figures-mean.tsx'
import { Icon } from '../icon.tsx'
import { createPaperOut } from '../paper-out.tsx'
import { createSheet } from '../sheet.tsx'
import { words } from '../words.ts'
import { Behind } from './behind.tsx'
import { Details } from './details.tsx'
import { MainFigures } from './main-figures.tsx'
import { createReading } from './reading.ts'
import { ReportPaper, reportFoot } from './report-paper.tsx'
import type { Opened } from './shown.ts'
import { AsChoice, SpanPicker } from './span-picker.tsx'
import { Visits } from './visits.tsx'
import './reports.css'

interface ReportsProps {
  /** The market day of now. */
  readonly day: MarketDay
  readonly expired: () => void
}

/** 报表: what closed days came to, and behind every figure its rows. */
export function Reports(props: ReportsProps) {
  const say = () => words().reports
  const [span, setSpan] = createSignal<Span>('month')
  const [around, setAround] = createSignal(props.day)
  const [as, setAs] = createSignal<AsOf>('corrected')
  const [report, setReport] = createSignal<Report>()
  const [opened, setOpened] = createSignal<Opened>()
  const asking = createReading(() => props.expired())
  createEffect(
    on([span, around], () => {
      setOpened(undefined)
      void asking.read('reports/of', { span: span(), day: around() }, setReport)
    }),
  )
  return (
    <section class="room reports">
      <header class="room-head">
        <h1>{say().title}</h1>
        <SpanPicker span={span()} shown={report()} today={props.day} choose={setSpan} around={setAround} />
        <Show when={report()}>
          {(shown) => <Out report={shown()} as={as()} day={props.day} expired={props.expired} />}
        </Show>
      </header>
      <Complaint said={asking.complaint()} />
      <Show when={report()}>
        {(shown) => (
          <Show when={shown().daysClosed > 0} fallback={<p class="nobody">{say().nothing}</p>}>
            <Show
              when={opened()}
              fallback={
                <>
                  <Show when={shown().code}>
                    {(of) => (
                      <p class="report-code">
                        <b>{say().code(of().code)}</b> {say().codeMean}
                      </p>
                    )}
                  </Show>
                  <MainFigures report={shown()} open={setOpened} />
                  <p class="report-mean">{say().asMean}</p>
                  <FiguresMean text={say().figuresMean} />
                  <AsChoice as={as()} choose={setAs} />
                  <div class="report-parts">
                    <Details report={shown()} as={as()} open={setOpened} />
                    <Visits report={shown()} expired={props.expired} />
                  </div>
                </>
              }
            >
              {(behind) => (
                <Behind days={shown()} opened={behind()} back={() => setOpened(undefined)} expired={props.expired} />
              )}
            </Show>
          </Show>
        )}
      </Show>
    </section>
  )
}

interface OutProps {
  readonly report: Report
  readonly as: AsOf
  readonly day: MarketDay
  readonly expired: () => void
}

/** On A4, and of one closed day the slip. */
function Out(props: OutProps) {
  const say = () => words().reports
  const sheet = createSheet('report-sheet')
  const asking = createAsking(props)
  const out = createPaperOut()
  const print = () => {
    const { report, as } = props
    void sheet.print(() => <ReportPaper report={report} as={as} />, { foot: reportFoot(report) })
  }
  const printSlip = () =>
    asking.ask(
      'reports/print-closing',
      (command) => ({ command, day: props.report.from, language: language() }),
      (answer) => void out.comes(answer),
    )
  return (
    <div class="ways-out">
      <Complaint said={asking.complaint()} />
      <Show when={props.report.code}>
        <button type="button" class="plain" disabled={asking.busy()} onClick={printSlip}>
          <Icon path={mdiPrinter} tone="blue" />
          {say().printSlip}
        </button>
      </Show>
      <button type="button" class="plain" disabled={props.report.daysClosed === 0} onClick={print}>
        <Icon path={mdiPrinter} tone="blue" />
        {say().print}
      </button>
      <out.Sent />
    </div>
  )
}
