import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js'
import type { WorkSheet as Sheet } from '../../../shared/api/pay.ts'
import { leastOwed } from '../../../shared/county/pay/short-of.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { Instant, MarketDay } from '../../../shared/ids.ts'
import { inHours } from '../../../shared/in-hours.ts'
import { townshipName, tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Complaint } from '../answered.tsx'
import { Dialog } from '../dialog.tsx'
import { Facts } from '../facts.tsx'
import { HistoryLine } from '../history-line.tsx'
import { createLooking, lookedAt } from '../looking.ts'
import { ShowPhone } from '../phone-look.tsx'
import { createSaid } from '../said.ts'
import { complaintOf } from '../sending.ts'
import { momentOf } from '../term-words.ts'
import { words } from '../words.ts'
import { agreedWords, owedWords, settledAs, workerSaid } from './said-words.ts'
import { WorkActs } from './work-acts.tsx'

interface WorkSheetProps {
  readonly about: DeskWork
  /** Goes up when something was said or done of any day of work. */
  readonly version: number
  readonly staffName: string
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
  /** What came of a call about it, where one is due. */
  readonly children?: JSX.Element
}

/** A day of somebody's work: its facts, what either side says, what was done about it and what can be. */
export function WorkSheet(props: WorkSheetProps) {
  const say = () => words().payDesk.sheet
  const [sheet, setSheet] = createSignal<Sheet>()
  const [complaint, setComplaint] = createSaid()
  const look = createLooking(async () => {
    const { placement, workDate } = props.about
    const reply = await ask('pay/work', { placement, workDate })
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') props.expired()
    if (reply.answer === 'done') setSheet(reply.value)
    setComplaint(complaintOf(reply))
    return lookedAt(reply)
  })
  createEffect(on(() => props.version, look))
  const work = () => sheet()?.work ?? props.about
  return (
    <Dialog title={say().title(work().ticketNumber, words().terms.workDate(work().workDate))} wide close={props.close}>
      <div class="work-sheet">
        <Complaint said={complaint()} />
        <Facts facts={workFacts(work())} />
        <div class="two-sides">
          <Show when={work().standing !== 'unheard'}>
            <p class="standing">{words().payDesk.standing[work().standing]}</p>
          </Show>
          <Show when={work().complaint !== work().standing && work().complaint}>
            {(status) => (
              <p class="state-chip" classList={{ held: status() === 'open' }}>
                {words().payDesk.complaint[status()]}
              </p>
            )}
          </Show>
          <Show when={settledAs(work())}>
            {(what) => <Statement who={say().settledAs} what={what()} at={work().complaintEndedAt} by="staff" />}
          </Show>
          <Statement who={say().workerSays} what={workerSaid(work())} at={work().saidAt} />
          <Statement who={say().bossSays} what={bossSaid(work())} at={work().employerSaidAt} />
          <ShowPhone
            whose={{ by: 'ticket', placement: work().placement }}
            number={work().number}
            noPhone={work().noPhone}
            day={props.day}
            expired={props.expired}
          />
        </div>
        {props.children}
        <WorkActs work={work()} staffName={props.staffName} day={props.day} changed={look} expired={props.expired} />
        <section class="work-history" aria-labelledby="work-history">
          <h3 id="work-history">{say().history}</h3>
          <ol class="history-lines">
            <For
              each={sheet()?.steps}
              fallback={<li>{sheet() === undefined ? words().desk.busy : say().noHistory}</li>}
            >
              {(step) => <HistoryLine step={step} day={work().workDate} ofPosting />}
            </For>
          </ol>
        </section>
        <div class="buttons">
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

interface StatementProps {
  readonly who: string
  readonly what: string
  readonly at: Instant | undefined
  /** What staff found is noted, not said. */
  readonly by?: 'staff'
}

/** Never merged with the other's. */
function Statement(props: StatementProps) {
  const say = () => words().payDesk
  return (
    <section class="statement">
      <h3>{props.who}</h3>
      <p class="statement-said">{props.what === '' ? say().notSaid : props.what}</p>
      <Show when={props.at}>
        {(at) => <p class="hint">{say().sheet[props.by === 'staff' ? 'notedAt' : 'at'](momentOf(at()))}</p>}
      </Show>
    </section>
  )
}

const bossSaid = ({ employerSaidFen }: DeskWork): string =>
  employerSaidFen === undefined ? '' : words().payDesk.money(employerSaidFen)

function workFacts(work: DeskWork): readonly (readonly [string, string])[] {
  const { payDesk, terms, desk } = words()
  const { columns, sheet } = payDesk
  const came = payDesk.came[work.came]
  const did = [
    ...(work.done?.minutes === undefined ? [] : [sheet.minutes(String(inHours(work.done.minutes)))]),
    ...(work.done?.pieces === undefined ? [] : [sheet.pieces(work.done.pieces)]),
    ...(leastOwed(work) === undefined ? [] : [payDesk.uncounted]),
  ]
  return [
    [columns.number, work.number],
    [columns.who, work.who],
    [columns.trade, tradeName(work.trade)],
    [columns.employer, work.employerMasked],
    [sheet.township, townshipName(work.township)],
    [
      sheet.came,
      work.asClosed === undefined ? came : desk.together([came, sheet.closedAs(payDesk.came[work.asClosed])]),
    ],
    ...(did.length === 0 ? [] : [[sheet.did, desk.together(did)] as const]),
    [sheet.agreed, agreedWords(work)],
    [columns.owed, owedWords(work)],
    [sheet.payDay, terms.workDate(work.payDay)],
  ]
}
