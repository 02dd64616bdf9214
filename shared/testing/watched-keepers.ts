import type { DayEvent } from '../day/messages.ts'
import type { Instant } from '../ids.ts'
import type { watchedOrder } from './watched-order.ts'

/** Of each place-keeper of today: when it was given, and whether somebody has brought it. */
export function watchedKeepers(
  order: Pick<ReturnType<typeof watchedOrder>, 'kept'>,
  promise: (kept: boolean, what: string) => void,
) {
  let given = new Map<string, { readonly keptAt: string; isUsed: boolean }>()
  return {
    note(event: DayEvent, _before: unknown, instant: Instant): void {
      if (event.type === 'day-opened') given = new Map()
      if (event.type === 'place-kept') {
        order.kept(event)
        promise(!given.has(event.keeper), 'a place-keeper is told of once')
        promise(event.keptAt <= instant, 'nobody has a place from a minute that is to come')
        given.set(event.keeper, { keptAt: event.keptAt, isUsed: false })
      }
      if (event.type !== 'checked-in' || event.keeper === undefined) return
      const keeper = given.get(event.keeper)
      promise(keeper?.keptAt === event.keptAt, 'who brought a place-keeper stands where it was given')
      promise(keeper?.isUsed === false, 'nobody passes somebody by a place-keeper that was used')
      if (keeper !== undefined) keeper.isUsed = true
    },
  }
}
