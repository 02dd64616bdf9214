/** What the number of a place-keeper looks like: `2-07`, `12-07`. Apart from `ids.ts`, which no terminal loads. */
export const keeperPattern = /^[1-9]\d?-\d{2}$/

/** `2-07`: the seventh that terminal 2 gave today. */
export const keeperNumber = (terminal: number | undefined, count: number): string =>
  `${terminal}-${String(count).padStart(2, '0')}`
