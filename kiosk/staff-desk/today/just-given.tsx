import { For, onMount } from 'solid-js'
import type { DayNumber, MarketDay } from '../../../shared/ids.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import { doneWords } from '../acts/done-words.ts'
import { PrintTicket } from '../print-papers.tsx'
import { words } from '../words.ts'

export interface Given {
  readonly number: DayNumber
  readonly tickets: readonly GivenTicket[]
}

interface JustGivenProps {
  readonly given: Given
  readonly day: MarketDay
  readonly close: () => void
  readonly expired: () => void
}

/** Whose call was just answered for them, here or by a colleague a moment before, with their tickets to print, of a crew each one's. The keyboard goes to the first. */
export function JustGiven(props: JustGivenProps) {
  let first: HTMLButtonElement | undefined
  let close: HTMLButtonElement | undefined
  /** What a colleague gave, they print: the keyboard goes to the way out. */
  const isTheirs = () => props.given.tickets[0]?.before !== undefined
  onMount(() => queueMicrotask(() => (isTheirs() ? close : first)?.focus()))
  return (
    <div class="just-given">
      <p role="status">{doneWords(props.given.number, { act: 'accept' }, props.given.tickets)}</p>
      <For each={props.given.tickets}>
        {(ticket, at) => (
          <PrintTicket
            placement={ticket.placement}
            printed={ticket.printed === true}
            button={(element) => {
              if (at() === 0) first = element
            }}
            day={props.day}
            expired={props.expired}
          />
        )}
      </For>
      <button type="button" class="plain" ref={close} onClick={() => props.close()}>
        {words().desk.close}
      </button>
    </div>
  )
}
