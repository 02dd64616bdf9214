import type { EmployerCard } from '../../shared/county/employers/card.ts'
import { en } from '../../shared/language/en.ts'
import type { Language } from '../../shared/language/saying.ts'
import { zh } from '../../shared/language/zh.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import { employerCard } from '../../shared/ticket/layout/card.ts'
import { closingSlip } from '../../shared/ticket/layout/closing-slip.ts'
import { dayNumberSlip } from '../../shared/ticket/layout/day-number.ts'
import { employerList } from '../../shared/ticket/layout/employer-list.ts'
import type { Laying } from '../../shared/ticket/layout/parts.ts'
import { paySlip, wageList } from '../../shared/ticket/layout/pay-papers.ts'
import { slip, stub } from '../../shared/ticket/layout/slip.ts'
import { testPage } from '../../shared/ticket/layout/test-page.ts'
import type { EmployerList, PrintedTicket } from '../../shared/ticket/paper.ts'
import type { PaySlip, WageList } from '../../shared/ticket/pay-papers.ts'
import type { Hall } from '../hall.ts'

/** The papers with their words on them, in the language of the screen that asks. */
export function layouts({ county, day, isPractice: practice }: Hall) {
  const saying = (language: Language): Laying => ({
    ...{ language, words: { zh, en }[language], practice },
    ...{ market: county.state.market, today: day.marketDay },
  })
  const slips = (tickets: readonly PrintedTicket[], language: Language): readonly Paper[] =>
    tickets.map((ticket) => slip(saying(language), ticket))
  return {
    slips,
    /** At the window, where the stub stays. */
    withStub: (tickets: readonly PrintedTicket[], language: Language): readonly Paper[] => [
      ...slips(tickets, language),
      ...tickets.slice(0, 1).map((ticket) => stub(saying(language), ticket)),
    ],
    list: (list: EmployerList, language: Language): readonly Paper[] => [employerList(saying(language), list)],
    dayNumber: (of: Parameters<typeof dayNumberSlip>[1], language: Language): readonly Paper[] => [
      dayNumberSlip(saying(language), of),
    ],
    closing: (of: Parameters<typeof closingSlip>[1], language: Language): readonly Paper[] => [
      closingSlip(saying(language), of),
    ],
    test: (of: Parameters<typeof testPage>[1], language: Language): readonly Paper[] => [
      testPage(saying(language), of),
    ],
    paySlip: (of: PaySlip, language: Language): readonly Paper[] => [paySlip(saying(language), of)],
    wages: (list: WageList, language: Language): readonly Paper[] => [wageList(saying(language), list)],
    card: (card: EmployerCard, language: Language): readonly Paper[] => [employerCard(saying(language), card)],
  }
}
