import { mdiAlertCircle, mdiCheckCircle, mdiProgressClock } from '@mdi/js'
import { createSignal, Show } from 'solid-js'
import type { Live } from '../../../shared/live.ts'
import type { BoardAnswer } from '../../../shared/places/staff-desk/boarding.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import { tradeName } from '../../app/market.ts'
import { Field } from '../field.tsx'
import { Icon } from '../icon.tsx'
import { shortMask, timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import type { Boardings, Shown } from './boardings.ts'
import { NextBuses } from './next-buses.tsx'
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
