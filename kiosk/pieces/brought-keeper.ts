import type { BroughtKeeper } from '../../shared/day/check-in/messages.ts'
import type { KeeperId } from '../../shared/ids.ts'
import { keeperPattern } from '../../shared/keeper-number.ts'

export const isKeeper = (text: string): text is KeeperId => keeperPattern.test(text)

/** `2-07 05:41`, with whatever or nothing between its digits; nothing where nothing was typed, undefined for what is none. */
export function broughtAs(typed: string): { readonly brought?: BroughtKeeper } | undefined {
  if (typed.trim() === '') return {}
  const parts = typed.match(/\d+/g) ?? []
  const digits = parts.length === 4 ? parts : /^(\d\d?)(\d\d)(\d\d)(\d\d)$/.exec(parts.join(''))?.slice(1)
  const [terminal, count, hour, minute] = digits ?? []
  const keeper = `${terminal}-${count}`
  const isTime = Number(hour) < 24 && Number(minute) < 60
  return isTime && isKeeper(keeper) ? { brought: { keeper, minute: Number(hour) * 60 + Number(minute) } } : undefined
}
