import { closeCode, closingWord } from '../../shared/ledger/close-code.ts'
import { figureByDay, reportOf } from '../../shared/places/reports/report.ts'
import { upTo } from '../../shared/places/reports/span.ts'
import { visitRows } from '../../shared/places/reports/visits.ts'
import type { Hall } from '../hall.ts'
import { layouts } from '../placement/laid-out.ts'
import type { PrintRoom } from '../printing/print-room.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { rowsBehind } from './rows.ts'

type ReportHandlers = Pick<
  Handlers,
  'reports/of' | 'reports/by-day' | 'reports/rows' | 'reports/visits' | 'reports/print-closing'
>

/** What closed days came to, every row behind it, and the paper of a close. */
export function reportRoutes(hall: Hall, room: PrintRoom): ReportHandlers {
  const { county, ledger } = hall
  const behind = rowsBehind(hall)
  const layout = layouts(hall)
  return {
    async 'reports/of'({ span, day }) {
      const report = reportOf(county.state, span, day, hall.today())
      const hash = span === 'day' && report.daysClosed > 0 ? await ledger.hashOf(day, closingWord) : undefined
      return done({ ...report, ...(hash === undefined ? {} : { code: { code: closeCode(hash), hash } }) })
    },
    async 'reports/by-day'({ figure, ...days }) {
      return done(figureByDay(county.state, days, figure))
    },
    async 'reports/rows'({ day, figure, as }) {
      if (!county.state.sheets.has(day)) return refuse({ code: 'no-such-day' })
      return done(await behind(day, figure, as))
    },
    async 'reports/visits'({ from, until, ...asked }) {
      return done(visitRows(county.state, upTo(hall.today(), { from, until }), asked, hall.shown.worker))
    },
    async 'reports/print-closing'({ command, day, language }) {
      const sheet = county.state.sheets.get(day)?.closed
      const hash = await ledger.hashOf(day, closingWord)
      if (sheet === undefined || hash === undefined) return refuse({ code: 'no-such-day' })
      const slip = { day, sheet, hash, code: closeCode(hash), printedAt: hall.clock.now() }
      const papers = layout.closing(slip, language)
      return done(await room.printAt('desk', { job: `closing ${command}`, slip: { what: 'closing' }, papers }))
    },
  }
}
