import { createEffect, For } from 'solid-js'
import type { MarketDay, PlacementId } from '../../../shared/ids.ts'
import type { LogRow } from '../../../shared/places/daily-log/row.ts'
import type { GivenTicket } from '../../../shared/places/staff-desk/given.ts'
import { marketDay } from '../../app/clock.ts'
import { PrintTicket } from '../print-papers.tsx'

export interface RowTicketsProps {
  readonly row: LogRow
  readonly day: MarketDay
  /** What an act of this moment gave them and their crew, also before the row is told anew: the keyboard goes to the first. */
  readonly given: readonly GivenTicket[]
  readonly expired: () => void
}

/** The tickets of a row, to print; of a day that is over nothing is printed any more. */
export function RowTickets(props: RowTicketsProps) {
  const theirs = () => props.row.jobs.flatMap(({ placement, status }) => (status === 'absent' ? [] : [placement]))
  const tickets = () =>
    props.day === marketDay() ? [...new Set([...theirs(), ...props.given.map(({ placement }) => placement)])] : []
  const isPrinted = (of: PlacementId) =>
    [...props.row.jobs, ...props.given].find(({ placement }) => placement === of)?.printed === true
  const buttons = new Map<PlacementId, HTMLButtonElement>()
  createEffect(() => {
    const [ticket] = props.given
    if (ticket !== undefined) queueMicrotask(() => buttons.get(ticket.placement)?.focus())
  })
  return (
    // By their ids: the row is told anew as soon as the ticket was asked for, and its paper must outlast that.
    <For each={tickets()}>
      {(placement) => (
        <PrintTicket
          placement={placement}
          printed={isPrinted(placement)}
          button={(element) => buttons.set(placement, element)}
          day={props.day}
          expired={props.expired}
        />
      )}
    </For>
  )
}
