import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import { type LogRow, rowNumber } from '../../../shared/places/daily-log/row.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import type { DeskPosting } from '../../../shared/places/staff-desk/view.ts'
import { hallMillis } from '../../app/clock.ts'
import { tradeName } from '../../app/market.ts'
import { Complaint, Done } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { isTyping } from '../keys.ts'
import { createSaid } from '../said.ts'
import { words } from '../words.ts'
import { ActForm } from './act-form.tsx'
import { type Act, actsOf, isPlain, type QuestionedAct } from './acts.ts'
import { askAct } from './ask-act.ts'
import { doneWords } from './done-words.ts'
import './acts.css'

interface RowActsProps {
  readonly row: LogRow
  readonly day: MarketDay
  /** Jobs with a place left that somebody may still be sent to. */
  readonly openJobs: readonly DeskPosting[]
  /** Gives the keyboard back to the row. */
  readonly leave: () => void
  /** The tickets they have from it: they are printed beside the row's history, and the keyboard goes there. */
  readonly give: (tickets: readonly GivenTicket[]) => void
  readonly expired: () => void
}

const settleMillis = 500

/** What can be done about the person of an open row: a tap or the figure beside it, and a few questions only where needed. */
export function RowActs(props: RowActsProps) {
  const say = () => words().acts
  const asking = createAsking(props)
  const [asked, setAsked] = createSignal<QuestionedAct>()
  const [said, setSaid] = createSaid()
  const buttons: HTMLButtonElement[] = []
  // A row that changed otherwise keeps its buttons, and the hand its place.
  const acts = createMemo(() => actsOf(props.row, props.day, hallMillis() ?? 0), undefined, { equals: isSame })
  const done = (act: Act, given: readonly GivenTicket[]) => {
    setAsked(undefined)
    const number = rowNumber(props.row)
    setSaid(() => doneWords(number, act, given))
    props.give(given)
    if (given.length === 0) props.leave()
  }
  const choose = (act: Act) => {
    setSaid(undefined)
    asking.setComplaint(undefined)
    if (isPlain(act)) askAct(asking, props.row.number, act, (given) => done(act, given))
    else setAsked(act)
  }
  const close = () => {
    const act = asked()
    const button = act && buttons[acts().indexOf(act)]
    setAsked(undefined)
    if (button) button.focus()
    else props.leave()
  }
  // A figure that was meant for what stood there a moment ago does not meet what stands there now.
  let changedAt = Number.NEGATIVE_INFINITY
  createEffect(
    on(
      acts,
      () => {
        changedAt = performance.now()
      },
      { defer: true },
    ),
  )
  const onKey = (event: KeyboardEvent) => {
    if (performance.now() - changedAt < settleMillis) return
    const act = asked() !== undefined || isTyping(event) ? undefined : acts()[Number(event.key) - 1]
    if (act === undefined) return
    event.preventDefault()
    choose(act)
  }
  onMount(() => {
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })
  return (
    <div class="row-acts">
      <Whose row={props.row} />
      <fieldset>
        <legend class="unseen">{say().title}</legend>
        <For each={acts()}>
          {(act, at) => (
            <button
              type="button"
              class="plain"
              ref={(element) => {
                buttons[at()] = element
              }}
              aria-pressed={isPlain(act) ? undefined : asked() === act}
              aria-keyshortcuts={String(at() + 1)}
              onClick={() => choose(act)}
            >
              {nameOf(act, props.row)}
              <span class="shortcut" aria-hidden="true">
                {at() + 1}
              </span>
            </button>
          )}
        </For>
      </fieldset>
      <Show keyed when={asked()}>
        {(act) => (
          <ActForm
            act={act}
            number={props.row.number}
            openJobs={props.openJobs}
            asking={asking}
            done={(given = []) => done(act, given)}
            close={close}
          />
        )}
      </Show>
      <Complaint said={asking.complaint()} />
      <Done class="said" said={said()} />
    </div>
  )
}

/** A figure acts at once: whoever presses it sees for whom. */
const Whose = (props: { readonly row: LogRow }) => (
  <>
    <h2>
      {rowNumber(props.row)} {props.row.who}
    </h2>
    <Show when={props.row.crew}>{(crew) => <p>{words().dailyLog.crew(crew().join(' '))}</p>}</Show>
  </>
)

const isSame = (one: readonly Act[], other: readonly Act[]): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Says with which job only for who has more than one. */
function nameOf(act: Act, row: LogRow): string {
  const { name, about } = words().acts
  if (act.act === 'take-back-wish')
    return about(name[act.act], words().desk.together([tradeName(act.wish.trade), act.wish.employerMasked]))
  return 'job' in act && row.jobs.length > 1 ? about(name[act.act], tradeName(act.job.terms.trade)) : name[act.act]
}
