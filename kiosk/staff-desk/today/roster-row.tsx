import { createMemo, createSignal, For, Show } from 'solid-js'
import { owedForPieces } from '../../../shared/day/placement/least-owed.ts'
import type { ArrivalReport } from '../../../shared/day/placement/messages.ts'
import type { DayNumber, MarketDay, PostingId } from '../../../shared/ids.ts'
import { yuan } from '../../../shared/money.ts'
import type { RosterLine } from '../../../shared/places/staff-desk/roster.ts'
import { hallMillis } from '../../app/clock.ts'
import { WithoutCause } from '../acts/without-cause.tsx'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { ShowPhone } from '../phone-look.tsx'
import { ReasonForm } from '../reason-form.tsx'
import type { Sending } from '../sending.ts'
import { shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { WorkOfOne } from './finish-work.tsx'

const reports = [
  'arrived',
  'excused',
  'unexcused',
  'employers-fault',
  'not-heard',
] as const satisfies readonly ArrivalReport[]
type Reported = Exclude<ArrivalReport, 'unreported'>

interface LineProps {
  readonly line: RosterLine
  readonly posting: PostingId
  readonly workDate: MarketDay
  readonly day: MarketDay
  readonly expired: () => void
}

/** The button that is pressed is what was reported; another one puts it right, the same one takes it back. Each line sends for itself, and its buttons wait but keep the focus. */
export function RosterRow(props: LineProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [told, setTold] = createSignal<{ readonly line: RosterLine; readonly report: ArrivalReport }>()
  const reported = (): Reported | undefined => {
    const mine = told()
    if (mine?.line === props.line) return mine.report === 'unreported' ? undefined : mine.report
    if (props.line.status === 'absent') return props.line.absence
    return props.line.status === 'arrived' ? 'arrived' : undefined
  }
  const hasLeft = () => props.line.leavesAt === undefined || Date.parse(props.line.leavesAt) <= (hallMillis() ?? 0)
  /** Nobody has stayed away before the others left; what was said of it by mistake can be taken back. */
  const offered = createMemo(() => reports.filter((what) => what === 'arrived' || hasLeft() || what === reported()))
  /** A cause that the employer told is said again by staff who heard it too. */
  const isUnheard = (what: Reported) =>
    what === 'excused' && props.line.status === 'absent' && props.line.by === 'employer'
  const press = (pressed: Reported) => {
    if (reported() === pressed && !isUnheard(pressed)) send('unreported')
    else if (pressed === 'unexcused') setWantsReason(pressed)
    else send(pressed)
  }
  /** What puts right what was reported is asked again with why; that there was no good cause, before it is told at all. */
  const [wantsReason, setWantsReason] = createSignal<ArrivalReport>()
  const send = (what: ArrivalReport, reason?: string) => {
    const { line, workDate } = props
    asking.ask(
      'placement/report-arrival',
      (command) => ({
        command,
        placement: line.placement,
        workDate,
        report: what,
        ...(reason === undefined ? {} : { reason }),
      }),
      () => {
        setWantsReason(undefined)
        setTold({ line, report: what })
      },
      ({ code }) => {
        if (code !== 'reason-needed') return false
        setWantsReason(what)
        return true
      },
    )
  }
  return (
    <tr>
      <th scope="row">
        {props.line.number}
        <Show when={props.line.numberOf}>
          {(day) => <small>{words().ticket.list.numberOf(words().terms.workDate(day()))}</small>}
        </Show>
      </th>
      <td>{shortMask(props.line.who)}</td>
      <td>{props.line.ticketNumber}</td>
      <td>
        <div class="row-answers">
          <For each={offered()}>
            {(what) => (
              <button
                type="button"
                class="plain only"
                aria-pressed={reported() === what}
                aria-disabled={asking.busy()}
                aria-label={say().reportOf(props.line.number, say().report[what])}
                data-report={what}
                onKeyDown={walk}
                onClick={() => press(what)}
              >
                {say().report[what]}
              </button>
            )}
          </For>
        </div>
        <Known {...props} isReported={reported() !== undefined} />
        <Show when={wantsReason()} fallback={<Complaint said={asking.complaint()} />}>
          {(what) => (
            <WhyAsked
              number={props.line.number}
              report={what()}
              sending={asking}
              submit={(reason) => send(what(), reason)}
              close={() => setWantsReason(undefined)}
            />
          )}
        </Show>
      </td>
    </tr>
  )
}

/** What is known of their day besides: who said it, when they boarded, what they did and are owed. */
function Known(props: LineProps & { readonly isReported: boolean }) {
  const say = () => words().acts
  return (
    <div class="roster-known">
      <Show when={props.isReported && props.line.status === 'absent' && props.line.by === 'employer'}>
        <p>{say().employerSaid}</p>
      </Show>
      <Show when={props.line.status === 'absent'}>
        <ShowPhone
          whose={{ by: 'ticket', placement: props.line.placement }}
          number={props.line.number}
          day={props.day}
          expired={props.expired}
        />
      </Show>
      <WorkOfOne
        line={props.line}
        posting={props.posting}
        workDate={props.workDate}
        day={props.day}
        expired={props.expired}
      />
      <Show when={props.line.wave && props.line.leavesAt}>{(leaves) => <p>{say().waveAt(timeOf(leaves()))}</p>}</Show>
      <Show when={props.line.boardedAt}>{(at) => <p>{say().boardedAt(timeOf(at()))}</p>}</Show>
      <Show when={props.line.owedFen}>{(fen) => <p>{owedByStop(props.line, fen())}</p>}</Show>
    </div>
  )
}

/** Nothing more of pieces that are counted: what those come to says it. */
function owedByStop({ finished, terms }: RosterLine, stopFen: number): string {
  const say = words().acts
  if (terms.pay.basis !== 'piece') return say.owedOne(yuan(stopFen))
  const { leastFen } = owedForPieces(finished?.fen, stopFen)
  return leastFen === undefined ? '' : say.owedLeast(yuan(leastFen))
}

interface WhyAskedProps {
  readonly number: DayNumber
  readonly report: ArrivalReport
  readonly sending: Pick<Sending, 'busy' | 'complaint' | 'setComplaint'>
  readonly submit: (reason: string) => void
  readonly close: () => void
}

/** Why there was no good cause; else what it is put right to, and why. */
const WhyAsked = (props: WhyAskedProps) => (
  <Show when={props.report === 'unexcused'} fallback={<WhyRight {...props} />}>
    <WithoutCause whose={props.number} sending={props.sending} submit={props.submit} close={props.close} />
  </Show>
)

function WhyRight(props: WhyAskedProps) {
  const say = () => words().acts
  return (
    <ReasonForm
      title={say().correctReport}
      confirm={say().confirm.correct}
      tone="primary"
      sending={props.sending}
      submit={props.submit}
      close={props.close}
    >
      <p>
        {props.number} {say().correctTitle} <b>{say().correctTo[props.report]}</b>
      </p>
    </ReasonForm>
  )
}

/** Up and down to the same button of the next line that has it. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLButtonElement }): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const nameOf = (button: Element) => button.getAttribute('data-report')
  const alike = [...(event.currentTarget.closest('tbody')?.querySelectorAll('button') ?? [])].filter(
    (button) => nameOf(button) === nameOf(event.currentTarget),
  )
  alike[alike.indexOf(event.currentTarget) + by]?.focus()
}
