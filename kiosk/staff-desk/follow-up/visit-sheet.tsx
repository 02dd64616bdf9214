import { createSignal, For, type JSX } from 'solid-js'
import type { DueVisit } from '../../../shared/county/follow-up/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import type { HistoryStep } from '../../../shared/places/daily-log/history.ts'
import { ask } from '../../app/send.ts'
import { Complaint } from '../answered.tsx'
import { Dialog } from '../dialog.tsx'
import { Facts } from '../facts.tsx'
import { HistoryLine } from '../history-line.tsx'
import { ShowPhone } from '../phone-look.tsx'
import { createSaid } from '../said.ts'
import { complaintOf } from '../sending.ts'
import { words } from '../words.ts'
import { kindWords } from './due-words.ts'

interface VisitSheetProps {
  readonly row: DueVisit
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
  /** What came of the call. */
  readonly children: JSX.Element
}

/** Somebody to ask how they are: what the hall knows of them, and what was asked before. */
export function VisitSheet(props: VisitSheetProps) {
  const say = () => words().followUp.visit
  const [steps, setSteps] = createSignal<readonly HistoryStep[]>()
  const [complaint, setComplaint] = createSaid()
  const look = async () => {
    const reply = await ask('follow-up/visits', { worker: props.row.worker })
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') props.expired()
    if (reply.answer === 'done') setSteps(reply.value)
    setComplaint(complaintOf(reply))
  }
  void look()
  return (
    <Dialog title={say().title(props.row.who, kindWords(props.row))} wide close={props.close}>
      <div class="work-sheet">
        <Complaint said={complaint()} />
        <Facts facts={visitFacts(props.row)} />
        <div class="buttons">
          <ShowPhone
            whose={{ by: 'record', worker: props.row.worker }}
            number={props.row.who}
            noPhone={props.row.noPhone}
            day={props.day}
            expired={props.expired}
          />
        </div>
        {props.children}
        <section class="work-history" aria-labelledby="visit-history">
          <h3 id="visit-history">{say().history}</h3>
          <ol class="history-lines">
            <For each={steps()} fallback={<li>{steps() === undefined ? words().desk.busy : say().noHistory}</li>}>
              {(step) => <HistoryLine step={step} day={props.day} />}
            </For>
          </ol>
        </section>
      </div>
    </Dialog>
  )
}

function visitFacts(row: DueVisit): readonly (readonly [string, string])[] {
  const { followUp, terms, desk } = words()
  const say = followUp.visit
  const due = terms.workDate(row.dueOn)
  return [
    [say.firstOn, terms.workDate(row.since)],
    [say.placedDays, say.days(row.placedDays)],
    ...(row.lastPlacedOn === undefined ? [] : [[say.lastOn, terms.workDate(row.lastPlacedOn)] as const]),
    [say.dueOn, row.lateDays === 0 ? due : desk.together([due, say.lateBy(row.lateDays)])],
  ]
}
