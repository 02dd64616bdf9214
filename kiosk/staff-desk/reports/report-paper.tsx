import { For, Show } from 'solid-js'
import type { AsOf } from '../../../shared/places/reports/figures.ts'
import type { Report } from '../../../shared/places/reports/report.ts'
import { hallTime } from '../../app/clock.ts'
import { market } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { words } from '../words.ts'
import { Details } from './details.tsx'
import { MainFigures } from './main-figures.tsx'
import { Visits } from './visits.tsx'
import './report-paper.css'

/** Which report a sheet of it is of. */
export function reportFoot({ span, from, until }: Report): string {
  const say = words().reports
  return words().dailyLog.fileAbout([say.paperTitle(market().name[language()], span), say.name(span, from, until)])
}

/** The report on A4, upright. */
export function ReportPaper(props: { readonly report: Report; readonly as: AsOf }) {
  const say = () => words().reports
  return (
    <article class="report-paper">
      <h1>{say().paperTitle(market().name[language()], props.report.span)}</h1>
      <div class="paper-head">
        <p>{say().name(props.report.span, props.report.from, props.report.until)}</p>
        <p>{say().daysClosed(props.report.daysClosed)}</p>
        <Show when={props.report.code}>{(of) => <p>{say().code(of().code)}</p>}</Show>
        <p>{say().as[props.as]}</p>
        <p>{words().dailyLog.printedAt(hallTime()?.date ?? '', hallTime()?.clock ?? '')}</p>
      </div>
      <MainFigures report={props.report} open={undefined} />
      <div class="report-parts">
        <Details report={props.report} as={props.as} open={undefined} />
        <Visits report={props.report} />
      </div>
      <p class="paper-mean">{say().figuresMean}</p>
      <p class="paper-signs">
        <For each={say().signatures}>{(who) => <span>{who}</span>}</For>
      </p>
    </article>
  )
}
