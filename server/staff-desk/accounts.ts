import { staffText } from '../../shared/identity/identity-text.ts'
import { StaffId } from '../../shared/ids.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { hashPassword, passwordFits } from '../access/passwords.ts'
import { sameText } from '../access/tokens.ts'
import { randomTail } from '../clock.ts'
import type { Hall } from '../hall.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'

const leastCharacters = 8

type AccountHandlers = Pick<Handlers, 'staff-desk/first-account' | 'staff-desk/sign-in' | 'staff-desk/sign-out'>

/** The first account, and signing in. `firstCode` is what the server printed at its start; undefined once somebody works here. */
export function accountRoutes(hall: Hall, firstCode: string | undefined, guesses: GuessLimit): AccountHandlers {
  return {
    async 'staff-desk/first-account'({ code, name, password }, visit) {
      if (firstCode === undefined || !hall.county.state.staff.isEmpty()) return refuse({ code: 'already-set-up' })
      const wait = guesses.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      const takeBack = guesses.count(visit.address)
      if (!sameText(code.replace(/[\s-]/g, '').toUpperCase(), firstCode.replace(/-/g, '')))
        return refuse({ code: 'wrong-code' })
      if (name.trim() === '') return refuse({ code: 'name-needed' })
      if ([...password].length < leastCharacters) return refuse({ code: 'weak-password', leastCharacters })
      const passwordHash = await hashPassword(password, hall.clock.random(16))
      const kept = await hall.register.findOrCreate(
        staffText(name),
        StaffId.parse(`stf_${randomTail(hall.clock)}`),
        { kind: 'staff', name: name.trim(), passwordHash },
        hall.day.marketDay,
      )
      if (kept.outcome === 'failed') return refuse(cannotSave(hall))
      const command = { type: 'add-first-staff', staff: kept.value.id } as const
      const asked = {
        id: hall.ownCommand(),
        actor: { by: 'start-up' },
        bodyDigest: hall.digest(command),
        command,
      } as const
      const answer = await hall.county.ask(asked)
      if (answer.answer === 'refused') return answer
      takeBack()
      visit.signIn(kept.value.id)
      return done(null)
    },

    async 'staff-desk/sign-in'({ name, password }, visit) {
      const identity = staffText(name)
      const wait = guesses.refusal(identity, visit.address)
      if (wait !== undefined) return refuse(wait)
      const takeBack = guesses.count(identity, visit.address)
      const staff = StaffId.safeParse(hall.register.find(identity))
      const works = staff.success && hall.county.state.staff.has(staff.data)
      const record = works ? hall.register.person(staff.data) : undefined
      const fits = await passwordFits(password, record?.kind === 'staff' ? record.passwordHash : undefined)
      if (!works || !fits) return refuse({ code: 'wrong-sign-in' })
      takeBack()
      visit.signIn(staff.data)
      return done(null)
    },

    async 'staff-desk/sign-out'(_body, visit) {
      visit.signOut()
      return done(null)
    },
  }
}
