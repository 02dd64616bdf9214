import { z } from 'zod'
import { visitDays } from '../county/follow-up/outcomes.ts'
import { MarketDay } from '../ids.ts'
import { AsOf, Figure } from '../places/reports/figures.ts'
import type { DayCounted, Report } from '../places/reports/report.ts'
import type { ReportRow } from '../places/reports/rows.ts'
import { Span } from '../places/reports/span.ts'
import { VisitFigure, type VisitRow } from '../places/reports/visits.ts'
import type { PrintAnswer } from '../ticket/print.ts'
import { command, language } from './typed.ts'

/** The market's own days: what is said of others is said of none. */
const day = MarketDay.refine((day) => day >= '2000-01-01' && day <= '2999-12-31')

/** What the desk may post about what days came to. */
export const reportRequests = {
  /** The week, month or year around a day, or the day itself. */
  'reports/of': z.strictObject({ span: Span, day }),
  /** A figure by the days of a span. */
  'reports/by-day': z.strictObject({ from: day, until: day, figure: Figure }),
  /** Everything that a figure of a closed day counts. */
  'reports/rows': z.strictObject({ day, figure: Figure, as: AsOf }),
  /** Everybody whom a figure of the visits that fell due in these days counts. */
  'reports/visits': z.strictObject({
    from: day,
    until: day,
    afterDays: z.literal([...visitDays]),
    figure: VisitFigure,
  }),
  /** 关账单. */
  'reports/print-closing': z.strictObject({ command, day, language }),
} as const

export interface ReportReplies {
  'reports/of': Report
  'reports/by-day': readonly DayCounted[]
  'reports/rows': readonly ReportRow[]
  'reports/visits': readonly VisitRow[]
  'reports/print-closing': PrintAnswer
}
