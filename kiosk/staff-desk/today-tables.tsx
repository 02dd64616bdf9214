import { For, Show } from 'solid-js'
import type { Departure, DeskCall } from '../../shared/places/staff-desk/view.ts'
import { townshipName, tradeName } from '../app/market.ts'
import { timeOf } from './term-words.ts'
import { words } from './words.ts'

const mostShown = 8

/** What leaves next, and how far each is filled. */
export function Departures(props: { readonly departures: readonly Departure[] }) {
  const say = () => words().desk
  const how = ({ transport }: Departure['terms']) =>
    transport.kind === 'bus' ? words().terms.bay(transport.bay) : words().terms.ownWay
  return (
    <section class="card wide" aria-labelledby="departures-title">
      <h2 id="departures-title">{say().departuresTitle}</h2>
      <Show when={props.departures.length > 0} fallback={<p class="quiet-line">{say().noDepartures}</p>}>
        <table class="glance">
          <thead>
            <tr>
              <For each={Object.values(say().departureColumns)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.departures.slice(0, mostShown)}>
              {(job) => (
                <tr>
                  <th scope="row">{timeOf(job.leavesAt)}</th>
                  <td>{tradeName(job.terms.trade)}</td>
                  <td>{job.employerMasked}</td>
                  <td>{townshipName(job.terms.township)}</td>
                  <td>{how(job.terms)}</td>
                  <td class="filled">
                    <meter min="0" max={job.terms.places} value={job.placed} aria-hidden="true" />{' '}
                    {say().placesTaken(job.placed, job.offered, job.terms.places)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}

/** Who was called and has not come to answer: for a clerk who calls out or walks over. */
export function Calls(props: { readonly calls: readonly DeskCall[] }) {
  const say = () => words().desk
  return (
    <section class="card" aria-labelledby="calls-title">
      <h2 id="calls-title">{say().callsTitle}</h2>
      <Show when={props.calls.length > 0} fallback={<p class="quiet-line">{say().nobodyCalled}</p>}>
        <table class="glance">
          <thead>
            <tr>
              <For each={Object.values(say().callColumns)}>{(head) => <th scope="col">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.calls.slice(0, mostShown)}>
              {(call) => (
                <tr>
                  <th scope="row">{call.number}</th>
                  <td>{call.who}</td>
                  <td>{tradeName(call.trade)}</td>
                  <td>{timeOf(call.calledAt)}</td>
                  <td>{timeOf(call.expiresAt)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  )
}
