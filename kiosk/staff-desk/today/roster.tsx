import { createMemo, createSignal, For, Show } from 'solid-js'
import type { ArrivalReport } from '../../../shared/day/placement/messages.ts'
import type { DayNumber, MarketDay } from '../../../shared/ids.ts'
import { yuan } from '../../../shared/money.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { RosterLine } from '../../../shared/places/staff-desk/roster.ts'
import type { ToTell } from '../../../shared/places/staff-desk/to-tell.ts'
import { hallMillis } from '../../app/clock.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { WhichDay } from '../acts/which-day.tsx'
import { createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { ShowPhone } from '../phone-look.tsx'
import { ReasonForm } from '../reason-form.tsx'
import type { Sending } from '../sending.ts'
import { jobName, shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { createAboutJob } from './about-job.ts'
import { cameTo } from './places.ts'
import { SecondWave } from './second-wave.tsx'
import { StopWork } from './stop-work.tsx'
import { Unanswered } from './to-tell.tsx'

interface RosterProps {
  readonly job: Departure
  readonly toTell: readonly ToTell[]
  readonly day: MarketDay
  /** Of the day's ledger: when it grows, the roster is looked at again. */
  readonly version: number
  readonly close: () => void
  readonly expired: () => void
}

/** Everybody of a job, and a tap for each: came, or why not. */
export function Roster(props: RosterProps) {
  const say = () => words().acts
  const [chosen, setChosen] = createSignal<MarketDay>()
  const last = () => props.job.daysToReport.at(-1) ?? props.job.terms.workDate
  const workDate = () => props.job.daysToReport.find((date) => date === chosen()) ?? last()
  return (
    <Dialog title={say().rosterOf(timeOf(props.job.leavesAt), jobName(words(), props.job))} close={props.close} wide>
      <div class="roster">
        <p>
          <b>{cameTo(props.job)}</b>
        </p>
        <Unanswered people={props.toTell} posting={props.job.posting} />
        <SecondWave job={props.job} day={props.day} expired={props.expired} />
        <StopWork job={props.job} day={props.day} expired={props.expired} />
        <Show when={props.job.terms.days !== undefined || props.job.daysToReport.length > 1}>
          <WhichDay days={props.job.daysToReport} chosen={workDate()} choose={setChosen} />
        </Show>
        <Show keyed when={workDate()}>
          {(date) => (
            <People job={props.job} workDate={date} day={props.day} version={props.version} expired={props.expired} />
          )}
        </Show>
        <div class="buttons">
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

/** Whoever is expected on that day, kept up while it is looked at. */
function People(props: Omit<RosterProps, 'close' | 'toTell'> & { readonly workDate: MarketDay }) {
  const say = () => words().acts
  const { value: lines, complaint } = createAboutJob(props, () =>
    ask('placement/roster', { posting: props.job.posting, workDate: props.workDate }),
  )
  return (
    <>
      <Show when={lines()} fallback={<p>{words().desk.busy}</p>}>
        {(people) => (
          <Show when={people().length > 0} fallback={<p class="quiet-line">{say().rosterEmpty}</p>}>
            <table class="glance">
              <thead>
                <tr>
                  <For each={Object.values(say().rosterColumns)}>{(head) => <th scope="col">{head}</th>}</For>
                </tr>
              </thead>
              <tbody>
                <Keyed each={people()} keyOf={({ placement }) => placement}>
                  {(line) => <Line line={line()} workDate={props.workDate} day={props.day} expired={props.expired} />}
                </Keyed>
              </tbody>
            </table>
            <p class="hint">{say().reportHint}</p>
          </Show>
        )}
      </Show>
      <p class="complaint" role="alert">
        {complaint()}
      </p>
    </>
  )
}

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
  readonly workDate: MarketDay
  readonly day: MarketDay
  readonly expired: () => void
}

/** The button that is pressed is what was reported; another one puts it right, the same one takes it back. Each line sends for itself, and its buttons wait but keep the focus. */
function Line(props: LineProps) {
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
  const press = (pressed: Reported) => send(reported() === pressed ? 'unreported' : pressed)
  /** What puts right what was reported is asked again with why. */
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
        <Show when={reported() === 'not-heard' && props.line.status === 'absent' && props.line.by === 'employer'}>
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
        <Show when={props.line.owedFen}>{(fen) => <p>{say().owedOne(yuan(fen()))}</p>}</Show>
        <Show
          when={wantsReason()}
          fallback={
            <p class="complaint" role="alert">
              {asking.complaint()}
            </p>
          }
        >
          {(what) => (
            <WhyRight
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

interface WhyRightProps {
  readonly number: DayNumber
  readonly report: ArrivalReport
  readonly sending: Pick<Sending, 'busy' | 'complaint'>
  readonly submit: (reason: string) => void
  readonly close: () => void
}

/** What it is put right to, and why. */
function WhyRight(props: WhyRightProps) {
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
