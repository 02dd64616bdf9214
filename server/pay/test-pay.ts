import type { CountyCommand } from '../../shared/county/messages.ts'
import { jobsDone } from '../../shared/day/market-day/jobs-done.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { householdResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId } from '../../shared/ids.ts'
import {
  accept,
  approve,
  broccoli,
  checkIn,
  farmer,
  first,
  monday,
  placement,
  post,
  wang,
} from '../../shared/testing/cast.ts'
import { type Door, openDoor } from '../access/test-door.ts'
import type { SessionOf } from '../access/tokens.ts'
import type { ReadSeals } from '../ledger/seals.ts'
import { signClaim } from '../placement/ticket.ts'
import { madeUpWorker } from '../register/made-up-people.ts'
import { marketOf } from '../signed-token.ts'
import { settle } from '../test-hall.ts'

export const happens = async ({ hall }: Door, command: DayCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command } as const
  expectDone(await hall.day.ask(asked))
  await settle()
}
export const inCounty = async ({ hall }: Door, command: CountyCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command } as const
  expectDone(await hall.county.ask(asked))
}
function expectDone(answer: { readonly answer: string }): void {
  if (answer.answer !== 'done') throw new Error(JSON.stringify(answer))
}

interface Morning {
  readonly seals?: ReadSeals
  /** Of Monday, once Wang has their ticket. */
  readonly later?: readonly DayCommand[]
}

/** Wang worked on Monday for Li Youfu, a farmer; it is Tuesday, 05:35. */
export async function nextMorning(terms = broccoli, { seals, later = [] }: Morning = {}) {
  const door = await openDoor(seals === undefined ? {} : { seals })
  const { identity, record } = madeUpWorker(1)
  const residentId = makeResidentId('1961-03-12', 70)
  const household = { kind: 'employer', name: '李有福', residentId, phone: makePhone(70) } as const
  await door.hall.register.findOrCreate(identity, wang, record, monday)
  await door.hall.register.findOrCreate(householdResidentIdText(residentId), farmer, household, monday)
  await inCounty(door, { type: 'register-worker', worker: wang })
  await inCounty(door, { type: 'register-employer', employer: farmer, kind: 'person' })
  for (const command of [post(terms), approve(first), checkIn(wang), accept(wang, 1), ...later])
    await happens(door, command)
  const jobs = jobsDone(door.hall.day.state, monday)
  await inCounty(door, { type: 'take-day-results', day: monday, workers: [], employers: [], jobs })
  for (const hours of [12.6, 11.5]) {
    door.hall.clock.pass(hours * 3600)
    await settle()
  }
  const { privateKey, publicKey } = door.hall.keys.ticket
  const claim = { market: marketOf(publicKey), placement: placement(1), revision: 1, validDay: monday }
  const scan = (token = signClaim(claim, privateKey)) => door.knock('/api/check-in/scan', { body: { token } })
  const as = (session: SessionOf) => ({ visitor: door.seal(session) })
  const tap = (n: number) => CommandId.parse(`cmd_20260818_${String(n).padStart(16, '0')}`)
  const state = (n: number, said: string, cookies: Readonly<Record<string, string>>) =>
    door.knock('/api/pay/state', {
      body: { command: tap(n), placement: placement(1), workDate: monday, said },
      cookies,
    })
  const mine = (cookies: Readonly<Record<string, string>>) => door.knock('/api/pay/mine', { cookies })
  return { door, claim, scan, as, state, mine, worker: record, household }
}
