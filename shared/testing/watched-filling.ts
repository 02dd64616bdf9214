import { type Day, placesLeft } from '../day/day.ts'
import { openBoard } from '../day/matching/board.ts'
import { faultsOf } from '../day/matching/oracles/flow.ts'
import { partyOf, partyWishes } from '../day/matching/parties.ts'
import type { DayEvent, DayEventOf } from '../day/messages.ts'
import type { WorkerId } from '../ids.ts'
import { mustHave } from '../must-have.ts'
import type { watchedOrder } from './watched-order.ts'

/** Flows are dear: so many rounds go by for each that is looked at. */
const oneIn = 4

/**
 * Holds rounds that fill first against flows of the oracle's own: who is placed, which places are filled, who chose what. Only rounds
 * over everything and of people who each stand alone and whom nobody asks for by name: what crews and names cost has promises of its own.
 */
export function watchedFilling(
  { inOrder }: Pick<ReturnType<typeof watchedOrder>, 'inOrder'>,
  promise: (kept: boolean, what: string) => void,
) {
  let rounds = 0
  let round: { readonly before: Day; readonly given: Map<WorkerId, string> } | undefined

  function run(before: Day, { of }: DayEventOf<'round-run'>): void {
    const isPlain =
      before.rules.filling === 'fill-first' &&
      of === undefined &&
      before.line.every((person) => partyOf(before, person).people.length === 1) &&
      before.postings.every(({ named }) => named === undefined || named.length === 0)
    if (isPlain) rounds += 1
    round = isPlain && rounds % oneIn === 0 ? { before, given: new Map() } : undefined
  }

  /** After everything that came with it. */
  function judge(): void {
    if (round === undefined || round.given.size === 0) return
    const { before, given } = round
    const board = openBoard(before)
    const ids = board.inOrder.map(({ posting }) => posting)
    const waiting = inOrder([...before.line.values()].filter(isWaiting).map(({ worker }) => worker))
    const people = waiting.map((worker) => mustHave(before.line.get(worker), worker))
    const wishes = people.map((person) =>
      partyWishes(before, partyOf(before, person), board).map(({ posting }) => ids.indexOf(posting)),
    )
    const result = waiting.map((worker) => ids.findIndex((posting) => posting === given.get(worker)))
    for (const fault of faultsOf(wishes, board.inOrder.map(placesLeft), result))
      promise(false, `a round that fills first gave out otherwise: ${fault}`)
  }

  return {
    note(event: DayEvent, before: Day): void {
      if (event.type === 'round-run') run(before, event)
      if (event.type === 'offer-made' && event.by === 'round') round?.given.set(event.worker, event.posting)
    },
    afterCommand(): void {
      judge()
      round = undefined
    },
  }
}

const isWaiting = ({ standing }: { readonly standing: { readonly status: string } }): boolean =>
  standing.status === 'waiting'
