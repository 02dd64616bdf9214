import { randomTail } from '../../../server/clock.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { compactDay } from '../../../shared/hall-clock.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../../shared/identity/made-up.ts'
import type { WorkerIdentity } from '../../../shared/identity/typed.ts'
import { CommandId } from '../../../shared/ids.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import { dayAfter, instantOn, later } from '../../../shared/time.ts'
import { yang } from '../../screens/townsfolk.ts'
import { openStaged } from './staged-hall.ts'

/** Somebody the county knows from the day before. */
export const knownPerson = (n: number): string => makeResidentId('1968-03-04', n)
/** The same of somebody without papers at hand. */
export const knownByPhone = (n: number) => ({ phone: makePhone(100 + n), birthDate: '1968-03-04' })
export const employer = { creditCode: makeCreditCode(1), phone: makePhone(1) }

const half = 5 * 60 + 30

/** A hall at half past five on its second day: one employer who posted yesterday, so many people who were in line, a job open. */
export async function secondMorning(folder: string, people: { readonly byId: number; readonly byPhone: number }) {
  const { hall, clock, screen, desk, address, stop } = await openStaged(folder)
  const command = () => CommandId.parse(`cmd_${compactDay(hall.day.marketDay)}_${randomTail(clock)}`)

  /** Posted at a terminal and let onto the board by staff. */
  async function posts(places: number): Promise<void> {
    const terminal = screen()
    const identity = { kind: 'company', ...employer } as const
    await terminal.ask('posting/identify', { command: command(), identity, pin: madeUpPin })
    const terms = { ...broccoli, workDate: hall.day.marketDay, places }
    const posted = await terminal.ask('posting/post', { command: command(), terms })
    const own = posted.answer === 'done' ? posted.value.postings[0] : undefined
    if (own === undefined) throw new Error('The job was refused.')
    if (own.status === 'held')
      await desk.ask('staff-desk/approve', { command: command(), posting: own.posting, employerName: '坝上蔬菜合作社' })
    await terminal.ask('session/end', {})
  }
  async function comes(identity: WorkerIdentity): Promise<void> {
    const reply = await screen().ask('check-in/check-in', {
      command: command(),
      identity,
      consent: true,
      wants: { trades: [broccoli.trade] },
      certificates: [],
    })
    if (reply.answer !== 'done') throw new Error('Somebody got no number.')
  }

  await posts(1)
  for (let n = 0; n < people.byId; n += 1) await comes({ kind: 'resident-id', number: knownPerson(n) })
  for (let n = 0; n < people.byPhone; n += 1) await comes({ kind: 'phone', ...knownByPhone(n) })
  const today = hall.day.marketDay
  clock.leapTo(later(instantOn(today, zhangbei.closingMinute), 1))
  // The close and the handing over of the day come by themselves.
  while (hall.county.state.people.every(({ lastWants }) => lastWants === undefined))
    await new Promise((resume) => setTimeout(resume, 20))
  clock.leapTo(instantOn(dayAfter(today), half))
  await desk.ask('staff-desk/sign-in', yang)
  return { address, posts, stop }
}
