import { createSignal, For, Match, Show, Switch } from 'solid-js'
import type { WorkRecord } from '../../../shared/api/pay.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { MarketDay } from '../../../shared/ids.ts'
import { Complaint, Done } from '../answered.tsx'
import { createAsking } from '../asking.ts'
import { createSaid } from '../said.ts'
import { createSheet } from '../sheet.tsx'
import { words } from '../words.ts'
import { ComplaintForm } from './complaint-form.tsx'
import { CorrectForm } from './correct-form.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordPaper, recordFoot } from './record-paper.tsx'
import { BossSaidForm, WorkerSaidForm } from './said-forms.tsx'

type WorkAct = 'worker' | 'boss' | 'correct' | 'open' | 'note' | 'end' | 'appeal' | 'record'

interface WorkActsProps {
  readonly work: DeskWork
  readonly staffName: string
  readonly day: MarketDay
  readonly changed: () => void
  readonly expired: () => void
}

/** What staff can write down or do about a day of work: one at a time. */
export function WorkActs(props: WorkActsProps) {
  const say = () => words().payDesk
  const [act, choose] = createSignal<WorkAct>()
  const [told, tell] = createSaid()
  const asking = createAsking(props)
  const paper = createSheet('record-sheet')
  const print = (record: WorkRecord, reason: string) =>
    void paper.print(() => <RecordPaper record={record} printedBy={props.staffName} reason={reason} />, {
      foot: recordFoot(record),
    })
  const start = (chosen: WorkAct) => {
    asking.setComplaint(undefined)
    tell(undefined)
    choose(act() === chosen ? undefined : chosen)
  }
  const done = (chosen: WorkAct) => () => {
    choose(undefined)
    tell(() => words().payDesk.saved(words().payDesk.acts[chosen]))
    props.changed()
  }
  const form = (chosen: WorkAct) => ({
    work: props.work,
    today: props.day,
    asking,
    done: done(chosen),
    close: () => choose(undefined),
  })
  /** The acts of a complaint that there are for it as it stands. */
  const complaintAct = () => {
    const chosen = act()
    return chosen === 'open' || chosen === 'note' || chosen === 'end' || chosen === 'appeal' ? chosen : undefined
  }
  return (
    <section class="work-acts" aria-label={say().sheet.acts}>
      <div class="buttons">
        <For each={actsFor(props.work)}>
          {(each) => (
            <button type="button" class="plain" aria-pressed={act() === each} onClick={() => start(each)}>
              {say().acts[each]}
            </button>
          )}
        </For>
      </div>
      <Done class="said" said={told()} />
      <Switch>
        <Match when={act() === 'worker'}>
          <WorkerSaidForm {...form('worker')} />
        </Match>
        <Match when={act() === 'boss'}>
          <BossSaidForm {...form('boss')} />
        </Match>
        <Match when={act() === 'correct'}>
          <CorrectForm {...form('correct')} />
        </Match>
        <Match when={act() === 'record'}>
          <RecordForm {...form('record')} print={print} />
        </Match>
        <Match when={complaintAct()}>
          {(chosen) => (
            <Show keyed when={chosen()}>
              {(each) => <ComplaintForm act={each} {...form(each)} />}
            </Show>
          )}
        </Match>
      </Switch>
      <Complaint said={asking.complaint()} />
    </section>
  )
}

/** Nobody speaks of pay who is owed none; a complaint is opened once, and opened again only by appeal. */
function actsFor({ owedFen, complaint }: DeskWork): readonly WorkAct[] {
  const pay: readonly WorkAct[] = owedFen !== 0 ? ['worker', 'boss'] : []
  if (complaint === 'open') return [...pay, 'note', 'end', 'correct', 'record']
  return [...pay, 'correct', complaint === undefined ? 'open' : 'appeal', 'record']
}
