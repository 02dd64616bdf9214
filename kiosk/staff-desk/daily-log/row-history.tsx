import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { jobDetails } from '../../../shared/places/daily-log/details.ts'
import type { HistoryStep } from '../../../shared/places/daily-log/history.ts'
import { isOfLine, type RowLine, rowOfLine } from '../../../shared/places/daily-log/row.ts'
import { tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { besideScreens } from '../beside-screens.ts'
import { HistoryLine } from '../history-line.tsx'
import { createLooking, lookedAt } from '../looking.ts'
import { createSaid } from '../said.ts'
import { complaintOf } from '../sending.ts'
import { type Moment, RankedThen } from '../today/ranked-then.tsx'
import { words } from '../words.ts'
import { JobsTold } from './jobs-told.tsx'
import { RowTickets, type RowTicketsProps } from './row-tickets.tsx'
import { type HistorySubject, subjectsOf } from './subjects.ts'
import './row-history.css'

interface RowHistoryProps extends Omit<RowTicketsProps, 'row'> {
  readonly line: RowLine
}

/** Everything that happened behind a row, from the ledger's own entries: the person's steps, their job's, its employer's. */
export function RowHistory(props: RowHistoryProps) {
  const say = () => words().dailyLog
  const row = () => rowOfLine(props.line)
  const [key, setKey] = createSignal('person')
  const [heard, setHeard] = createSignal<{ readonly key: string; readonly steps: readonly HistoryStep[] }>()
  const [complaint, setComplaint] = createSaid()
  const [moment, setMoment] = createSignal<Moment>()
  const subjects = () => subjectsOf(row())
  /** Whose job was let go while their history is read comes back to themselves. */
  const chosen = () => subjects().find((each) => each.key === key()) ?? subjects()[0]
  const steps = () => (heard()?.key === chosen().key ? heard()?.steps : undefined)
  const told = () => (chosen().of === 'person' ? steps()?.filter((step) => isOfLine(step, props.line)) : steps())
  const look = createLooking(async () => {
    const asked = chosen()
    const reply = await ask('staff-desk/history', { day: props.day, subject: asked.subject })
    if (asked.key !== chosen().key) return 'stale'
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') props.expired()
    if (reply.answer === 'done') setHeard({ key: asked.key, steps: reply.value.steps })
    setComplaint(complaintOf(reply))
    return lookedAt(reply)
  })
  createEffect(on([key, () => props.line.row], look))
  // Beside the table of rows: its cells look otherwise.
  createEffect(() => {
    const chosen = moment()
    if (chosen === undefined) return
    const then = () => <RankedThen moment={chosen} close={() => setMoment(undefined)} expired={props.expired} />
    onCleanup(besideScreens('over-log', then).putAway)
  })
  return (
    <div class="row-history">
      <ol class="history-lines">
        <For each={told()} fallback={<li>{complaint() ?? words().desk.busy}</li>}>
          {(step) => (
            <HistoryLine step={step} day={props.day} ofPosting={chosen().of === 'posting'}>
              <Show keyed when={givingOf(step)}>
                {(given) => (
                  <button type="button" class="plain" onClick={() => setMoment(given)}>
                    {words().ranked.atMoment.open}
                  </button>
                )}
              </Show>
            </HistoryLine>
          )}
        </For>
      </ol>
      <div class="row-side">
        <Show when={row().jobs.length > 0}>
          <fieldset class="row-subjects">
            <legend class="unseen">{say().historyOf}</legend>
            {/* By their keys: the row is told anew under the hand that goes through them. */}
            <Keyed each={subjects()} keyOf={({ key: id }) => id}>
              {(each) => (
                <button
                  type="button"
                  class="plain only"
                  aria-pressed={chosen().key === each().key}
                  onClick={() => setKey(each().key)}
                >
                  {subjectName(each())}
                </button>
              )}
            </Keyed>
          </fieldset>
        </Show>
        <RowTickets row={props.line.row} day={props.day} given={props.given} expired={props.expired} />
        <Show when={chosen().of === 'person' && told()}>
          {(known) => <JobsTold jobs={jobDetails(row(), known())} />}
        </Show>
      </div>
    </div>
  )
}

function subjectName({ of, job }: HistorySubject): string {
  const { subjects, subjectOf } = words().dailyLog
  if (job === undefined) return subjects[of]
  const trade = tradeName(job.terms.trade)
  return subjectOf(
    subjects[of],
    of === 'employer' ? job.employerMasked : words().desk.together([trade, job.ticketNumber]),
  )
}

/** Where a place was given here: the line as it was then can be looked at. */
const givingOf = ({ day, position, event }: HistoryStep): Moment | undefined =>
  event.type === 'offer-made' || event.type === 'placed-by-hand' ? { day, posting: event.posting, position } : undefined
