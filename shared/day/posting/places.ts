import { most } from './worth.ts'

interface Taken {
  readonly offered: number
  readonly placed: number
}

/** Places that somebody has, or is just being offered: never taken back for a smaller number. */
export const takenPlaces = ({ offered, placed }: Taken): number => offered + placed

/** How few and how many places a posting may be given. */
export const placesRange = (posting: Taken): { readonly least: number; readonly most: number } => ({
  least: Math.max(1, takenPlaces(posting)),
  most: most.places,
})

export const mayHavePlaces = (posting: Taken, places: number): boolean =>
  Number.isInteger(places) && places >= placesRange(posting).least && places <= most.places
