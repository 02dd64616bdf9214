import type { Pay } from '../../shared/day/posting/terms.ts'
import { words } from './words.ts'

/** What somebody did of a day, in the unit of its pay: `8`, `4.25` or `4:15` hours, or whole pieces; undefined for what is none. */
export function doneTyped(
  basis: Pay['basis'],
  typed: string,
): { readonly minutes: number } | { readonly pieces: number } | undefined {
  const text = typed.normalize('NFKC').trim()
  if (basis === 'piece') return /^\d{1,5}$/.test(text) ? { pieces: Number(text) } : undefined
  const minutes = minutesIn(text)
  return minutes === undefined ? undefined : { minutes }
}

/** What there is to say of that. */
export const noneOf = (basis: Pay['basis']): string => words().acts[basis === 'piece' ? 'noPieces' : 'noAmount']

function minutesIn(text: string): number | undefined {
  const [, hours, part = ''] = /^(\d{1,2})([.:]\d{1,2})?$/.exec(text) ?? []
  if (hours === undefined) return undefined
  const minutes = part.startsWith(':') ? Number(part.slice(1)) : Math.round(Number(`0${part}`) * 60)
  const all = Number(hours) * 60 + minutes
  return minutes < 60 && all <= 24 * 60 ? all : undefined
}
