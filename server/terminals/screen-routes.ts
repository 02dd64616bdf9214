import { knowsItsTerminals } from '../../shared/county/terminals/rules.ts'
import { TerminalId } from '../../shared/ids.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import type { HallPrinters } from '../printing/hall-printers.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { askCountyAsStaff, staffTap } from '../staff-desk/staff.ts'
import type { HallScreens } from './hall-screens.ts'
import type { HeardScreens } from './heard.ts'

interface ScreenRouteParts {
  readonly screens: HallScreens
  readonly heard: HeardScreens
  readonly printers: Pick<HallPrinters, 'stand'>
  /** Of codes that no screen shows. */
  readonly limit: GuessLimit
}

type ScreenHandlers = Pick<
  Handlers,
  | 'terminals/enrol'
  | 'terminals/list'
  | 'terminals/show-codes'
  | 'terminals/approve'
  | 'terminals/renumber'
  | 'terminals/revoke'
>

/** Which screens are the hall's: staff see them, supervisors keep them. */
export function screenRoutes(hall: Hall, { screens, heard, printers, limit }: ScreenRouteParts): ScreenHandlers {
  const ask = askCountyAsStaff(hall)
  const isKnown = () => knowsItsTerminals(hall.county.state)
  return {
    async 'terminals/enrol'({ key }, visit) {
      if (!screens.isKey(key)) return refuse({ code: 'not-understood' })
      visit.enrol(key)
      return done(null)
    },

    async 'terminals/list'() {
      const rows = heard.rows().map((row) => ({
        ...row,
        printers: row.stands === 'terminal' ? printers.stand(row.number) : [],
      }))
      return done({ known: isKnown(), codesShown: !isKnown() && screens.codesShown(), rows })
    },

    async 'terminals/show-codes'({ shown }) {
      screens.showCodes(shown && !isKnown())
      hall.changed()
      return done(null)
    },

    async 'terminals/approve'(body, visit) {
      const { code, number } = body
      const tap = staffTap(hall, body, visit)
      const terminal = TerminalId.parse(`trm_${tailOf(body.command)}`)
      const before = hall.county.repeated(tap.id, tap.bodyDigest)
      if (before?.answer === 'refused') return before
      const known = hall.county.state.terminals.get(terminal)
      if (before !== undefined && known !== undefined) return done({ stands: known.stands })
      const who = [visit.staff ?? '', visit.address]
      const wait = limit.refusal(...who)
      if (wait !== undefined) return refuse(wait)
      const takeBack = limit.count(...who)
      const screen = screens.showing(code)
      if (screen === undefined) return refuse({ code: 'no-such-screen' })
      takeBack()
      const { keyDigest, stands } = screen
      const answer = await ask(body, visit, { type: 'approve-terminal', terminal, number, stands, keyDigest })
      if (answer.answer === 'refused') return answer
      heard.approved(terminal)
      return done({ stands })
    },

    'terminals/renumber': (body, visit) =>
      ask(body, visit, { type: 'renumber-terminal', terminal: body.terminal, number: body.number }),

    'terminals/revoke': (body, visit) => ask(body, visit, { type: 'revoke-terminal', terminal: body.terminal }),
  }
}
