import { general } from './general.ts'
import { trades } from './trades.ts'

/** What a screen may draw: a name without a drawing does not compile. */
export type Drawing = keyof typeof general | `trade-${keyof typeof trades}`

const named: readonly (readonly [name: string, path: string])[] = [
  ...Object.entries(general),
  ...Object.entries(trades).map(([trade, path]) => [`trade-${trade}`, path] as const),
]

/** All drawings once, as the page holds them unseen; `Pictogram` shows one by its id. */
export const sheet: string = `<svg>${named.map(([name, path]) => `<path id="drawing-${name}" d="${path}"/>`).join('')}</svg>`
