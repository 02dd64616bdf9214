import type { GuessLimit } from '../access/guess-limit.ts'
import type { Hall } from '../hall.ts'
import { done, type Handlers, refuse } from '../reply.ts'
import type { HelpCalls } from './help-calls.ts'

/** Somebody at a terminal calls, somebody at the desk goes. */
export function terminalRoutes(
  hall: Hall,
  calls: HelpCalls,
  deskHears: () => boolean,
  limit: GuessLimit,
): Pick<Handlers, 'terminals/help' | 'terminals/answer-help'> {
  return {
    async 'terminals/help'({ terminal: said, screen }, visit) {
      // What a known terminal says in its address is nobody's to choose.
      const terminal = visit.terminal === undefined ? said : String(visit.terminal)
      const from = terminal === '' ? visit.address : terminal
      const wait = limit.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      limit.count(visit.address)
      const call = calls.call(from, terminal, screen)
      if (call === undefined) return refuse({ code: 'hall-busy' })
      hall.changed()
      // Before the first clerk nothing rings; the call waits for whoever comes.
      return done({ call, rings: deskHears() })
    },

    async 'terminals/answer-help'({ call }) {
      calls.answer(call)
      hall.changed()
      return done(null)
    },
  }
}
