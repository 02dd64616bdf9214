import { mdiPrinter } from '@mdi/js'
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js'
import type { DayNumber, MarketDay } from '../../../shared/ids.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { RankedLine, RankedList, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import { hallTime } from '../../app/clock.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { ActForm } from '../acts/act-form.tsx'
import { createAsking } from '../asking.ts'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { createSheet } from '../sheet.tsx'
import { jobName, shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import { createAboutJob } from './about-job.ts'
import { freeOf } from './places.ts'
import { RankedPaper } from './ranked-paper.tsx'
import { byWhy, lookedAtWords, nowWords } from './ranked-words.ts'
import './ranked.css'

interface RankedProps {
  readonly job: Departure
  readonly day: MarketDay
  /** Of the day's ledger: when it grows, the line is looked at again. */
  readonly version: number
  readonly close: () => void
  readonly expired: () => void
}

const mostShown = 40

/** Everybody in line for one job as the order has them now, why, and what they would get; and who is not ranked, and why not. */
export function Ranked(props: RankedProps) {
  const say = () => words().ranked
  const { value: list, complaint } = createAboutJob(props, () =>
    ask('matching/ranked-list', { posting: props.job.posting }),
  )
  const [all, setAll] = createSignal(false)
  const asking = createAsking(props)
  const [placing, setPlacing] = createSignal<DayNumber>()
  const close = () => setPlacing(undefined)
  const title = () => say().title(timeOf(props.job.leavesAt), jobName(words(), props.job))
  const asOf = (found: RankedList) => say().asOf(hallTime()?.clock ?? '', say().order[found.order], found.ranked.length)
  const sheet = createSheet('log-sheet')
  const print = () => {
    const found = list()
    if (found !== undefined) void sheet.print(() => <RankedPaper title={title()} asOf={asOf(found)} list={found} />)
  }
  return (
    <Dialog title={title()} close={props.close} wide>
      <div class="ranked">
        <Show when={list()} fallback={<p>{words().desk.busy}</p>}>
          {(found) => (
            <>
              <p>{asOf(found())}</p>
              <Lines
                lines={all() ? found().ranked : found().ranked.slice(0, mostShown)}
                job={props.job}
                place={setPlacing}
              />
              <Show when={!all() && found().ranked.length > mostShown}>
                <button type="button" class="plain" onClick={() => setAll(true)}>
                  {words().acts.more(found().ranked.length)}
                </button>
              </Show>
              <Show keyed when={placing()}>
                {(number) => (
                  <section aria-label={say().placeOf(number)}>
                    <h3>{say().placeOf(number)}</h3>
                    <ActForm
                      act={{ act: 'place-by-hand' }}
                      number={number}
                      openJobs={[props.job]}
                      asking={asking}
                      done={close}
                      close={close}
                    />
                  </section>
                )}
              </Show>
              <Show when={found().others.length > 0}>
                <h3>{say().othersTitle(found().others.length)}</h3>
                <Others lines={found().others} />
              </Show>
            </>
          )}
        </Show>
        <p class="complaint" role="alert">
          {asking.complaint() ?? complaint()}
        </p>
        <div class="buttons">
          <button type="button" class="plain" disabled={list() === undefined} onClick={print}>
            <Icon path={mdiPrinter} tone="blue" />
            {say().print}
          </button>
          <button type="button" class="plain" onClick={() => props.close()}>
            {words().desk.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

interface LinesProps {
  readonly lines: readonly RankedLine[]
  readonly job: Departure
  readonly place: (number: DayNumber) => void
}

/** Who wants it and may have it. A line that changes keeps its button under the hand. */
function Lines(props: LinesProps) {
  const say = () => words().ranked
  const mayPlace = (line: RankedLine) => !props.job.gone && (freeOf(props.job) > 0 || line.called === 'here')
  return (
    <Show when={props.lines.length > 0} fallback={<p class="quiet-line">{say().nobody}</p>}>
      <Table heads={Object.values(say().columns)}>
        <Keyed each={props.lines} keyOf={({ number }) => number}>
          {(line) => (
            <tr classList={{ next: line().gets === 'here' || line().called === 'here' }}>
              <td>{line().rank}</td>
              <th scope="row">{line().number}</th>
              <td>{shortMask(line().who)}</td>
              <td>{lookedAtWords(line())}</td>
              <td>{timeOf(line().checkedInAt)}</td>
              <td>{say().wish(line().wish)}</td>
              <td>{nowWords(line(), freeOf(props.job))}</td>
              <td>
                <Show when={mayPlace(line())}>
                  <button
                    type="button"
                    class="plain"
                    aria-label={say().placeOf(line().number)}
                    onClick={() => props.place(line().number)}
                  >
                    {say().place}
                  </button>
                </Show>
              </td>
            </tr>
          )}
        </Keyed>
      </Table>
    </Show>
  )
}

/** How many for each reason; who they are, for whoever opens it. */
function Others(props: { readonly lines: readonly UnrankedLine[] }) {
  const groups = createMemo(() => byWhy(props.lines))
  return (
    <ul class="others">
      <For each={[...groups().keys()]}>
        {(why) => (
          <li>
            <details>
              <summary>{words().ranked.othersOf(groups().get(why)?.length ?? 0, why)}</summary>
              <p>
                <For each={groups().get(why)}>
                  {({ number, who }) => (
                    <span>
                      <b>{number}</b> {shortMask(who)}
                    </span>
                  )}
                </For>
              </p>
            </details>
          </li>
        )}
      </For>
    </ul>
  )
}

const Table = (props: { readonly heads: readonly string[]; readonly children: JSX.Element }) => (
  <table class="glance">
    <thead>
      <tr>
        <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
      </tr>
    </thead>
    <tbody>{props.children}</tbody>
  </table>
)
