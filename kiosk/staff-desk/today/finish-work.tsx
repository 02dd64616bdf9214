import { createSignal, Show } from 'solid-js'
import { finishedFen } from '../../../shared/day/placement/finished-fen.ts'
import { noLessThan } from '../../../shared/day/placement/least-owed.ts'
import type { Instant, MarketDay, PostingId } from '../../../shared/ids.ts'
import { yuan } from '../../../shared/money.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { RosterLine } from '../../../shared/places/staff-desk/roster.ts'
import { hallMillis } from '../../app/clock.ts'
import { Complaint } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { doneTyped, noneOf } from '../done-typed.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'

interface WorkProps {
  readonly workDate: MarketDay
  readonly day: MarketDay
  readonly expired: () => void
}

/** By telephone, for everybody at once: all are here; all did what was agreed. Said of each before it is written, and at each after. */
export function WorkOfAll(props: WorkProps & { readonly job: Departure; readonly lines: readonly RosterLine[] }) {
  const say = () => words().acts
  const asking = createAsking(props)
  const isNow = () => props.job.underWay && props.workDate === props.job.daysToReport.at(-1)
  const unseen = () =>
    props.lines
      .filter(({ status, leavesAt }) => status === 'accepted' && leavesAt !== undefined && hasCome(leavesAt))
      .map(({ placement }) => placement)
  const unfinished = () => props.lines.filter((line) => mayFinish(line) && line.finished === undefined)
  const byTime = () => unfinished().filter(({ terms }) => terms.pay.basis !== 'piece')
  const unreported = () => byTime().filter(({ status }) => status === 'accepted').length
  const owed = () => byTime().reduce((sum, { terms }) => sum + finishedFen(terms, {}), 0)
  const here = () => {
    const [{ posting }, all] = [props.job, unseen()]
    asking.ask(
      'placement/report-here-for',
      (command) => ({ command, posting, here: all }),
      () => {},
    )
  }
  const finish = () => {
    const [{ posting }, { workDate }] = [props.job, props]
    const people = byTime().map(({ placement }) => ({ placement }))
    asking.ask(
      'placement/finish-work-for',
      (command) => ({ command, posting, workDate, people }),
      () => {},
    )
  }
  return (
    <div class="work-of-all">
      <Show when={isNow() && unseen().length > 0}>
        <button type="button" class="plain" disabled={asking.busy()} onClick={here}>
          {say().allHere(unseen().length)}
        </button>
      </Show>
      <Show when={byTime().length > 0}>
        <button type="button" class="plain" disabled={asking.busy()} onClick={finish}>
          {say().finishAll(byTime().length, unreported(), yuan(owed()))}
        </button>
      </Show>
      <Complaint said={asking.complaint()} />
    </div>
  )
}

/** What one of them did, if it was other than agreed, or was paid by the piece; and what they are owed for it. */
export function WorkOfOne(props: WorkProps & { readonly line: RosterLine; readonly posting: PostingId }) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [asks, setAsks] = createSignal(false)
  const [typed, setTyped] = createSignal('')
  const { pay } = props.line.terms
  const withStop = (fen: number) => noLessThan(props.line.owedFen, fen)
  const did = () => doneTyped(pay.basis, typed())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const [said, { posting, workDate, line }] = [did(), props]
    if (said === undefined) return asking.setComplaint(() => noneOf(pay.basis))
    return asking.ask(
      'placement/finish-work-for',
      (command) => ({ command, posting, workDate, people: [{ placement: line.placement, ...said }] }),
      () => setAsks(false),
    )
  }
  return (
    <Show when={mayFinish(props.line)}>
      <Show when={props.line.finished}>
        {(done) => <p>{say().finished(yuan(withStop(done().fen)), done().minutes, done().pieces)}</p>}
      </Show>
      <Show
        when={asks()}
        fallback={
          <button
            type="button"
            class="plain only"
            aria-label={say().finishOneOf(props.line.number)}
            onClick={() => setAsks(true)}
          >
            {say().finishOne}
          </button>
        }
      >
        <form class="work-of-one" novalidate onSubmit={submit}>
          <Field
            label={pay.basis === 'piece' ? words().terms.pieceUnits[pay.unit] : say().hours}
            value={typed()}
            onInput={setTyped}
            ref={(element) => queueMicrotask(() => element.focus())}
          />
          <output>
            <Show when={did()}>{(said) => say().owedOne(yuan(withStop(finishedFen(props.line.terms, said()))))}</Show>
          </output>
          <button type="submit" class="primary" disabled={asking.busy()}>
            {say().finishDo}
          </button>
          <button type="button" class="plain" onClick={() => setAsks(false)}>
            {words().desk.cancel}
          </button>
          <Complaint said={asking.complaint()} />
        </form>
      </Show>
    </Show>
  )
}

/** Nobody has worked before their work began, or who stayed away; a stop says itself what is owed, but for pieces. */
const mayFinish = ({ status, startsAt, owedFen, terms }: RosterLine): boolean =>
  status !== 'absent' && (owedFen === undefined || terms.pay.basis === 'piece') && hasCome(startsAt)
const hasCome = (at: Instant): boolean => Date.parse(at) <= (hallMillis() ?? 0)
