import { leastOwed } from '../../county/pay/short-of.ts'
import type { PaidDay } from '../../county/pay/view.ts'
import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { nameOf } from '../../language/saying.ts'
import type { TermsRow } from '../../language/terms-words.ts'
import { calendarDay } from '../../time.ts'
import type { PaySlip, WageList, WageRow } from '../pay-papers.ts'
import type { Paper, PaperBlock, PaperPerson } from './blocks.ts'
import { dateOf, framed, head, type Laying, large, lineOf, printedAt, small } from './parts.ts'

/** A worker's own paper of their days and pay: both sides' words apart, and no judgement between them. */
export function paySlip(said: Laying, { day, days, earned, holderMasked, copy, ...slip }: PaySlip): Paper {
  const { paper: say, pay } = said.words
  return [
    ...head(said, say.pay.slip, dateOf(said, day), say.copy),
    ...again(said, copy, slip.printedAt),
    ...(holderMasked === undefined ? [] : [framed('plain', `${say.pay.name} ${holderMasked}`)]),
    ...days.map((one) => ({ kind: 'terms' as const, rows: rowsOf(said, one) })),
    framed('count', pay.mine.earned(earned.days, earned.fen)),
    framed('plain', say.pay.rounded),
    framed('plain', say.pay.claims),
    framed('plain', say.complain),
    framed('call', ...said.market.complaintLines),
    printedAt(said, day, slip.printedAt),
  ]
}

/** Which copy it is, and of when: what stands on it may be otherwise than on the one before. */
function again(said: Laying, copy: number, at: Instant): readonly PaperBlock[] {
  if (copy === 1) return []
  const when = `${dateOf(said, calendarDay(at))} ${clockTime(minuteOfDay(at))}`
  return [framed('plain', said.words.paper.pay.again(copy - 1, when))]
}

function rowsOf(said: Laying, day: PaidDay): readonly TermsRow[] {
  const { words, market, language } = said
  const { paper: say, terms, pay, posting } = words
  const work = posting.lead(
    nameOf(market.trades, day.trade, language),
    nameOf(market.townships, day.township, language),
  )
  const both = [
    ...(day.said === undefined ? [] : [pay.mine.you(day.said.fen)]),
    ...(day.employerSaidFen === undefined ? [] : [pay.mine.they(day.employerSaidFen)]),
  ]
  return [
    { name: terms.workDate(day.workDate), value: posting.lead(work, day.employerMasked) },
    { name: say.pay.owed, value: owedLine(words, day) },
    ...both.map((value, nth) => ({ name: nth === 0 ? say.pay.said : '', value })),
    ...(typeof day.paidInTheEnd === 'object'
      ? [{ name: say.pay.complaint, value: pay.mine.inTheEnd(day.paidInTheEnd.fen) }]
      : []),
  ]
}

/** With what a piece brings, or the whole day was to, where that is more; and with what a stop owes at least. */
function owedLine({ paper, pay, posting }: Laying['words'], day: PaidDay): string {
  const { came, basis, owedFen, agreedFen, pieceFen } = day
  if (owedFen === 0) return came === 'called-off' ? pay.mine.calledOff : pay.mine.absent
  const leastFen = leastOwed(day)
  const why = basis === 'piece' ? pieceFen && pay.perPiece(pieceFen) : owedFen !== agreedFen && pay.agreed(agreedFen)
  return [
    owedFen === undefined ? pay.uncounted : paper.pay.amount(owedFen),
    ...(leastFen === undefined ? [] : [paper.pay.least(leastFen)]),
    ...(why ? [why] : []),
  ].join(posting.comma)
}

/** The employer's paper of a day: who is owed what, with room to sign that they got it. */
export function wageList(said: Laying, list: WageList): Paper {
  const { paper: say, ticket } = said.words
  const counted = list.rows.flatMap(({ owedFen }) => owedFen ?? [])
  const [sum, uncounted] = [counted.reduce((all, fen) => all + fen, 0), list.rows.length - counted.length]
  return [
    ...head(said, say.pay.list, dateOf(said, list.workDate), say.list.whose),
    ...again(said, list.copy, list.printedAt),
    {
      kind: 'trade',
      trade: list.trade,
      lines: [
        large(nameOf(said.market.trades, list.trade, said.language)),
        lineOf(say.employerKind(list.employerMasked, list.employerKind)),
      ],
    },
    ...(uncounted > 0 && counted.length === 0 ? [] : [framed('count', say.pay.sum(counted.length, sum))]),
    ...(uncounted === 0 ? [] : [framed('plain', say.pay.uncounted(uncounted))]),
    ...(list.rows.length === 0
      ? [framed('plain', ticket.list.nobody)]
      : [
          framed('plain', say.pay.tick),
          { kind: 'people' as const, people: list.rows.map((row) => person(said, row)) },
        ]),
    framed('plain', say.pay.rounded),
    framed('sign', say.list.sign),
    printedAt(said, list.workDate, list.printedAt),
  ]
}

function person({ words: { paper: say } }: Laying, row: WageRow): PaperPerson {
  const owed = row.owedFen === undefined ? say.pay.toCount(row.pieceFen ?? 0) : say.pay.amount(row.owedFen)
  return {
    number: row.number,
    lines: [
      lineOf([row.holderMasked, owed].filter((part) => part !== undefined).join(' ')),
      ...(row.leastFen === undefined ? [] : [lineOf(say.pay.stopped(row.leastFen))]),
      small(`${say.ticketNumber} ${row.ticketNumber}`),
      lineOf(say.pay.signs),
    ],
  }
}
