import { nothingSaid } from '../../county/day-results/sheets.ts'
import type { DaySheet } from '../../day/market-day/day-sheet.ts'
import type { Instant, MarketDay } from '../../ids.ts'
import { type FigureName, figureNames, figureOf } from '../../places/reports/figures.ts'
import type { Paper } from './blocks.ts'
import { dateOf, framed, head, type Laying, large, printedAt } from './parts.ts'

export interface ClosingSlip {
  readonly day: MarketDay
  readonly sheet: DaySheet
  /** Of the chain behind the close: the wall shows the same. */
  readonly code: string
  readonly hash: string
  readonly printedAt: Instant
}

/** 关账单: what a day came to as its close wrote it, and the code that the wall shows for it. */
export function closingSlip(said: Laying, { day, sheet, code, hash, ...slip }: ClosingSlip): Paper {
  const { paper: say, reports } = said.words
  const counts = figureNames
    .filter((what) => !heardLater.has(what))
    .flatMap((what) => [
      reports.figures[what],
      reports.counted(what, figureOf({ day: sheet, pay: nothingSaid }, { what })),
    ])
  return [
    ...head(said, say.closing.name, dateOf(said, day), say.closing.asClosed),
    framed('head', ...counts),
    framed('plain', say.closing.code),
    framed('count', large(code)),
    framed('plain', say.closing.compare, inEights(hash)),
    framed('sign', say.closing.sign),
    printedAt(said, day, slip.printedAt),
  ]
}

/** As it is read out and compared. */
const inEights = (hash: string): string => hash.replace(/.{8}(?=.)/g, '$& ')

/** Nobody can have said anything of their pay yet; and who would do which work is a figure of each trade. */
const heardLater: ReadonlySet<FigureName> = new Set([
  ...(['wanted', 'paid', 'short', 'unpaid', 'settled', 'paidOrSettled'] as const),
  ...(['complaints', 'openComplaints'] as const),
])
