import type { CountyCommand } from '../../shared/county/messages.ts'
import { knowsItsTerminals } from '../../shared/county/terminals/rules.ts'
import { type CommandId, TerminalId } from '../../shared/ids.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import type { Visit } from '../access/visit.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import type { HallPrinters } from '../printing/hall-printers.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import { staffActor } from '../staff-desk/staff.ts'
import type { HallScreens } from './hall-screens.ts'
import type { HeardScreens } from './heard.ts'

export interface KeepingParts {
  readonly screens: HallScreens
  readonly heard: HeardScreens
  readonly printers: Pick<HallPrinters, 'stand'>
  /** Of codes that no screen shows. */
  readonly limit: GuessLimit
}

type KeepingHandlers = Pick<
  Handlers,
  | 'terminals/enrol'
  | 'terminals/list'
  | 'terminals/show-codes'
  | 'terminals/approve'
  | 'terminals/renumber'
  | 'terminals/revoke'
>

/** Which screens are the hall's: staff see them, supervisors keep them. */
export function keepingRoutes(hall: Hall, { screens, heard, printers, limit }: KeepingParts): KeepingHandlers {
  async function ask(id: CommandId, visit: Visit, command: CountyCommand, said: object = command) {
    return hall.county.ask({ id, actor: staffActor(visit), bodyDigest: hall.digest(said), command })
  }
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

    async 'terminals/approve'({ command: id, code, number }, visit) {
      const said = { code, number }
      const terminal = TerminalId.parse(`trm_${tailOf(id)}`)
      const before = hall.county.repeated(id, hall.digest(said))
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
      const answer = await ask(id, visit, { type: 'approve-terminal', terminal, number, stands, keyDigest }, said)
      return answer.answer === 'refused' ? answer : done({ stands })
    },

    async 'terminals/renumber'({ command: id, terminal, number }, visit) {
      const answer = await ask(id, visit, { type: 'renumber-terminal', terminal, number })
      return answer.answer === 'refused' ? answer : done(null)
    },

    async 'terminals/revoke'({ command: id, terminal }, visit) {
      const answer = await ask(id, visit, { type: 'revoke-terminal', terminal })
      return answer.answer === 'refused' ? answer : done(null)
    },
  }
}
