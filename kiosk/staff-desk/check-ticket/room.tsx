import { mdiAlertCircle, mdiCheckCircle } from '@mdi/js'
import { createSignal, onMount, Show } from 'solid-js'
import type { Instant } from '../../../shared/ids.ts'
import { checkOffLine, type OffLineCheck, type TicketList } from '../../../shared/ticket/off-line.ts'
import { ticketNumber } from '../../../shared/ticket/ticket-number.ts'
import { hallMillis } from '../../app/clock.ts'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import { Icon } from '../icon.tsx'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import './check-ticket.css'
import type { HeldList } from './held-list.ts'

interface CheckTicketProps {
  readonly held: HeldList | undefined
  /** Fetches the list as soon as somebody wants to check. */
  readonly look: () => Promise<void>
}

/** 验票: what a scanned ticket is worth by the list the desk keeps, with the server or without it. */
export function CheckTicket(props: CheckTicketProps) {
  const say = () => words().checkTicket
  const [scanned, setScanned] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [found, setFound] = createSignal<{ readonly check: OffLineCheck; readonly by: TicketList }>()
  onMount(() => void props.look().catch(() => {}))
  const check = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const now = hallInstant()
    if (props.held === undefined || now === undefined || scanned().trim() === '') return
    const { list, verify } = props.held
    setFound({ check: checkOffLine(scanned(), list, now, verify), by: list })
    // The reader writes the next one into an empty field.
    setScanned('')
    setTried(false)
  }
  return (
    <section class="room check-ticket">
      <header class="room-head">
        <h1>{say().title}</h1>
      </header>
      <form class="check-ticket-form" novalidate onSubmit={check}>
        <Field
          label={say().label}
          hint={say().hint}
          value={scanned()}
          onInput={setScanned}
          error={tried() && scanned().trim() === '' ? say().scanFirst : undefined}
          ref={(element) => queueMicrotask(() => element.focus())}
        />
        <div class="buttons">
          <button type="submit" class="primary" disabled={props.held === undefined}>
            {say().check}
          </button>
        </div>
      </form>
      <Show when={props.held === undefined}>
        <p>{say().noList}</p>
      </Show>
      <div role="status">
        <Show when={found()}>{(told) => <Found check={told().check} by={told().by} />}</Show>
      </div>
    </section>
  )
}

function Found(props: { readonly check: OffLineCheck; readonly by: TicketList }) {
  const say = () => words().checkTicket
  const said = () => say().result[props.check.result]
  const age = () => Math.max(0, Math.floor(((hallMillis() ?? 0) - Date.parse(props.by.listedAt)) / 1000))
  return (
    <article class="check-found" data-result={props.check.result}>
      <h2>
        <Icon path={props.check.result === 'valid' ? mdiCheckCircle : mdiAlertCircle} />
        {said().heading}
      </h2>
      <p>{said().text}</p>
      <Facts facts={factsOf(props.check)} />
      <p class="check-age">{say().offLine(timeOf(props.by.listedAt), words().desk.age(age()))}</p>
    </article>
  )
}

function factsOf(check: OffLineCheck): readonly (readonly [string, string])[] {
  const say = words().checkTicket
  const { workDate } = words().terms
  const validDay = 'validDay' in check ? [[say.validDay, workDate(check.validDay)] as const] : []
  if (!('ticket' in check)) return validDay
  const { number, placement, revision } = check.ticket
  return [
    [say.number, number],
    [say.ticket, ticketNumber(placement)],
    ...validDay,
    ...(check.result === 'replaced' ? [[say.revision, say.revisionIs(revision)] as const] : []),
  ]
}

const isInstant = (text: string): text is Instant => text.endsWith('Z')
/** The hall's clock runs on while the server is away. */
function hallInstant(): Instant | undefined {
  const millis = hallMillis()
  const text = millis === undefined ? '' : new Date(millis).toISOString()
  return isInstant(text) ? text : undefined
}
