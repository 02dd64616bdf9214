/** What whoever practises puts on a printer, to see what the hall makes of it; `none` mends it. */
export const practiceTroubles = ['none', 'paper', 'cover', 'jammed', 'mute', 'slow'] as const
export type PracticeTrouble = (typeof practiceTroubles)[number]
