import { EmployerId } from '../../shared/ids.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { stepOf, tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { readEmployer } from '../people/identity.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import type { EmployerSession } from './employer-session.ts'

type PostingHandlers = Pick<Handlers, 'posting/identify' | 'posting/post'>

export function postingRoutes(hall: Hall, session: EmployerSession, guesses: GuessLimit): PostingHandlers {
  return {
    /** Finds or registers the employer. Whoever is known must give the phone they gave before: a number alone can be overheard. */
    async 'posting/identify'(body, visit) {
      const read = readEmployer(body.identity, hall.today())
      if ('refusal' in read) return refuse(read.refusal)
      const { identity, record, kind } = read.value
      const wait = guesses.refusal(identity)
      if (wait !== undefined) return refuse(wait)
      // Before the first wait: guesses sent side by side count as well.
      const takeBack = guesses.count(identity)
      const newId = EmployerId.parse(`emp_${tailOf(body.command)}`)
      const kept = await hall.register.findOrCreate(identity, newId, record, hall.day.marketDay)
      if (kept.outcome === 'failed') {
        takeBack()
        return refuse(cannotSave(hall))
      }
      const employer = kept.value.id
      const known = hall.register.person(employer)
      if (known?.kind !== 'employer' || known.phone !== record.phone) {
        return refuse({ code: 'wrong-proof' })
      }
      takeBack()
      const answer = await hall.county.ask({
        id: stepOf(body.command, 'employer'),
        actor: visit.actor,
        bodyDigest: hall.digest(body),
        command: { type: 'register-employer', employer, kind },
      })
      if (answer.answer === 'refused') return answer
      visit.openEmployer(employer)
      return done(session(employer))
    },

    async 'posting/post'(body, visit) {
      const { employer } = visit
      if (employer === undefined) return refuse({ code: 'session-over' })
      const answer = await hall.day.ask({
        id: body.command,
        actor: visit.actor,
        bodyDigest: hall.digest(body),
        command: { type: 'post', employer, terms: body.terms },
      })
      return answer.answer === 'refused' ? answer : done(session(employer))
    },
  }
}
