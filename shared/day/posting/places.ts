import { most } from './worth.ts'

interface Taken {
  readonly offered: number
  readonly placed: number
}

/** Places that somebody has, or is just being offered: never taken back for a smaller number. */
export const takenPlaces = ({ offered, placed }: Taken): number => offered + placed

/** How few places a posting may be given; how many stands in `most`. */
export const leastPlaces = (posting: Taken): number => takenPlaces(posting) || 1

export const mayHavePlaces = (posting: Taken, places: number): boolean =>
  Number.isInteger(places) && places >= leastPlaces(posting) && places <= most.places
