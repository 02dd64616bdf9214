import type { PlainTerms } from './terms.ts'

/**
 * Where those who come by themselves find the work: at what a township has once, or where only staff's words lead. Apart from the
 * terms, whose schemas no screen loads.
 */
export const meetings = ['township-hall', 'bus-station', 'village-office', 'work-site'] as const
export type Meeting = (typeof meetings)[number]

/** 接送: to other work people go by themselves, and nobody boards. */
export const isByBus = ({ transport }: Pick<PlainTerms, 'transport'>): boolean => transport.kind === 'bus'

/** Which village or which door no list can say: an address is free text, and only staff write that. */
export const needsAddress = ({ transport }: Pick<PlainTerms, 'transport'>): boolean =>
  transport.kind === 'own' && (transport.meet === 'village-office' || transport.meet === 'work-site')
