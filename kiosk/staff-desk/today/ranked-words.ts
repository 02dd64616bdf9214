import type { JobInShort, RankedLine, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import { tradeName } from '../../app/market.ts'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'

/** `上回没派上，14 天里干过 3 天，上次 8月14日`; empty where the order looks at nothing but the time of check-in. */
export function lookedAtWords({ lookedAt: { marks, placedDaysIn14, lastPlacedOn, lot } }: RankedLine): string {
  const say = words().ranked
  return [
    ...marks.map((mark) => say.mark[mark]),
    ...(lot === undefined ? [] : [say.lot(lot)]),
    ...(placedDaysIn14 === undefined ? [] : [say.placedDays(placedDaysIn14)]),
    ...(lastPlacedOn === undefined ? [] : [say.lastPlaced(words().terms.workDate(lastPlacedOn))]),
  ].join(say.comma)
}

/** What becomes of them at this moment; empty before lots are drawn and where staff give work out. `free`: places of this job. */
export function nowWords({ called, gets }: RankedLine, free: number): string {
  const say = words().ranked
  const of = (job: JobInShort) => [timeOf(job.leavesAt), tradeName(job.trade)] as const
  if (called !== undefined) return called === 'here' ? say.called : say.calledElsewhere(...of(called))
  if (gets === undefined) return ''
  if (gets === 'nothing') return free > 0 ? say.getsNothing : say.full
  return gets === 'here' ? say.getsThis : say.gets(...of(gets))
}

/** Those for whom there is the same to say, most first. */
export function byWhy(lines: readonly UnrankedLine[]): ReadonlyMap<string, readonly UnrankedLine[]> {
  const { why: say } = words().ranked
  const groups = new Map<string, UnrankedLine[]>()
  for (const line of lines) groups.set(say[line.why.code], [...(groups.get(say[line.why.code]) ?? []), line])
  return new Map([...groups].sort(([, one], [, other]) => other.length - one.length))
}
