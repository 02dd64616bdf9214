import { clockTime } from '../../hall-clock.ts'
import type { EmployerList, ListedWorker } from '../paper.ts'
import type { Paper, PaperBlock, PaperPerson } from './blocks.ts'
import {
  dateOf,
  framed,
  free,
  head,
  type Laying,
  leave,
  lineOf,
  pay,
  printedAt,
  rain,
  small,
  terms,
  trade,
} from './parts.ts'

/** The employer's paper of one day: whom to expect, by number and masked name, and what was agreed with them. */
export function employerList(said: Laying, list: EmployerList): Paper {
  const { paper: say, terms: termsSay, ticket } = said.words
  const employer = { name: termsSay.rows.employer, value: say.employerKind(list.employerMasked, list.employerKind) }
  return [
    ...head(said, ticket.list.name, dateOf(said, list.workDay.date), say.list.whose),
    trade(said, list.terms),
    leave(said, list),
    framed('count', ticket.list.count(list.rows.length, list.terms.places)),
    ...people(said, list),
    ...pay(said, list.terms, say.list.payEach),
    terms(said, list, [employer]),
    rain(said, list),
    free(said),
    {
      kind: 'code',
      qr: list.site,
      lines: [say.list.site(opensOnPhones(list.site.text)), say.list.siteKeep].map(lineOf),
    },
    framed('sign', say.list.sign),
    printedAt(said, list.workDay.date, list.printedAt),
  ]
}

/** A market without a public address has codes of the token alone: its own readers know what to do with it, a phone does not. */
const opensOnPhones = (code: string): boolean => code.includes('://')

function people(said: Laying, { rows }: EmployerList): readonly PaperBlock[] {
  const { paper: say, ticket } = said.words
  if (rows.length === 0) return [framed('plain', ticket.list.nobody)]
  return [framed('plain', say.list.tick), { kind: 'people', people: rows.map((row) => person(said, row)) }]
}

function person({ words: { paper: say, terms, ticket } }: Laying, row: ListedWorker): PaperPerson {
  const { number, holderMasked, ticketNumber, numberOf, leaveMinute, earlierTerms } = row
  return {
    number,
    lines: [
      ...(holderMasked === undefined ? [] : [lineOf(holderMasked)]),
      small(`${say.ticketNumber} ${ticketNumber}`),
      ...(numberOf === undefined ? [] : [small(ticket.list.numberOf(terms.workDate(numberOf)))]),
      ...(leaveMinute === undefined ? [] : [small(ticket.setOut(clockTime(leaveMinute)))]),
      ...(earlierTerms ? [small(say.list.earlierTerms)] : []),
    ],
  }
}
