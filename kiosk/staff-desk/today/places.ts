import type { Departure } from '../../../shared/places/staff-desk/departures.ts'
import { words } from '../words.ts'

/** Places nobody has and nobody is asked about. */
export const freeOf = ({ terms, placed, offered }: Departure): number => terms.places - placed - offered

/** `到 12，未到岗 2，没报 6`. */
export const cameTo = ({ arrived, absent, unreported }: Departure): string =>
  arrived + absent + unreported === 0 ? words().acts.nobodyWent : words().acts.came(arrived, absent, unreported)
