import { inBoth } from '../../shared/language/in-both.ts'
import type { InBoth } from '../../shared/language/words.ts'
import type { Paper, PaperPrint } from '../../shared/ticket/layout/blocks.ts'
import { employerList } from '../../shared/ticket/layout/employer-list.ts'
import type { Laying } from '../../shared/ticket/layout/parts.ts'
import { slip, stub } from '../../shared/ticket/layout/slip.ts'
import type { EmployerList, PrintedTicket } from '../../shared/ticket/paper.ts'
import type { Hall } from '../hall.ts'

/** The papers with their words on them, in both languages: which of them comes out is that of the screen. */
export function layouts(hall: Hall) {
  const laidOut = (lay: (said: Laying) => Paper): InBoth<Paper> => {
    const { county, day, isPractice: practice } = hall
    const around = { market: county.state.market, today: day.marketDay, practice }
    return inBoth((words, language) => lay({ words, language, ...around }))
  }
  const slips = (tickets: readonly PrintedTicket[]): PaperPrint =>
    tickets.map((ticket) => laidOut((said) => slip(said, ticket)))
  return {
    slips,
    /** At the window, where the stub stays. */
    withStub: (tickets: readonly PrintedTicket[]): PaperPrint => [
      ...slips(tickets),
      ...tickets.slice(0, 1).map((ticket) => laidOut((said) => stub(said, ticket))),
    ],
    list: (list: EmployerList): PaperPrint => [laidOut((said) => employerList(said, list))],
  }
}
