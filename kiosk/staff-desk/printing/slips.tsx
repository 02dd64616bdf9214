import { createMemo, Show } from 'solid-js'
import type { PrintQueue, SlipInQueue } from '../../../shared/county/printing/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { PrintList, PrintTicket } from '../print-papers.tsx'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { CardAgain, NumberAgain } from './again.tsx'

interface AgainProps {
  readonly queue: PrintQueue
  readonly day: MarketDay
  readonly expired: () => void
}

/** Papers somebody waits for in vain, or perhaps: each with the button that prints it here. */
export function SlipsAgain(props: AgainProps) {
  const say = () => words().printing.desk
  return (
    <section class="card" aria-label={say().again}>
      <h2>{say().again}</h2>
      <Show when={props.queue.again.length > 0} fallback={<p>{say().againNone}</p>}>
        <ul class="slips">
          <Keyed each={props.queue.again} keyOf={({ job }) => job}>
            {(one) => (
              <li>
                <SlipLine queue={props.queue} one={one()} />
                <div class="buttons">
                  <Again one={one()} day={props.day} expired={props.expired} />
                </div>
              </li>
            )}
          </Keyed>
        </ul>
      </Show>
    </section>
  )
}

function Again(props: { readonly one: SlipInQueue; readonly day: MarketDay; readonly expired: () => void }) {
  const ticket = () => (props.one.slip.what === 'ticket' ? props.one.slip.placement : undefined)
  const list = () => (props.one.slip.what === 'list' ? props.one.slip.posting : undefined)
  const number = () => (props.one.slip.what === 'number' ? props.one.slip.number : undefined)
  const employer = () => (props.one.slip.what === 'card' ? props.one.slip.employer : undefined)
  return (
    <>
      <Show when={ticket()}>
        {(placement) => <PrintTicket placement={placement()} printed day={props.day} expired={props.expired} />}
      </Show>
      <Show when={list()}>
        {(posting) => <PrintList posting={posting()} day={props.day} expired={props.expired} />}
      </Show>
      <Show when={number()}>
        {(number) => <NumberAgain number={number()} day={props.day} expired={props.expired} />}
      </Show>
      <Show when={employer()}>
        {(employer) => <CardAgain employer={employer()} day={props.day} expired={props.expired} />}
      </Show>
    </>
  )
}

/** Everything the printers were asked for, newest first. */
export function SlipsDone(props: { readonly queue: PrintQueue }) {
  const say = () => words().printing.desk
  return (
    <section class="card" aria-label={say().slips}>
      <h2>{say().slips}</h2>
      <Show when={props.queue.slips.length > 0} fallback={<p>{say().slipsNone}</p>}>
        <ul class="slips">
          <Keyed each={props.queue.slips} keyOf={({ job }) => job}>
            {(one) => (
              <li>
                <SlipLine queue={props.queue} one={one()} />
                <Picture one={one()} />
              </li>
            )}
          </Keyed>
        </ul>
      </Show>
    </section>
  )
}

/** Drawn by the server, and by its own hand alone; within the page, for a picture by itself has no letters of ours. */
function Picture(props: { readonly one: SlipInQueue }) {
  const picture = createMemo(() => props.one.picture)
  return (
    <Show when={picture()}>
      <details>
        <summary>{words().printing.desk.picture}</summary>
        <figure class="slip-picture" innerHTML={picture() ?? ''} />
      </details>
    </Show>
  )
}

function SlipLine(props: { readonly queue: PrintQueue; readonly one: SlipInQueue }) {
  const say = () => words().printing.desk
  const printer = () => props.queue.printers.find(({ printer: id }) => id === props.one.printer)?.name
  const number = () => ('number' in props.one.slip ? props.one.slip.number : undefined)
  return (
    <p class="slip-line" data-state={props.one.state}>
      <span>{timeOf(props.one.askedAt)}</span>
      <b>{say().slip[props.one.slip.what]}</b>
      <span>{number()}</span>
      <span>{printer()}</span>
      <strong>{say().state[props.one.state]}</strong>
      <Show when={props.one.because}>{(why) => <span>{say().because(why())}</span>}</Show>
    </p>
  )
}
