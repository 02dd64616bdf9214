import type { PayList } from '../../../shared/county/pay/pay-list.ts'
import type { DeskWork } from '../../../shared/county/pay/view.ts'
import type { TradeId } from '../../../shared/ids.ts'
import { fitsName, isNumber, plain } from '../../../shared/places/daily-log/typed-text.ts'

/** Those of a list, or of a day, that what is typed means: a ticket, a number, a name, the work. */
export function findWorks(
  works: readonly DeskWork[],
  list: PayList | undefined,
  typed: string,
  tradeName: (trade: TradeId) => string,
): readonly DeskWork[] {
  const asked = list === undefined ? works : works.filter(({ lists }) => lists.includes(list))
  const text = plain(typed)
  if (text === '') return asked
  const found = asked.filter((work) => fits(work, text, tradeName))
  const meant = found.filter(({ number }) => isNumber(number, text))
  return meant.length === 0 ? found : [...meant, ...found.filter((work) => !meant.includes(work))]
}

const fits = (work: DeskWork, typed: string, tradeName: (trade: TradeId) => string): boolean =>
  [work.number, work.ticketNumber, tradeName(work.trade)].some((text) => plain(text).includes(typed)) ||
  fitsName(work.who, typed) ||
  fitsName(work.employerMasked, typed)
