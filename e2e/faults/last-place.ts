import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { type OfferId, type PostingId, TradeId } from '../../shared/ids.ts'
import { broccoliFor, done } from '../screens/townsfolk.ts'
import { newCommand } from './crowd.ts'
import { type Screen, screenAt } from './screen.ts'

/** What a crowd was told that ran for one place. */
export interface Race {
  readonly winners: readonly { readonly screen: Screen; readonly offer: OfferId }[]
  /** How often each answer was given; `done` without the place is one too. */
  readonly told: Readonly<Record<string, number>>
}

/** Terminals, each with an address of its own, at each of them somebody with a number who came for other work. */
export async function atTheTerminals(port: number, count: number): Promise<readonly Screen[]> {
  const screens = Array.from({ length: count }, (_, at) =>
    screenAt(port, `127.1.${Math.floor(at / 200)}.${1 + (at % 200)}`),
  )
  await Promise.all(
    screens.map(async (screen, at) => {
      const identity = { kind: 'resident-id', number: makeResidentId(`19${60 + (at % 40)}-04-12`, at) } as const
      const wants = { trades: [TradeId.parse('weeding')] }
      done(
        await screen.ask('check-in/check-in', {
          command: newCommand(),
          identity,
          consent: true,
          wants,
          certificates: [],
        }),
      )
    }),
  )
  return screens
}

/** An employer whose papers staff have seen: whatever they post is on the board at once. */
export async function knownEmployer(port: number, desk: Screen) {
  const screen = screenAt(port, '127.0.0.7')
  const identity = { kind: 'company', creditCode: makeCreditCode(7), phone: makePhone(7) } as const
  done(await screen.ask('posting/identify', { command: newCommand(), identity, pin: madeUpPin }))
  const terms = broccoliFor('2026-08-17', 170, 1)
  const [held] = done(await screen.ask('posting/post', { command: newCommand(), terms })).postings
  if (held === undefined) throw new Error('Whoever has posted has a posting')
  done(
    await desk.ask('staff-desk/approve', { command: newCommand(), posting: held.posting, employerName: '坝上合作社' }),
  )
  const cancel = async (posting: PostingId) =>
    done(await screen.ask('posting/cancel', { command: newCommand(), posting, because: 'mistake' }))
  await cancel(held.posting)
  return {
    cancel,
    /** One place for one day. */
    async post(): Promise<PostingId> {
      const [posted] = done(await screen.ask('posting/post', { command: newCommand(), terms })).postings
      if (posted?.status !== 'open') throw new Error('The employer is known and the wage is fair')
      return posted.posting
    },
  }
}

/** Everybody taps the job at the same instant. */
export async function race(screens: readonly Screen[], posting: PostingId): Promise<Race> {
  const told: Record<string, number> = {}
  const winners: { readonly screen: Screen; readonly offer: OfferId }[] = []
  const answers = await Promise.all(
    screens.map((screen) => screen.ask('matching/ask-for-job', { command: newCommand(), posting })),
  )
  for (const [at, reply] of answers.entries()) {
    const screen = screens[at]
    const offer = reply.answer === 'done' ? reply.value.offer : undefined
    if (screen !== undefined && offer?.job.posting === posting) winners.push({ screen, offer: offer.offer })
    const said = reply.answer === 'done' ? 'done' : reply.refusal.code
    told[said] = (told[said] ?? 0) + 1
  }
  return { winners, told }
}
