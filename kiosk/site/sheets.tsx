import { For, Match, Show, Switch } from 'solid-js'
import type { MarketDay } from '../../shared/ids.ts'
import { FinishSheet } from './finish.tsx'
import type { Said } from './kept-taps.ts'
import { isNotAsOwed, type NotedPay, type NotedPerson, type NotedView } from './noted.ts'
import { PaySheet } from './pay-sheet.tsx'
import { Sheet } from './sheet.tsx'
import type { SheetAt } from './sheet-at.ts'
import type { Site } from './state.ts'
import { StopSheet } from './stop.tsx'
import { words } from './words.ts'

interface SheetsProps {
  readonly at: SheetAt
  readonly view: NotedView
  readonly site: Pick<Site, 'tap'>
  readonly close: () => void
  readonly open: (sheet: SheetAt) => void
}

/** Each question closes itself with its answer. */
export function Sheets(props: SheetsProps) {
  const absent = () => (props.at.at === 'absent' ? props.at.person : undefined)
  const paidDay = () => (props.at.at === 'paid' ? props.at.workDate : undefined)
  const done = (said: Said) => {
    props.close()
    props.site.tap(said)
  }
  const isCounted = () => props.view.job.basis === 'piece'
  const stop = (make: Parameters<Site['tap']>[0]) => {
    done(make)
    if (isCounted()) props.open({ at: 'finish' })
  }
  return (
    <Switch>
      <Match when={absent()}>
        {(person) => <AbsentSheet day={props.view.day} person={person()} close={props.close} tap={done} />}
      </Match>
      <Match when={props.at.at === 'stop'}>
        <StopSheet day={props.view.day} isCounted={isCounted()} close={props.close} tap={stop} />
      </Match>
      <Match when={props.at.at === 'finish'}>
        <FinishSheet view={props.view} close={props.close} tap={done} />
      </Match>
      <Match when={props.at.at === 'pay'}>
        <PaySheet rows={props.view.pay.filter(isNotAsOwed)} close={props.close} tap={done} />
      </Match>
      <Match when={paidDay()}>
        {(date) => <PaySheet rows={paidOn(props.view, date())} close={props.close} tap={done} />}
      </Match>
    </Switch>
  )
}

const paidOn = ({ pay }: NotedView, date: MarketDay): readonly NotedPay[] =>
  pay.filter(({ workDate, paidFen }) => workDate === date && paidFen !== undefined)

interface AbsentProps extends Pick<SheetsProps, 'close'> {
  readonly day: NotedView['day']
  readonly person: NotedPerson
  readonly tap: Site['tap']
}

/** Whether they told the employer why, which costs them nothing; or nobody knows. */
function AbsentSheet(props: AbsentProps) {
  const say = (excused: boolean) => {
    const missing = [props.person.placement]
    const workDate = props.day?.workDate
    if (workDate === undefined) return
    props.tap({
      name: 'site/report-missing',
      body: { workDate, missing, ...(excused ? { excused: missing } : {}) },
    })
  }
  return (
    <Sheet title={words().absent.title(props.person.number)} close={props.close}>
      <Show when={props.person.holderMasked}>{(name) => <p>{name()}</p>}</Show>
      <For each={[true, false]}>
        {(excused) => (
          <button type="button" class="site-choice" onClick={() => say(excused)}>
            {excused ? words().absent.excused : words().absent.unknown}
          </button>
        )}
      </For>
      <p class="site-note">{words().absent.more}</p>
    </Sheet>
  )
}
