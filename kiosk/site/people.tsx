import { Match, Show, Switch } from 'solid-js'
import type { PlacementId } from '../../shared/ids.ts'
import { Chip } from './chip.tsx'
import { Mark } from './mark.tsx'
import { isOfPay, type NotedDay, type NotedPay, type NotedPerson } from './noted.ts'
import { Paged } from './paged.tsx'
import { Paid } from './paid.tsx'
import { Who } from './who.tsx'
import { words } from './words.ts'

interface PeopleProps {
  readonly day: NotedDay
  /** What is owed and was paid of that day. */
  readonly pay: readonly NotedPay[]
  readonly here: (placement: PlacementId) => void
  readonly missing: (person: NotedPerson) => void
}

/** One line each: here or not, by one tap. */
export function People(props: PeopleProps) {
  const mayTap = (person: NotedPerson) =>
    props.day.mayReport && person.is === 'unseen' && props.day.stopped === undefined
  /** The last that is said of anybody is what they got. */
  const paidTo = ({ placement }: NotedPerson) => {
    const row = props.pay.find((one) => one.placement === placement)
    return row?.paidFen === undefined || !isOfPay(row) ? undefined : { row, fen: row.paidFen }
  }
  return (
    <section>
      <h2 class="unseen">{words().list}</h2>
      <Show when={props.day.people.length > 0} fallback={<p class="site-empty">{words().nobody}</p>}>
        <Paged each={props.day.people} keyOf={({ placement }) => placement}>
          {(person) => (
            <li class="site-row">
              <Who of={person()} lines={linesOf(person(), props.day)} />
              <Switch fallback={<Stands of={person()} />}>
                <Match when={paidTo(person())}>{(paid) => <Paid of={paid().row} fen={paid().fen} />}</Match>
                <Match when={mayTap(person())}>
                  <div class="site-taps">
                    <button
                      type="button"
                      class="site-here"
                      aria-label={`${person().number} ${words().here}`}
                      onClick={() => props.here(person().placement)}
                    >
                      {words().here}
                    </button>
                    <button
                      type="button"
                      class="site-missing"
                      aria-label={`${person().number} ${words().missing}`}
                      onClick={() => props.missing(person())}
                    >
                      {words().missing}
                    </button>
                  </div>
                </Match>
              </Switch>
            </li>
          )}
        </Paged>
      </Show>
    </section>
  )
}

function linesOf(person: NotedPerson, day: NotedDay): readonly string[] {
  if (person.is === 'missed') return [words().absence[person.missed ?? 'not-heard']]
  const owed = person.unreckoned ? [] : [words().owed(person.owedFen, person.leastFen)]
  if (person.done !== undefined) return [didOf(person.done), ...owed]
  if (day.stopped !== undefined) return owed
  if (person.is === 'here') return []
  return [
    ...(person.leaveMinute === undefined ? [] : [words().leavesAt(person.leaveMinute)]),
    ...(person.boarded ? [words().boarded] : []),
  ]
}

function didOf({ minutes, pieces }: NonNullable<NotedPerson['done']>): string {
  if (pieces !== undefined) return words().did.pieces(pieces)
  return minutes === undefined ? words().did.whole : words().did.minutes(minutes)
}

/** What was said of them, and by now confirmed or only noted here. */
const Stands = (props: { readonly of: NotedPerson }) => (
  <div class="site-stands" data-is={props.of.is}>
    <Show when={props.of.is === 'here' || props.of.is === 'missed'}>
      <Mark is={props.of.is === 'here' ? 'yes' : 'no'} />
    </Show>
    <span>{words().is[props.of.is]}</span>
    <Show when={props.of.is === 'here' || props.of.is === 'missed'}>
      <Chip noted={props.of.noted} />
    </Show>
  </div>
)
