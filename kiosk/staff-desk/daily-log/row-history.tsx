import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { Portal } from 'solid-js/web'
import type { RequestOf } from '../../../shared/api.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { eventWords } from '../../../shared/language/event-words.ts'
import type { HistoryStep, StepBy } from '../../../shared/places/daily-log/history.ts'
import { jobShown, type LogRow } from '../../../shared/places/daily-log/row.ts'
import { marketDay } from '../../app/clock.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Facts } from '../facts.tsx'
import { createLooking } from '../looking.ts'
import { PrintTicket } from '../print-papers.tsx'
import { complaintOf } from '../sending.ts'
import { payWords, termWords, timeOf } from '../term-words.ts'
import { type Moment, RankedThen } from '../today/ranked-then.tsx'
import { words } from '../words.ts'
import './row-history.css'

interface RowHistoryProps {
  readonly row: LogRow
  readonly day: MarketDay
  readonly expired: () => void
}

type Of = RequestOf<'staff-desk/history'>['subject']['of']

/** Everything that happened behind a row, from the ledger's own entries: the person's steps, their job's, their employer's. */
export function RowHistory(props: RowHistoryProps) {
  const say = () => words().dailyLog
  const [of, setOf] = createSignal<Of>('person')
  const [heard, setHeard] = createSignal<{ readonly of: Of; readonly steps: readonly HistoryStep[] }>()
  const [complaint, setComplaint] = createSignal<string>()
  const [moment, setMoment] = createSignal<Moment>()
  const steps = () => (heard()?.of === of() ? heard()?.steps : undefined)
  const job = () => jobShown(props.row)
  /** Of a day that is over nothing is printed any more. */
  const tickets = () =>
    props.day === marketDay()
      ? props.row.jobs.flatMap(({ placement, status }) =>
          status === 'accepted' || status === 'arrived' ? [placement] : [],
        )
      : []
  const subject = (): RequestOf<'staff-desk/history'>['subject'] => {
    const taken = job()
    if (of() === 'posting' && taken) return { of: 'posting', posting: taken.posting }
    if (of() === 'employer' && taken) return { of: 'employer', employer: taken.employer }
    const [first] = props.row.jobs
    if (props.row.from !== undefined && first) return { of: 'holder', placement: first.placement }
    return { of: 'person', number: props.row.number }
  }
  const look = createLooking(async () => {
    const asked = of()
    const reply = await ask('staff-desk/history', { day: props.day, subject: subject() })
    if (asked !== of()) return 'stale'
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') props.expired()
    if (reply.answer === 'done') setHeard({ of: asked, steps: reply.value.steps })
    setComplaint(complaintOf(reply))
    return 'seen'
  })
  createEffect(on([of, () => props.row], look))
  const terms = () => steps()?.findLast((step) => step.job !== undefined)?.job?.terms
  return (
    <div class="row-history">
      <ol>
        <For each={steps()} fallback={<li>{complaint() ?? words().desk.busy}</li>}>
          {(step) => <Step step={step} day={props.day} of={of()} lookAt={setMoment} />}
        </For>
      </ol>
      <div class="row-side">
        <Show when={job()}>
          <fieldset class="row-subjects">
            <legend class="unseen">{say().historyOf}</legend>
            <For each={['person', 'posting', 'employer'] as const}>
              {(each) => (
                <button type="button" class="plain only" aria-pressed={of() === each} onClick={() => setOf(each)}>
                  {say().subjects[each]}
                </button>
              )}
            </For>
          </fieldset>
        </Show>
        {/* By their ids: the row is told anew as soon as the ticket was asked for, and its paper must outlast that. */}
        <For each={tickets()}>
          {(placement) => <PrintTicket placement={placement} day={props.day} expired={props.expired} />}
        </For>
        <Show when={of() === 'person' && terms()}>
          {(known) => <Facts facts={termWords(words(), known(), townshipName(known().township))} />}
        </Show>
      </div>
      <Show keyed when={moment()}>
        {(chosen) => (
          // Beside the table of rows: its cells look otherwise.
          <Portal>
            <RankedThen moment={chosen} close={() => setMoment(undefined)} expired={props.expired} />
          </Portal>
        )}
      </Show>
    </div>
  )
}

interface StepProps {
  readonly step: HistoryStep
  readonly day: MarketDay
  readonly of: Of
  readonly lookAt: (moment: Moment) => void
}

/** One line: when, who, what, why. A correction is one more line; the one it corrects stays. */
function Step(props: StepProps) {
  const said = () =>
    eventWords(words().events, props.step.event, {
      job: props.of === 'posting' ? (props.step.number ?? '') : jobWords(props.step),
      trades: (ids) => words().desk.tradeList(ids.map(tradeName)),
      clock: timeOf,
      date: words().terms.workDate,
      byStaff: props.step.by.by === 'staff',
    })
  const reason = () => {
    const { reason: why } = props.step
    return why === undefined
      ? ''
      : words().dailyLog.because(why === 'erased' ? words().dailyLog.reasonErased : why.text)
  }
  return (
    <li>
      <time>
        {props.step.day === props.day ? '' : `${words().terms.workDate(props.step.day)} `}
        {timeOf(props.step.at)}
      </time>
      <span class="by">{byWords(props.step.by)}</span>
      <span class="what">
        <b>{words().dailyLog.step(said().name, said().more)}</b>
        {reason()}
        <Show keyed when={givingOf(props.step)}>
          {(moment) => (
            <button type="button" class="plain" onClick={() => props.lookAt(moment)}>
              {words().ranked.atMoment.open}
            </button>
          )}
        </Show>
      </span>
    </li>
  )
}

/** Where a place was given here: the line as it was then can be looked at. */
const givingOf = ({ day, position, event }: HistoryStep): Moment | undefined =>
  event.type === 'offer-made' || event.type === 'placed-by-hand' ? { day, posting: event.posting, position } : undefined

const byWords = (by: StepBy): string => ('name' in by ? by.name : words().dailyLog.by[by.by])

const jobWords = ({ job }: HistoryStep): string =>
  job === undefined
    ? ''
    : words().desk.together([tradeName(job.terms.trade), job.employerMasked, payWords(words(), job.terms)])
