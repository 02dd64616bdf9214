import type { CountyCommand } from '../../shared/county/messages.ts'
import { working } from '../../shared/county/staff/rules.ts'
import { staffText } from '../../shared/identity/identity-text.ts'
import { type CommandId, StaffId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { StaffRecord } from '../../shared/register.ts'
import type { GuessLimit } from '../access/guess-limit.ts'
import { leastCharacters } from '../access/passwords.ts'
import type { Visit } from '../access/visit.ts'
import { tailOf } from '../command-steps.ts'
import type { Hall } from '../hall.ts'
import { registerFirst } from '../register-first.ts'
import { cannotSave, done, type Handlers, refuse } from '../reply.ts'
import { staffActor } from '../staff-desk/staff.ts'

type StaffHandlers = Pick<
  Handlers,
  | 'staff/accounts'
  | 'staff/add'
  | 'staff/change-role'
  | 'staff/end'
  | 'staff/reset-password'
  | 'staff/change-own-password'
>

/** The accounts of those who work here, kept by the supervisors; everybody may change their own password. */
export function staffRoutes(hall: Hall, guesses: GuessLimit): StaffHandlers {
  /** No password goes into a digest: it would be quicker to guess than the register's own hash. */
  const asked = (id: CommandId, visit: Visit, said: object) => ({
    id,
    actor: staffActor(visit),
    bodyDigest: hall.digest(said),
  })
  async function ask(id: CommandId, visit: Visit, command: CountyCommand) {
    const answer = await hall.county.ask({ ...asked(id, visit, command), command })
    return answer.answer === 'refused' ? answer : done(null)
  }

  return {
    async 'staff/accounts'() {
      return done(accounts(hall))
    },

    async 'staff/add'({ command: id, name, password, role }, visit) {
      const { bodyDigest } = asked(id, visit, { name, role })
      const before = hall.county.repeated(id, bodyDigest)
      if (before !== undefined) return before.answer === 'refused' ? before : done(null)
      if (name.trim() === '') return refuse({ code: 'name-needed', of: 'staff' })
      if (isWeak(password)) return refuse({ code: 'weak-password', leastCharacters })
      return hall.inTurn(staffText(name), async () => {
        const kept = await keepAccount(hall, StaffId.parse(`stf_${tailOf(id)}`), name, password)
        if ('refusal' in kept) return refuse(kept.refusal)
        const command = { type: 'add-staff', staff: kept.staff, role } as const
        const answer = await hall.county.ask({ id, actor: staffActor(visit), bodyDigest, command })
        return answer.answer === 'refused' ? answer : done(null)
      })
    },

    'staff/change-role': ({ command, staff, role }, visit) =>
      ask(command, visit, { type: 'change-staff-role', staff, role }),

    'staff/end': ({ command, staff }, visit) => ask(command, visit, { type: 'end-staff', staff }),

    async 'staff/reset-password'({ command, staff, password }, visit) {
      const refusal = await newPassword(hall, { id: command, actor: staffActor(visit), staff, password })
      return refusal === undefined ? done(null) : refuse(refusal)
    },

    async 'staff/change-own-password'({ command, oldPassword, password }, visit) {
      const staff = visit.staff
      const record = staff === undefined ? undefined : hall.register.person(staff)
      if (staff === undefined || record?.kind !== 'staff') return refuse({ code: 'no-such-staff' })
      const wait = guesses.refusal(staff, visit.address)
      if (wait !== undefined) return refuse(wait)
      const takeBack = guesses.count(staff, visit.address)
      if (!(await hall.passwords.fits(oldPassword, record.passwordHash))) return refuse({ code: 'wrong-old-password' })
      takeBack()
      const refusal = await newPassword(hall, { id: command, actor: staffActor(visit), staff, password })
      if (refusal !== undefined) return refuse(refusal)
      // Signed out everywhere else; here they go on.
      const member = working(hall.county.state, staff)
      if (member !== undefined) visit.signIn(member)
      return done(null)
    },
  }
}

const isWeak = (password: string): boolean => [...password].length < leastCharacters

const accounts = (hall: Hall) =>
  [...hall.county.state.staff.values()].map(({ staff, role, ended }) => ({
    staff,
    name: hall.shown.staff(staff),
    role,
    ended,
  }))

/** The register's row of an account: a new one, or that of somebody who comes back, with the password of this time. */
async function keepAccount(
  hall: Hall,
  newId: StaffId,
  name: string,
  password: string,
): Promise<{ readonly staff: StaffId } | { readonly refusal: Refusal }> {
  const record = await recordOf(hall, name, password)
  const kept = await hall.register.findOrCreate(staffText(name), newId, record, hall.day.marketDay)
  if (kept.outcome === 'failed') return { refusal: cannotSave(hall) }
  const { id: staff, created } = kept.value
  if (working(hall.county.state, staff) !== undefined) return { refusal: { code: 'name-taken' } }
  const corrected = created || (await hall.register.correct(staff, record)).outcome === 'kept'
  return corrected ? { staff } : { refusal: cannotSave(hall) }
}

interface NewPassword {
  readonly id: CommandId
  readonly actor: Actor
  readonly staff: StaffId
  readonly password: string
}

/** Changes a password and writes down that it was: both, or neither and why. */
async function newPassword(hall: Hall, { id, actor, staff, password }: NewPassword): Promise<Refusal | undefined> {
  if (isWeak(password)) return { code: 'weak-password', leastCharacters }
  const command = { type: 'reset-password', staff } as const
  const asked = { id, actor, bodyDigest: hall.digest(command), command }
  return hall.inTurn(staff, async () => {
    const before = hall.register.person(staff)
    if (before?.kind !== 'staff') return { code: 'no-such-staff' }
    const isRepeated = hall.county.repeated(id, asked.bodyDigest)?.answer === 'done'
    // No digest tells two passwords apart, only the register's hash does.
    if (isRepeated && !(await hall.passwords.fits(password, before.passwordHash)))
      return { code: 'changed-under-the-same-id' }
    const record = await recordOf(hall, before.name, password)
    return registerFirst(hall, asked, () => hall.register.correct(staff, record), {
      takeBack: () => hall.register.correct(staff, before),
    })
  })
}

const recordOf = async (hall: Hall, name: string, password: string): Promise<StaffRecord> => ({
  kind: 'staff',
  name: name.trim(),
  passwordHash: await hall.passwords.hash(password, hall.clock.random(16)),
})
