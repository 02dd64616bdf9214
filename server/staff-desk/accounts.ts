import type { Reply } from '../../shared/answer.ts'
import { working } from '../../shared/county/staff/rules.ts'
import { staffText } from '../../shared/identity/identity-text.ts'
import { StaffId } from '../../shared/ids.ts'
import type { StaffRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { leastCharacters } from '../access/passwords.ts'
import { sameText } from '../access/tokens.ts'
import type { Visit } from '../access/visit.ts'
import { randomTail } from '../clock.ts'
import type { Hall } from '../hall.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'

type AccountHandlers = Pick<Handlers, 'staff-desk/first-account' | 'staff-desk/sign-in' | 'staff-desk/sign-out'>

interface Typed {
  readonly name: string
  readonly password: string
}

/** The first account, and signing in. `firstCode` is what the server printed at its start; undefined once somebody works here. */
export function accountRoutes(hall: Hall, firstCode: string | undefined, guesses: GuessLimit): AccountHandlers {
  const isSetUp = () => !hall.county.state.staff.isEmpty()

  async function signIn(typed: Typed, visit: Visit): Promise<Reply<null>> {
    const identity = staffText(typed.name)
    const wait = guesses.refusal(identity, visit.address)
    if (wait !== undefined) return refuse(wait)
    const takeBack = guesses.count(identity, visit.address)
    const staff = StaffId.safeParse(hall.register.find(identity))
    const member = staff.success ? working(hall.county.state, staff.data) : undefined
    const record = member === undefined ? undefined : hall.register.person(member.staff)
    const fits = await hall.passwords.fits(typed.password, record?.kind === 'staff' ? record.passwordHash : undefined)
    if (member === undefined || !fits) return refuse({ code: 'wrong-sign-in' })
    takeBack()
    visit.signIn(member)
    return done(null)
  }

  return {
    async 'staff-desk/first-account'({ code, ...typed }, visit) {
      if (firstCode === undefined) return refuse({ code: 'already-set-up' })
      const wait = guesses.refusal(visit.address)
      if (wait !== undefined) return refuse(wait)
      if (!sameText(code.replace(/[\s-]/g, '').toUpperCase(), firstCode.replace(/-/g, ''))) {
        guesses.count(visit.address)
        return refuse({ code: isSetUp() ? 'already-set-up' : 'wrong-code' })
      }
      if (typed.name.trim() === '') return refuse({ code: 'name-needed', of: 'staff' })
      if ([...typed.password].length < leastCharacters) return refuse({ code: 'weak-password', leastCharacters })
      return hall.inTurn('first account', async () => {
        const refusal = isSetUp() ? undefined : await makeFirst(hall, typed)
        if (refusal !== undefined) return refusal
        // Who hears nothing and taps again has the account: the same name and password sign in.
        const signedIn = await signIn(typed, visit)
        const isOther = signedIn.answer === 'refused' && signedIn.refusal.code === 'wrong-sign-in'
        return isOther ? refuse({ code: 'already-set-up' }) : signedIn
      })
    },

    'staff-desk/sign-in': signIn,

    async 'staff-desk/sign-out'(_body, visit) {
      await visit.signOut()
      return done(null)
    },
  }
}

/** Makes the account that was typed last: a try that the ledger could not save left the password of that time behind. */
async function makeFirst(hall: Hall, typed: Typed): Promise<Reply<never> | undefined> {
  const passwordHash = await hall.passwords.hash(typed.password, hall.clock.random(16))
  const record: StaffRecord = { kind: 'staff', name: typed.name.trim(), passwordHash }
  const newId = StaffId.parse(`stf_${randomTail(hall.clock)}`)
  const kept = await hall.register.findOrCreate(staffText(typed.name), newId, record, hall.day.marketDay)
  if (kept.outcome === 'failed') return refuse(cannotSave(hall))
  const staff = kept.value.id
  const corrected = kept.value.created || (await hall.register.correct(staff, record)).outcome === 'kept'
  if (!corrected) return refuse(cannotSave(hall))
  const command = { type: 'add-first-staff', staff } as const
  const asked = { id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: hall.digest(command), command } as const
  const answer = await hall.county.ask(asked)
  return answer.answer === 'refused' ? answer : undefined
}
