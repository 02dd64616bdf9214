import { For, Show } from 'solid-js'
import { cellText, logLines, paperColumns } from '../../../shared/places/daily-log/table.ts'
import { type DayFigures, type Measure, sums, wholes } from '../../../shared/places/figures.ts'
import { hallTime } from '../../app/clock.ts'
import { market, townshipName, tradeName } from '../../app/market.ts'
import { language } from '../../app/words.ts'
import { words } from '../words.ts'
import type { HeardLog } from './heard-log.ts'
import './log-paper.css'

/** The log of a day in the official form, on A4 lying down: everybody, whatever the page on the screen was asked for. */
export function LogPaper(props: { readonly log: HeardLog; readonly totals: DayFigures }) {
  const say = () => words().dailyLog
  const lines = () => logLines(words(), { trade: tradeName, township: townshipName }, props.log)
  const total = (measure: Measure) => say().totalOf(say().measures[measure], props.totals[measure])
  return (
    <article class="log-paper">
      <h1>{say().paperTitle(market().name[language()])}</h1>
      <div class="paper-head">
        <p>{say().paperUnit(market().name[language()])}</p>
        <p>{say().paperDay(props.log.day)}</p>
        <p>{say().printedAt(hallTime()?.date ?? '', hallTime()?.clock ?? '')}</p>
      </div>
      <div class="paper-head">
        <p>{say().states[props.log.state]}</p>
        <p>{say().byHand(props.log.byHand)}</p>
        <Show when={props.log.corrected}>{(since) => <p>{say().corrected(since())}</p>}</Show>
      </div>
      <table>
        <thead>
          <tr>
            <For each={paperColumns}>{(column) => <th class={`p-${column}`}>{say().columns[column]}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr>
                <For each={paperColumns}>{(column) => <td class={`p-${column}`}>{cellText(line[column])}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <div class="paper-foot">
        <p class="paper-totals">
          {say().total}
          <For each={wholes}>{(whole) => <span>{`${total(whole)} = ${sums[whole].map(total).join(' + ')}`}</span>}</For>
        </p>
        <p class="paper-mean">{say().figuresMean}</p>
        <p class="paper-signs">
          <For each={say().signatures}>{(who) => <span>{who}</span>}</For>
        </p>
      </div>
    </article>
  )
}
