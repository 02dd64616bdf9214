import { opensLater } from '../../shared/county/settings/opening.ts'
import { givenBy, isOfTerminal } from '../../shared/day/check-in/keepers.ts'
import type { Instant, KeeperId, MarketDay } from '../../shared/ids.ts'
import type { NotKept } from '../../shared/places/staff-desk/keepers.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'

/** What no later try would make good; all else (a full disk, a rush) the terminal asks again. */
const isFinal = ({ code }: Refusal): boolean =>
  ['keeper-known', 'keeper-out-of-time', 'keeper-of-another', 'market-closed'].includes(code)

/** 占位号 of today that could not be kept, for the desk. Only in memory: whoever holds one comes to the window anyway. */
export function notKeptPlaces(hall: Pick<Hall, 'today'>) {
  let known: { readonly day: MarketDay; readonly all: readonly NotKept[] } | undefined
  const today = () => (known?.day === hall.today() ? known.all : [])
  return {
    note(one: NotKept): void {
      const others = today().filter(({ keeper, keptAt }) => keeper !== one.keeper || keptAt !== one.keptAt)
      known = { day: hall.today(), all: [...others, one] }
    },
    today,
  }
}
export type NotKeptPlaces = ReturnType<typeof notKeptPlaces>

/** What this terminal needs to keep places while its line is down. */
export const keepingAt = (hall: Pick<Hall, 'dayNow'>, terminal: number) => ({
  terminal,
  ...givenBy(hall.dayNow(), terminal),
})

/**
 * A terminal whose line was down tells what it kept, until it has heard an answer. One command each, and each is once whatever is
 * repeated: its number and its time say which it is, also where the terminal itself was started anew.
 */
export function keepPlacesRoutes(
  hall: Hall,
  notKept: NotKeptPlaces,
  limit: GuessLimit,
): Pick<Handlers, 'terminals/keep-places'> {
  async function keep(keeper: KeeperId, keptAt: Instant, terminal: number): Promise<Refusal | undefined> {
    if (!isOfTerminal(keeper, terminal)) return { code: 'keeper-of-another', keeper }
    if (opensLater(hall.county.state.market, keptAt) !== undefined) return { code: 'keeper-out-of-time', keeper }
    const command = { type: 'keep-place', keeper, keptAt } as const
    const tap = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: hall.digest(command) } as const
    const answer = await hall.day.ask({ ...tap, command })
    return answer.answer === 'refused' ? answer.refusal : undefined
  }
  return {
    async 'terminals/keep-places'({ keepers }, visit) {
      // A hall that has approved none would take as many as anybody makes up.
      const { terminal } = visit
      if (terminal === undefined) return refuse({ code: 'terminal-not-known' })
      const wait = limit.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      limit.count(visit.address)
      const answers = await Promise.all(
        keepers.map(async (one) => ({ ...one, because: await keep(one.keeper, one.keptAt, terminal) })),
      )
      const refused = answers.flatMap(({ because, ...one }) => (because === undefined ? [] : [{ ...one, because }]))
      const later = refused.find(({ because }) => !isFinal(because))
      if (later !== undefined) return refuse(later.because)
      for (const one of refused) notKept.note(one)
      if (refused.length > 0) hall.changed()
      return done({ refused: refused.map(({ keeper }) => keeper) })
    },
  }
}
