import { Match, Show, Switch } from 'solid-js'
import { dayToPutRight, isNotAsOwed, isStopTheEnd, isUncounted, type NotedView } from './noted.ts'
import type { SheetAt } from './sheet-at.ts'
import type { Site } from './state.ts'
import { words } from './words.ts'

interface FootProps {
  readonly view: NotedView
  readonly site: Pick<Site, 'tap'>
  readonly open: (sheet: SheetAt) => void
}

/** The day's next step, always under the thumb. */
export function Foot(props: FootProps) {
  const day = () => props.view.day
  const people = () => day()?.people ?? []
  const isStopped = () => day()?.stopped !== undefined
  const unseen = () => (day()?.mayReport && !isStopped() ? people().filter(({ is }) => is === 'unseen') : [])
  const present = () => people().filter(({ is }) => is === 'here' || is === 'unseen')
  const mayFinish = () => day()?.mayFinish === true && !isStopTheEnd(props.view) && present().length > 0
  const isFinished = () => present().every(({ done }) => done !== undefined)
  const mayStop = () => day()?.ifStopped !== undefined && !isStopped() && !isFinished()
  const unpaid = () => props.view.pay.filter((row) => isNotAsOwed(row) && row.paidFen === undefined)
  /** Cash may be handed out at any hour; it is the next step once the work of the day is done. */
  const isPayNext = () =>
    unpaid().some(({ workDate }) => workDate !== day()?.workDate) || (unpaid().length > 0 && isOver())
  const isOver = () => day()?.mayFinish !== true || isStopTheEnd(props.view) || (isFinished() && unseen().length === 0)
  const isToFinish = () => mayFinish() && !isFinished()
  const isToPutRight = () => props.view.pay.some((row) => isNotAsOwed(row) && row.paidFen !== undefined)
  const isPutRightNext = () => isToPutRight() && !isPayNext() && !isToFinish() && unseen().length === 0
  const putRight = () => {
    const workDate = dayToPutRight(props.view)
    if (workDate !== undefined) props.open({ at: 'paid', workDate })
  }
  const sayHere = () => {
    const here = unseen().map(({ placement }) => placement)
    const workDate = day()?.workDate
    if (workDate !== undefined) props.site.tap({ name: 'site/report-here', body: { workDate, here } })
  }
  return (
    <footer class="site-foot">
      <Switch>
        <Match when={isPayNext()}>
          <Primary say={words().pay.open} do={() => props.open({ at: 'pay' })} />
        </Match>
        <Match when={unseen().length > 0}>
          <Primary
            say={
              unseen().length === people().length ? words().allHere(unseen().length) : words().restHere(unseen().length)
            }
            do={sayHere}
          />
        </Match>
        <Match when={isToFinish()}>
          <Primary
            say={isStopped() ? words().finish.count : words().finish.open}
            do={() => props.open({ at: 'finish' })}
          />
        </Match>
        <Match when={isPutRightNext()}>
          <Primary say={words().pay.change} do={putRight} />
        </Match>
        <Match when={props.view.pay.some(({ unreckoned }) => unreckoned)}>
          <p class="site-note">{words().pay.unreckoned}</p>
        </Match>
        <Match when={props.view.pay.some(isUncounted)}>
          <p class="site-note">{words().owed(undefined)}</p>
        </Match>
        <Match when={props.view.pay.some(({ owedFen }) => owedFen !== 0)}>
          <p class="site-note">{words().pay.allDone}</p>
        </Match>
        <Match
          when={day()?.leaveMinute !== undefined && people().length > 0 && people().every(({ is }) => is === 'coming')}
        >
          <p class="site-note">{words().notYet(day()?.leaveMinute ?? 0)}</p>
        </Match>
        <Match when={people().length > 0 && !day()?.mayPay}>
          <p class="site-note">{words().pay.later}</p>
        </Match>
      </Switch>
      <div class="site-also">
        <Show when={mayStop()}>
          <button type="button" class="site-plain" onClick={() => props.open({ at: 'stop' })}>
            {words().stop.open}
          </button>
        </Show>
        <Show when={unpaid().length > 0 && !isPayNext()}>
          <button type="button" class="site-plain" onClick={() => props.open({ at: 'pay' })}>
            {words().pay.open}
          </button>
        </Show>
        <Show when={mayFinish() && (unseen().length > 0 || isFinished() || isPayNext())}>
          <button type="button" class="site-plain" onClick={() => props.open({ at: 'finish' })}>
            {isFinished() ? words().finish.change : isStopped() ? words().finish.count : words().finish.open}
          </button>
        </Show>
        <Show when={dayToPutRight(props.view) !== undefined && !isPutRightNext()}>
          <button type="button" class="site-plain" onClick={putRight}>
            {words().pay.change}
          </button>
        </Show>
      </div>
    </footer>
  )
}

const Primary = (props: { readonly say: string; readonly do: () => void }) => (
  <button type="button" class="site-primary" onClick={() => props.do()}>
    {props.say}
  </button>
)
