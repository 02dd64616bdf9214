import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { TermsRow } from '../../language/terms-words.ts'
import type { PrintedTicket, TicketPaper } from '../paper.ts'
import type { Paper, PaperBlock } from './blocks.ts'
import { dateOf, framed, free, head, type Laying, large, leave, lineOf, pay, rain, terms, trade } from './parts.ts'

/** The worker's paper of one day. */
export function slip(said: Laying, ticket: PrintedTicket): Paper {
  const { paper: say } = said.words
  const { employerPhone } = ticket
  const phone = employerPhone === undefined ? [] : [{ name: say.phone, value: employerPhone }]
  return [
    ...head(said, boxOf(say.name, said, ticket), dateOf(said, ticket.workDay.date), say.copy),
    framed('number', ticket.number),
    leave(said, ticket),
    trade(said, ticket.terms),
    ...pay(said, ticket.terms, said.words.terms.payWhen),
    terms(said, ticket, [employer(said, ticket), ...phone, ...record(said, ticket), ...holder(said, ticket)]),
    rain(said, ticket),
    free(said),
    framed('plain', say.complain),
    framed('call', ...said.market.complaintLines),
    framed('plain', say.cannotGo),
    ...foot(said, ticket),
  ]
}

/** What stays with the market: the same terms, and the worker's own hand under them instead of what to bring. */
export function stub(said: Laying, ticket: TicketPaper): Paper {
  const { paper: say } = said.words
  const signed = { ...ticket, terms: { ...ticket.terms, gear: [] } }
  return [
    ...head(said, boxOf(say.stub, said, ticket), dateOf(said, ticket.workDay.date), say.stubCopy),
    framed('number', ticket.number),
    leave(said, ticket),
    trade(said, ticket.terms),
    ...pay(said, ticket.terms, say.payWorker),
    terms(said, signed, [employer(said, ticket), ...holder(said, ticket)]),
    rain(said, ticket),
    framed('sign', say.signHolder),
    ...foot(said, ticket),
  ]
}

const boxOf = (name: string, { words }: Laying, { copies }: TicketPaper): string =>
  copies > 1 ? words.paper.reprint : name

const employer = ({ words }: Laying, { byName, employerMasked, employerKind }: TicketPaper): TermsRow => ({
  name: words.terms.rows[byName ? 'byName' : 'employer'],
  value: words.paper.employerKind(employerMasked, employerKind),
})

const record = ({ words: { paper: say } }: Laying, { record: known }: TicketPaper): readonly TermsRow[] =>
  known === undefined ? [] : [{ name: say.recordRow, value: say.record(known) }]

const holder = ({ words }: Laying, { holderMasked }: TicketPaper): readonly TermsRow[] =>
  holderMasked === undefined ? [] : [{ name: words.paper.holder, value: holderMasked }]

function foot({ words: { paper: say } }: Laying, ticket: TicketPaper): readonly PaperBlock[] {
  const { qr, ticketNumber, revision, replaces, issuedAt } = ticket
  const lines = [
    say.ticketNumber,
    large(ticketNumber),
    ...(replaces ? [say.revision(revision)] : []),
    say.issued(clockTime(minuteOfDay(issuedAt))),
    ...(/^https?:/i.test(qr.text) ? [say.scan] : []),
  ]
  return [{ kind: 'code', qr, lines: lines.map(lineOf) }, framed('end', say.bothAgree)]
}
