import { createSignal, Match, Show, Switch } from 'solid-js'
import { isByBus } from '../../../shared/day/posting/meeting.ts'
import type { Instant } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Keyed } from '../../ui/keyed.tsx'
import { jobName, shortMask, timeOf } from '../term-words.ts'
import { createAboutJob } from '../today/about-job.ts'
import { words } from '../words.ts'
import './boarding.css'

interface NextBusesProps {
  readonly live: Live<DeskView>
  readonly connected: boolean
  readonly expired: () => void
  readonly board: (placement: ListedTicket['placement']) => void
}

/** What leaves next, how many are aboard, and who of the one that is looked at is not. */
export function NextBuses(props: NextBusesProps) {
  const say = () => words().boarding
  const [chosen, choose] = createSignal<Departure['posting']>()
  const toLeave = () =>
    props.live.view.departures
      .filter(({ gone, late, placed, terms }) => (!gone || late) && placed > 0 && isByBus(terms))
      .toSorted((a, b) => Number(doorOf(a) > doorOf(b)) - Number(doorOf(a) < doorOf(b)))
      .slice(0, 6)
  const looked = () => toLeave().find(({ posting }) => posting === chosen()) ?? toLeave()[0]
  return (
    <section class="next-buses" aria-labelledby="next-buses-title">
      <h2 id="next-buses-title">{say().next}</h2>
      <Show when={looked()} fallback={<p class="quiet-line">{say().none}</p>}>
        {(bus) => (
          <>
            <div class="row-answers">
              <Keyed each={toLeave()} keyOf={({ posting }) => posting}>
                {(job) => (
                  <button
                    type="button"
                    class="plain"
                    aria-pressed={job().posting === bus().posting}
                    onClick={() => choose(job().posting)}
                  >
                    {job().late ? say().late(timeOf(doorOf(job()))) : timeOf(doorOf(job()))}{' '}
                    {tradeName(job().terms.trade)} {say().count(job().boarded, job().arrived + job().unreported)}
                  </button>
                )}
              </Keyed>
            </div>
            <Show keyed when={bus().posting}>
              {(_) => <NotAboard {...props} bus={bus()} />}
            </Show>
          </>
        )}
      </Show>
    </section>
  )
}

/** When who still gets on for it leaves. */
const doorOf = ({ leavesAt, waveLeavesAt }: Departure): Instant => waveLeavesAt ?? leavesAt

function NotAboard(props: NextBusesProps & { readonly bus: Departure }) {
  const say = () => words().boarding
  const about = {
    get version() {
      return props.live.position.day
    },
    expired: () => props.expired(),
  }
  const { value: lines } = createAboutJob(about, () =>
    ask('placement/roster', { posting: props.bus.posting, workDate: props.live.day }),
  )
  const missing = () => lines()?.filter(({ boardedAt, status }) => boardedAt === undefined && status !== 'absent')
  return (
    <Switch>
      <Match when={missing()?.length === 0}>
        <p class="quiet-line">{say().allAboard}</p>
      </Match>
      <Match when={missing()}>
        {(people) => (
          <>
            <p>{say().missing(jobName(words(), props.bus))}</p>
            <ul class="not-aboard">
              <Keyed each={people()} keyOf={({ placement }) => placement}>
                {(line) => (
                  <li>
                    <button
                      type="button"
                      class="plain"
                      disabled={!props.connected}
                      aria-label={say().withoutPaper(line().number)}
                      onClick={() => props.board(line().placement)}
                    >
                      <b>{line().number}</b> {shortMask(line().who)}
                    </button>
                  </li>
                )}
              </Keyed>
            </ul>
          </>
        )}
      </Match>
    </Switch>
  )
}
