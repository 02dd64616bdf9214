import type { JobInShort, RankedLine, UnrankedLine } from '../../../shared/places/staff-desk/ranked.ts'
import type { RankedThen } from '../../../shared/places/staff-desk/ranked-then.ts'
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
  if (called !== undefined) return called === 'here' ? say.called : say.calledElsewhere(...of(called))
  if (gets === undefined) return ''
  if (gets === 'nothing') return free > 0 ? say.getsNothing : say.full
  return gets === 'here' ? say.getsThis : say.gets(...of(gets))
}

const of = (job: JobInShort) => [timeOf(job.leavesAt), tradeName(job.trade)] as const

/** Whether they were given the job at that moment. */
export const isGiven = ({ given }: Pick<RankedThen, 'given'>, { number }: Pick<RankedLine, 'number'>): boolean =>
  given.some((one) => one.number === number)

/** What became of them at that moment; empty before lots are drawn and where staff give work out. */
export function thenWords({ given }: Pick<RankedThen, 'given'>, { number, called, gets }: RankedLine): string {
  const { atMoment: say } = words().ranked
  const how = given.find((one) => one.number === number)?.how
  if (how !== undefined) return say.how[how]
  if (called !== undefined) return called === 'here' ? say.called : say.calledElsewhere(...of(called))
  if (gets === undefined) return ''
  if (gets === 'nothing') return say.nothing
  return gets === 'here' ? say.kept : say.got(...of(gets))
}

/** `按次序派 2 人：A001、A018`, for each way in which places were given. */
export function givenWords({ given }: Pick<RankedThen, 'given'>): readonly string[] {
  const { atMoment: say } = words().ranked
  const ways = new Set(given.map(({ how }) => how))
  return [...ways].map((way) =>
    say.given(
      say.how[way],
      given.filter(({ how }) => how === way).map(({ number }) => number),
    ),
  )
}

/** Those for whom there is the same to say, most first. */
export function byWhy(lines: readonly UnrankedLine[]): ReadonlyMap<string, readonly UnrankedLine[]> {
  const { why: say } = words().ranked
  const groups = new Map<string, UnrankedLine[]>()
  for (const line of lines) groups.set(say[line.why.code], [...(groups.get(say[line.why.code]) ?? []), line])
  return new Map([...groups].sort(([, one], [, other]) => other.length - one.length))
}
