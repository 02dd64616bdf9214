import { mdiAlertCircle, mdiCheckCircle, mdiProgressClock } from '@mdi/js'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { isByBus } from '../../../shared/day/posting/meeting.ts'
import type { Instant } from '../../../shared/ids.ts'
import type { Live } from '../../../shared/live.ts'
import type { BoardAnswer } from '../../../shared/places/staff-desk/boarding.ts'
import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { tradeName } from '../../app/market.ts'
import { ask } from '../../app/send.ts'
import { Field } from '../field.tsx'
import { Icon } from '../icon.tsx'
import { jobName, shortMask, timeOf } from '../term-words.ts'
import { createAboutJob } from '../today/about-job.ts'
import { words } from '../words.ts'
import type { Boardings, Shown } from './boardings.ts'
import { wayOf } from './way.ts'
import './boarding.css'

interface BoardingProps {
  readonly live: Live<DeskView>
  readonly boardings: Boardings
  readonly connected: boolean
  readonly expired: () => void
}

/** 上车: one scan, one person, shown so that it is read from the bus; and who of the next bus is not aboard. */
export function Boarding(props: BoardingProps) {
  const say = () => words().boarding
  const [scanned, setScanned] = createSignal('')
  let field: HTMLElement | undefined
  const board = (event: SubmitEvent) => {
    event.preventDefault()
    const text = scanned().trim()
    // The reader writes the next one into an empty field.
    setScanned('')
    if (text !== '') void props.boardings.scan(text)
  }
  const numbersRefused = () => props.boardings.refused().map(({ number }) => number)
  return (
    <>
      <form class="board-form" novalidate onSubmit={board}>
        <Field
          label={words().checkTicket.label}
          hint={say().scanHint}
          value={scanned()}
          onInput={setScanned}
          ref={(element) => {
            field = element
            queueMicrotask(() => element.focus())
          }}
        />
        <div class="buttons">
          <button type="submit" class="primary">
            {say().board}
          </button>
        </div>
      </form>
      <div role="status">
        <Show when={props.boardings.shown()}>{(shown) => <LastScan shown={shown()} />}</Show>
        <Show when={props.boardings.noted().length > 0}>
          <p class="board-told">{say().waiting(props.boardings.noted().length)}</p>
        </Show>
        <Show when={props.boardings.others().length > 0}>
          <p class="board-told">
            {say().others.waiting(props.boardings.others().length)}{' '}
            <button type="button" class="plain" disabled={!props.connected} onClick={() => props.boardings.tellAll()}>
              {say().others.tell}
            </button>
          </p>
        </Show>
        <Show when={props.boardings.confirmed() > 0}>
          <p class="board-told">{say().confirmed(props.boardings.confirmed())}</p>
        </Show>
        <Show when={numbersRefused().length > 0}>
          <p class="complaint">{say().refused(numbersRefused())}</p>
        </Show>
      </div>
      <NextBuses
        live={props.live}
        connected={props.connected}
        expired={props.expired}
        board={(placement) => {
          void props.boardings.fromList(placement)
          field?.focus()
        }}
      />
    </>
  )
}

type Tone = 'green' | 'amber' | 'red'
interface Told {
  readonly tone: Tone
  readonly heading: string
  readonly todo?: string
  readonly ticket?: ListedTicket
  readonly who?: string
  readonly count?: string
}

function LastScan(props: { readonly shown: Shown }) {
  const told = () => toldOf(props.shown)
  const icons = { green: mdiCheckCircle, amber: mdiProgressClock, red: mdiAlertCircle } as const
  return (
    <article class="boarded" data-tone={told().tone}>
      <p class="board-said">
        <Icon path={icons[told().tone]} />
        {told().heading}
      </p>
      <Show when={told().ticket}>
        {(ticket) => (
          <>
            <p class="board-number">{ticket().number}</p>
            <p class="board-who">
              <Show when={told().who}>{(who) => <b>{shortMask(who())}</b>}</Show>
              <span>{words().desk.together([tradeName(ticket().job.trade), ticket().employerMasked])}</span>
              <span>{wayOf({ ticket: ticket() })[0]?.[1]}</span>
            </p>
          </>
        )}
      </Show>
      <Show when={told().count}>{(count) => <p class="board-count">{count()}</p>}</Show>
      <Show when={told().todo}>{(todo) => <p class="board-todo">{todo()}</p>}</Show>
    </article>
  )
}

function toldOf(shown: Shown): Told {
  const { result, todo } = words().boarding
  switch (shown.is) {
    case 'noted':
    case 'noted-before':
      return { tone: 'amber', heading: result[shown.is], todo: todo.noted, ticket: shown.ticket }
    case 'unsure':
      return { tone: 'red', heading: result.unsure, todo: shown.why() }
    case 'answered':
      return answerTold(shown.answer)
    default:
      return shown satisfies never
  }
}

function answerTold(answer: BoardAnswer): Told {
  const { boarding: say, checkTicket } = words()
  switch (answer.result) {
    case 'boarded':
    case 'before':
    case 'missed':
    case 'too-early': {
      const { ticket, who, boarded, expected } = answer
      const count = say.count(boarded, expected)
      const of = { heading: say.result[answer.result], ticket, who }
      if (answer.result === 'boarded') return { ...of, tone: 'green', count }
      if (answer.result === 'before') return { ...of, tone: 'amber', todo: say.todo.before(timeOf(answer.at)), count }
      return { ...of, tone: 'red', todo: say.todo[answer.result] }
    }
    case 'no-bus': {
      const { result, ticket, who } = answer
      return {
        tone: 'amber',
        heading: say.result[result],
        todo: say.todo[result],
        ticket,
        ...(who === undefined ? {} : { who }),
      }
    }
    default: {
      const { heading, text } = checkTicket.result[answer.result]
      return { tone: 'red', heading, todo: text, ...('ticket' in answer ? { ticket: answer.ticket } : {}) }
    }
  }
}

interface NextBusesProps extends Omit<BoardingProps, 'boardings'> {
  readonly board: (placement: ListedTicket['placement']) => void
}

/** What leaves next, how many are aboard, and who of the one that is looked at is not. */
function NextBuses(props: NextBusesProps) {
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
              <For each={toLeave()}>
                {(job) => (
                  <button
                    type="button"
                    class="plain"
                    aria-pressed={job.posting === bus().posting}
                    onClick={() => choose(job.posting)}
                  >
                    {job.late ? say().late(timeOf(doorOf(job))) : timeOf(doorOf(job))} {tradeName(job.terms.trade)}{' '}
                    {say().count(job.boarded, job.arrived + job.unreported)}
                  </button>
                )}
              </For>
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
              <For each={people()}>
                {(line) => (
                  <li>
                    <button
                      type="button"
                      class="plain"
                      disabled={!props.connected}
                      aria-label={say().withoutPaper(line.number)}
                      onClick={() => props.board(line.placement)}
                    >
                      <b>{line.number}</b> {shortMask(line.who)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Match>
    </Switch>
  )
}
