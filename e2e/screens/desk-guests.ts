import { madeUpPin, makePhone } from '../../shared/identity/made-up.ts'
import { CertificateId, MarketDay, TradeId } from '../../shared/ids.ts'
import { dayAfter } from '../../shared/time.ts'
import type { Screen } from '../faults/screen.ts'
import { expect } from '../market.ts'
import type { Guests } from './every-sheet.ts'
import { broccoliFor, done, personId, type townsfolk } from './townsfolk.ts'

type People = ReturnType<typeof townsfolk>

/** Work that nobody else wants in August: whoever comes for it is called for it. */
const rare = 'snow-clearing'
const boiler = CertificateId.parse('boiler')
const farmerPhone = makePhone(907)
const typed = { phone: makePhone(906), birth: '19650412' }
const company = { phone: makePhone(1) }

/**
 * Comes into a hall so that every page of its desk has somebody on it: whose job changed or was called off behind their back, whose card was
 * seen, whose birth date was typed. `goes` has a job, and is not to be sent to the farmer.
 */
export async function inviteGuests(
  people: People,
  office: Screen,
  on: string,
  goes: Pick<Guests, 'number' | 'residentId'>,
): Promise<Guests> {
  const { command } = people
  done(await office.ask('staff/add', { command: command(), name: '刘敏', password: '刘敏在窗口办事呢', role: 'clerk' }))
  const identity = { kind: 'resident-id', number: goes.residentId } as const
  done(await office.ask('counter/correct', { command: command(), identity, phone: makePhone(900) }))
  await cards(people, office)
  await farmer(people, office, identity)
  await behindTheirBack(people, office, on)
  await unpaid(people, office, on)
  return { ...goes, stoker: personId(904), typed, company, farmer: { phone: farmerPhone } }
}

/** A card that was seen, one that was not, and who came without any. */
async function cards({ checkIn, command, screen }: People, office: Screen): Promise<void> {
  const { number } = await checkIn(904, 'boiler')
  const card = { whose: { by: 'number', number }, certificate: boiler, cardNumber: 'T130722199' } as const
  const validUntil = MarketDay.parse('2030-08-17')
  done(await office.ask('counter/confirm-certificate', { command: command(), ...card, validUntil }))
  const wants = { trades: [TradeId.parse('boiler')] }
  const claims = { kind: 'resident-id', number: personId(905) } as const
  const without = { kind: 'phone', phone: typed.phone, birthDate: typed.birth } as const
  for (const [identity, certificates] of [
    [claims, [boiler]],
    [without, []],
  ] as const)
    done(
      await screen().ask('check-in/check-in', {
        command: command(),
        identity,
        consent: true,
        wants,
        certificates: [...certificates],
      }),
    )
}

async function farmer(
  { command, screen }: People,
  office: Screen,
  whose: { readonly kind: 'resident-id'; readonly number: string },
): Promise<void> {
  const identity = { kind: 'person', residentId: personId(907), phone: farmerPhone } as const
  done(await screen().ask('posting/identify', { command: command(), identity, consent: true, pin: madeUpPin }))
  const [found] = done(await office.ask('counter/find-employer', { number: { by: 'phone', number: farmerPhone } }))
  if (found === undefined) throw new Error('The farmer was here')
  done(
    await office.ask('counter/set-do-not-send', {
      command: command(),
      whose: { by: 'papers', identity: whose },
      employer: found.employer,
      side: 'worker',
      holds: true,
      reason: '上回工钱拖了半个月',
    }),
  )
}

/** One has a job whose terms change, one a job that is called off, and then waits again; neither is there to hear it. */
async function behindTheirBack(people: People, office: Screen, on: string): Promise<void> {
  const { command } = people
  for (const [nth, change] of [
    [903, 'changed'],
    [902, 'cancelled'],
  ] as const) {
    const { number, residentId, takesOffer } = await people.checkIn(nth, rare)
    const terms = { ...broccoliFor(on, 180, 1), trade: TradeId.parse(rare), startMinute: 840, endMinute: 1080 }
    const theirs = { ...terms, paidMinutes: 240, transport: { kind: 'own', meet: 'township-hall' } } as const
    const posting = await people.post(nth, theirs)
    done(await office.ask('staff-desk/approve', { command: command(), posting, employerName: `单位${nth}` }))
    await expect.poll(takesOffer, { message: `${number} is called` }).toBe(true)
    const identity = { kind: 'resident-id', number: residentId } as const
    done(await office.ask('counter/correct', { command: command(), identity, phone: makePhone(nth) }))
    done(
      change === 'cancelled'
        ? await office.ask('posting/cancel-for', { command: command(), posting, because: 'weather' })
        : await office.ask('posting/change-terms-for', {
            command: command(),
            posting,
            terms: { ...theirs, meals: 'all', payDay: 'at-end' },
          }),
    )
  }
}

/** Somebody of yesterday says that they had nothing. */
async function unpaid({ command }: People, office: Screen, on: string): Promise<void> {
  const works = done(await office.ask('pay/works', { day: dayAfter(MarketDay.parse(on), -1) }))
  const work = works.find(({ owedFen, said }) => owedFen !== 0 && said === undefined)
  if (work === undefined) throw new Error('Yesterday somebody worked')
  const { placement, workDate } = work
  done(await office.ask('pay/state-for', { command: command(), placement, workDate, said: 'unpaid', heard: 'window' }))
}
