import type { Market } from '../../county/settings/market.ts'
import { clockTime } from '../../hall-clock.ts'
import { type Language, nameOf } from '../../language/saying.ts'
import type { Words } from '../../language/words.ts'
import { hourlyYuan } from '../../money.ts'
import type { SheetJob } from './view.ts'

export interface SaidIn {
  readonly words: Words
  readonly language: Language
  readonly market: Pick<Market, 'name' | 'trades' | 'townships' | 'gate'>
}

/** A job in words, each part for a cell of its own. */
export interface JobWords {
  readonly work: string
  readonly left: string
  readonly where: string
  readonly hours: string
  readonly pay: string
  readonly hourly: string
  readonly payWhen: string
  readonly way: string
  readonly meals: string
  readonly cover: string
  readonly rain: string
  readonly employer: string
  /** Nothing where it is not known. */
  readonly record: string
}

/** What the sheet and the feed say of a job: the same words. */
export function jobWords(job: SheetJob, { words, language, market }: SaidIn): JobWords {
  const { terms: said, publicSheet: say, desk } = words
  const { pay, transport, startMinute, endMinute, days } = job
  const township = nameOf(market.townships, job.township, language)
  const end = endMinute >= 1440 ? said.nextMorning(clockTime(endMinute)) : clockTime(endMinute)
  const hours = desk.timeSpan(clockTime(startMinute), end)
  return {
    work: nameOf(market.trades, job.trade, language),
    left: say.left(job.placesLeft),
    where: township,
    hours: days === undefined ? hours : said.onDay(said.daysFrom(said.workDate(job.workDate), days), hours),
    pay: desk.money(said.payAmount(pay), said.payUnit(pay)),
    hourly: said.hourly(hourlyYuan(job.hourlyFen)),
    payWhen: said.payWhen(job.payDay, job.payWay),
    way:
      transport.kind === 'bus'
        ? said.busAt(clockTime(job.leaveMinute), said.bay(market.gate[language], transport.bay))
        : said.ownTo(township, transport.meet),
    meals: said.meals[job.meals],
    cover: say.cover[job.cover],
    rain: said.rain(job),
    employer: job.firm ?? say.household,
    record: job.record === undefined ? '' : words.paper.record(job.record),
  }
}
