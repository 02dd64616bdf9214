import { mdiAlertCircle, mdiCheckCircle } from '@mdi/js'
import { createSignal, onMount, Show } from 'solid-js'
import type { TicketCheck } from '../../../shared/ticket/check.ts'
import { checkOffLine, type TicketList } from '../../../shared/ticket/off-line.ts'
import { ticketNumber } from '../../../shared/ticket/ticket-number.ts'
import { hallMillis } from '../../app/clock.ts'
import { tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Facts } from '../facts.tsx'
import { Field } from '../field.tsx'
import { Icon } from '../icon.tsx'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import './check-ticket.css'
import { hallInstant } from './hall-instant.ts'
import type { HeldList } from './held-list.ts'
import { wayOf } from './way.ts'

interface CheckTicketProps {
  readonly held: HeldList | undefined
  /** Fetches the list as soon as somebody wants to check. */
  readonly look: () => Promise<void>
  readonly connected: boolean
  readonly expired: () => void
}

interface FoundTicket {
  readonly check: TicketCheck
  /** The list it was looked up in; none when the server answered. */
  readonly by?: TicketList
}

/** 验票: what a scanned ticket is worth, as the server says; without it, by the list the desk keeps. */
export function CheckTicket(props: CheckTicketProps) {
  const say = () => words().checkTicket
  const [scanned, setScanned] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const [found, setFound] = createSignal<FoundTicket>()
  onMount(() => void props.look().catch(() => {}))
  let latest = 0
  const check = async (event: SubmitEvent) => {
    event.preventDefault()
    const text = scanned().trim()
    setTried(missing() !== undefined)
    if (missing() !== undefined || !canCheck()) return
    // The reader writes the next one into an empty field.
    setScanned('')
    latest += 1
    const mine = latest
    const told = await checked(text)
    if (mine === latest) setFound(told)
  }
  /** A number is on every ticket, genuine or not: only the code is signed. */
  const missing = () => {
    const text = scanned().trim()
    if (text === '') return say().scanFirst
    return /^\d{4}-?\d{4}$/.test(text) ? say().numberOnly : undefined
  }
  const canCheck = () => props.connected || props.held !== undefined
  async function checked(text: string): Promise<FoundTicket | undefined> {
    const heard = props.connected ? await ask('placement/check-ticket', { token: text }) : undefined
    if (heard?.answer === 'done') return { check: heard.value }
    if (heard?.answer === 'refused' && heard.refusal.code === 'sign-in-needed') props.expired()
    const now = hallInstant()
    if (props.held === undefined || now === undefined) return undefined
    const { list, verify } = props.held
    return { check: checkOffLine(text, list, now, verify), by: list }
  }
  return (
    <>
      <form class="check-ticket-form" novalidate onSubmit={check}>
        <Field
          label={say().label}
          hint={say().hint}
          value={scanned()}
          onInput={setScanned}
          error={tried() ? missing() : undefined}
          ref={(element) => queueMicrotask(() => element.focus())}
        />
        <div class="buttons">
          <button type="submit" class="primary" disabled={!canCheck()}>
            {say().check}
          </button>
        </div>
      </form>
      <Show
        when={props.held}
        fallback={
          <Show when={!props.connected}>
            <p>{say().noList}</p>
          </Show>
        }
      >
        {(held) => <p class="quiet-line">{say().listHeld(timeOf(held().list.listedAt))}</p>}
      </Show>
      <div role="status">
        <Show when={found()}>{(told) => <Found found={told()} />}</Show>
      </div>
    </>
  )
}

function Found(props: { readonly found: FoundTicket }) {
  const say = () => words().checkTicket
  const said = () =>
    props.found.check.result === 'not-listed' && props.found.by === undefined
      ? say().notKnown
      : say().result[props.found.check.result]
  const age = (list: TicketList) => Math.max(0, Math.floor(((hallMillis() ?? 0) - Date.parse(list.listedAt)) / 1000))
  return (
    <article class="check-found" data-result={props.found.check.result}>
      <h2>
        <Icon path={props.found.check.result === 'valid' ? mdiCheckCircle : mdiAlertCircle} />
        {said().heading}
      </h2>
      <p>{said().text}</p>
      <Facts facts={factsOf(props.found.check)} />
      <p class="check-age">
        <Show when={props.found.by} fallback={say().onLine}>
          {(list) => say().offLine(timeOf(list().listedAt), words().desk.age(age(list())))}
        </Show>
      </p>
    </article>
  )
}

type Fact = readonly [string, string]
function factsOf(check: TicketCheck): readonly Fact[] {
  const say = words().checkTicket
  const { workDate } = words().terms
  const validDay = 'validDay' in check ? [[say.validDay, workDate(check.validDay)] as const] : []
  if (!('ticket' in check)) return validDay
  const { number, placement, revision, job, employerMasked } = check.ticket
  return [
    [say.number, number],
    [say.ticket, ticketNumber(placement)],
    [say.trade, tradeName(job.trade)],
    [say.employer, employerMasked],
    ...wayOf({ ticket: check.ticket, ...('validDay' in check ? { date: check.validDay } : {}) }),
    ...validDay,
    ...(check.result === 'replaced' ? [[say.revision, say.revisionIs(revision)] as const] : []),
  ]
}
