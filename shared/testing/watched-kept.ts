import { type Day, placesLeft } from '../day/day.ts'
import { rankOf, turnInLine } from '../day/matching/order.ts'
import { countAhead, countWaiting, nobody } from '../day/matching/waiting.ts'
import { mustHave } from '../must-have.ts'
import type { watchedOrder } from './watched-order.ts'

/** Watches what is kept beside line, postings and placements so that nobody need look through all: it must be what looking through all gives. */
export function watchedKept(order: ReturnType<typeof watchedOrder>, promise: (kept: boolean, what: string) => void) {
  function waitsInLine(day: Day): void {
    const waits = day.line.filter(({ standing }) => standing.status === 'waiting')
    const waiting = order.inOrder([...waits.keys()]).map((worker) => {
      const person = mustHave(waits.get(worker), worker)
      return { trades: person.wants.trades, rank: rankOf(day.rules, person), turn: turnInLine(person) }
    })
    for (const { id } of day.rules.trades) {
      const counted = day.waitingFor.get(id) ?? nobody
      const inOrder = waiting.filter(({ trades }) => trades.includes(id))
      const isRight = inOrder.every(({ rank, turn }, before) => countAhead(counted, rank, turn) === before)
      promise(
        isRight && countWaiting(counted) === inOrder.length,
        'a place in line is what counting through the line gives',
      )
    }
  }

  function recount(day: Day): void {
    waitsInLine(day)
    const whose = [...day.ticketsOf].flatMap(([worker, tickets]) => tickets.map((ticket) => `${ticket} ${worker}`))
    const everyTicket = [...day.placements.values()].map(({ placement, worker }) => `${placement} ${worker}`)
    promise(whose.sort().join() === everyTicket.sort().join(), 'whose a ticket is is what looking through all gives')
    const room = [...day.postings.values()].filter((job) => job.status === 'open' && placesLeft(job) > 0)
    const isRoom = day.withRoom.size === room.length && room.every(({ posting }) => day.withRoom.has(posting))
    promise(isRoom, 'which jobs have room is what looking through all gives')
  }

  return { recount }
}
