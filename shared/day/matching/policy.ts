import { z } from 'zod'

/**
 * Who comes first. `rotation`: whoever went without longest. `first-come`: whoever checked in first. `carry-over`: those who went
 * home unsent on their last market day, then by check-in. `lottery`: by lots drawn in public from all who are there, then by
 * check-in. `staff-only`: by check-in, and only staff give work out.
 */
export const Order = z.enum(['rotation', 'first-come', 'carry-over', 'lottery', 'staff-only'])
export type Order = z.infer<typeof Order>

/**
 * How a round gives out the places. `fill-first`: the most people, then choice in line order. `total-fit`: the most people,
 * then what suits all of them best. `choice-first`: each in turn takes the best free place.
 */
export const Filling = z.enum(['fill-first', 'total-fit', 'choice-first'])
export type Filling = z.infer<typeof Filling>
