import { For, Show } from 'solid-js'
import { clockTime } from '../../../shared/hall-clock.ts'
import type { EmployerList, ListedWorker } from '../../../shared/ticket/paper.ts'
import { hallTimeAt } from '../../app/clock.ts'
import { words } from '../../app/words.ts'
import { termsRows } from '../terms-rows.ts'
import './paper.css'
import { PaperHead, PaperLeave, PaperPay, PaperRights, PaperSign, PaperTerms, PaperTrade } from './parts.tsx'

/** The employer's paper of one day: whom to expect, by number and masked name, and what was agreed with them. */
export function ListPaper(props: { list: EmployerList }) {
  const say = () => words().ticket.paper
  const list = () => words().ticket.list
  const terms = () => props.list.terms
  const rows = () => {
    const { days: _, ...oneDay } = terms()
    const { notes } = props.list
    return [
      ...termsRows({ ...oneDay, workDate: props.list.workDay.date }),
      { name: say().employer, value: say().employerKind(props.list.employerMasked, props.list.employerKind) },
      ...(notes === undefined ? [] : [{ name: say().notes, value: notes }]),
    ]
  }
  return (
    <article class="paper list-paper">
      <PaperHead day={props.list.workDay} box={list().name} whose={list().whose} />
      <PaperTrade terms={terms()} />
      <PaperLeave paper={props.list} />
      <p class="paper-count">{list().count(props.list.rows.length, terms().places)}</p>
      <Show when={props.list.rows.length > 0} fallback={<p>{list().nobody}</p>}>
        <p>{list().tick}</p>
        <ol class="paper-people">
          <For each={props.list.rows}>{(row) => <Person row={row} />}</For>
        </ol>
      </Show>
      <PaperPay terms={terms()} hourlyFen={props.list.hourlyFen} />
      <PaperTerms rows={rows()} />
      <p class="paper-rain">{words().terms.rain(terms())}</p>
      <PaperRights />
      <PaperSign who={list().sign} />
      <p class="paper-both">{list().printedAt(hallTimeAt(Date.parse(props.list.printedAt)).clock)}</p>
    </article>
  )
}

function Person(props: { row: ListedWorker }) {
  const say = () => words().ticket.paper
  return (
    <li>
      <span class="paper-tick" />
      <b>{props.row.number}</b>
      <span>
        {props.row.holderMasked}
        <small>
          {say().ticketNumber} {props.row.ticketNumber}
        </small>
        <Show when={props.row.numberOf}>
          {(day) => <small>{words().ticket.list.numberOf(words().terms.workDate(day()))}</small>}
        </Show>
        <Show when={props.row.leaveMinute}>
          {(minute) => <small>{words().ticket.setOut(clockTime(minute()))}</small>}
        </Show>
        <Show when={props.row.earlierTerms}>
          <small>{words().ticket.list.earlierTerms}</small>
        </Show>
      </span>
    </li>
  )
}
