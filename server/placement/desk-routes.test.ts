import { describe, expect, test } from 'vitest'
import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import { lostPlace } from '../../shared/day/matching/lost.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { type CommandId, DayNumber } from '../../shared/ids.ts'
import {
  accept,
  approve,
  ask,
  askTicket,
  broccoli,
  changeTerms,
  checkIn,
  first,
  formCrew,
  li,
  monday,
  offer,
  placement,
  post,
  second,
  unloading,
  wang,
  zhao,
} from '../../shared/testing/cast.ts'
import { liu, yang } from '../../shared/testing/county-cast.ts'
import { clerkAtDesk, codeOf, openDoor, supervisorAtDesk } from '../access/test-door.ts'
import { happens, settle } from '../test-hall.ts'

const numbered = (number: string) => DayNumber.parse(number)
const [a001, a002, a003] = [numbered('A001'), numbered('A002'), numbered('A003')]
const names: Readonly<Record<string, string>> = { [yang]: 'Yang', [liu]: 'Liu' }

type Asked<Name extends RequestName> = Omit<RequestOf<Name>, 'command'> & { command?: CommandId }

/** A hall in which Yang and Liu sit at a desk each, two in line and a job for one of them. */
async function twoDesks(commands: readonly DayCommand[] = []) {
  const { hall, knock, seal } = await openDoor()
  const asks = (...all: readonly DayCommand[]) => happens(hall, all)
  const at =
    (session: typeof supervisorAtDesk | typeof clerkAtDesk) =>
    async <Name extends RequestName>(name: Name, body: Asked<Name>) =>
      codeOf(await asked(session, name, body))
  const asked = <Name extends RequestName>(session: typeof supervisorAtDesk, name: Name, body: Asked<Name>) =>
    knock(`/api/${name}`, {
      body: { command: hall.ownCommand(), ...body },
      cookies: { staff: seal(session, 48 * 3600) },
    })
  /** The tickets that came of what Yang asked. */
  const given = async <Name extends 'matching/accept-for' | 'placement/place-by-hand'>(
    name: Name,
    body: Asked<Name>,
  ) => {
    const reply: Reply<Replies[Name]> = await (await asked(supervisorAtDesk, name, body)).json()
    return reply.answer === 'done' ? reply.value : reply.refusal.code
  }
  await asks(...commands)
  /** Who of staff did something last, and what it says. */
  const last = async () => {
    const told: string[] = []
    for await (const { actor, events } of hall.ledger.readDay(hall.day.marketDay))
      if (actor.by === 'staff') told.push(`${names[actor.staff]}: ${events.map(({ type }) => type).join(', ')}`)
    return told.at(-1)
  }
  const standing = (worker: typeof wang) => hall.day.state.line.get(worker)?.standing.status
  return { hall, asks, yang: at(supervisorAtDesk), liu: at(clerkAtDesk), last, standing, given }
}
const oneJob = [checkIn(wang), checkIn(li), post({ ...unloading, places: 1 }), approve(first)]
const called = [checkIn(wang), checkIn(li), post(broccoli), approve(first)]
const placed = [...called, accept(wang, 1), accept(li, 2)]

describe('placing by hand', () => {
  const byHand = { number: a002, posting: first, reason: '耳朵听不见，没听到叫号' }

  test('is done once however often it is tapped, and the reason lies sealed in the register', async () => {
    const { hall, yang: at, last } = await twoDesks(oneJob)
    const tap = { ...byHand, command: hall.ownCommand() }
    expect(await Promise.all([at('placement/place-by-hand', tap), at('placement/place-by-hand', tap)])).toEqual([
      'done',
      'done',
    ])
    expect(await at('placement/place-by-hand', tap)).toBe('done')
    expect(await at('placement/place-by-hand', { ...tap, reason: '别的原因' })).toBe('changed-under-the-same-id')
    expect(await last()).toBe('Yang: placed-by-hand, placement-made')
    expect(hall.day.state.placements.size).toBe(1)
    const written: string[] = []
    for await (const entry of hall.ledger.readDay(hall.day.marketDay)) written.push(JSON.stringify(entry))
    expect(written.join()).not.toContain(byHand.reason)
  })

  test('without a reason is refused and changes nothing', async () => {
    const { hall, yang: at } = await twoDesks(oneJob)
    const before = hall.day.position
    expect(await at('placement/place-by-hand', { ...byHand, reason: '  ' })).toBe('reason-needed')
    expect(await at('placement/place-by-hand', { ...byHand, number: a003 })).toBe('not-in-line')
    expect(hall.day.position).toBe(before)
  })

  test('the same person at two desks at once: one of them is told that they have work', async () => {
    const both = [...oneJob, post({ ...broccoli, trade: unloading.trade }), approve(second)]
    const desks = await twoDesks(both)
    const answers = await Promise.all([
      desks.yang('placement/place-by-hand', { ...byHand, number: a001 }),
      desks.liu('placement/place-by-hand', { ...byHand, number: a001, posting: second }),
    ])
    expect(answers).toEqual(['done', 'already-placed'])
    expect(desks.hall.day.state.placements.size).toBe(1)
  })

  test('two people into one place at once: the second desk is told that it is taken', async () => {
    const desks = await twoDesks(oneJob)
    const answers = await Promise.all([
      desks.liu('placement/place-by-hand', byHand),
      desks.yang('placement/place-by-hand', { ...byHand, number: a001 }),
    ])
    expect(answers).toEqual(['done', 'no-place-left'])
  })
})

describe('letting a placement go', () => {
  const letGo = { placement: placement(1), because: 'worker-cannot', reason: '孩子发烧' } as const

  test('needs a reason; the worker waits again and the ticket holds no more', async () => {
    const { yang: at, liu: other, last, standing } = await twoDesks(placed)
    expect(await at('placement/release', { ...letGo, reason: '' })).toBe('reason-needed')
    expect(await other('placement/release', letGo)).toBe('done')
    expect(await last()).toBe('Liu: placement-released')
    expect(standing(wang)).toBe('waiting')
    expect(await at('placement/release', letGo)).toBe('placement-gone')
  })

  test('is not for who has come to the work', async () => {
    const { yang: at } = await twoDesks(placed)
    await at('placement/report-arrival', { placement: placement(1), workDate: monday, report: 'arrived' })
    expect(await at('placement/release', letGo)).toBe('already-arrived')
  })
})

describe('who came', () => {
  test('is reported by a tap, and again when it was wrong', async () => {
    const { hall, yang: at, last, standing } = await twoDesks(placed)
    hall.clock.pass(40 * 60)
    const report = (what: RequestOf<'placement/report-arrival'>['report']) =>
      at('placement/report-arrival', {
        placement: placement(1),
        workDate: monday,
        report: what,
        reason: 'heard on the telephone',
      })
    expect(await report('unexcused')).toBe('done')
    expect([await last(), standing(wang)]).toEqual(['Yang: absent', 'gone'])
    expect(await report('excused')).toBe('done')
    expect(standing(wang)).toBe('placed')
    expect(await report('arrived')).toBe('done')
    expect(await last()).toBe('Yang: arrived')
    expect(await at('placement/report-arrival', { placement: placement(9), workDate: monday, report: 'arrived' })).toBe(
      'placement-gone',
    )
  })

  test('that somebody had no good cause is told with what was said, and stays in the ledger', async () => {
    const { hall, yang: at, standing } = await twoDesks(placed)
    hall.clock.pass(40 * 60)
    const away = { placement: placement(1), workDate: monday, report: 'unexcused' } as const
    expect(await at('placement/report-arrival', away)).toBe('reason-needed')
    expect(standing(wang)).toBe('placed')
    expect(await at('placement/report-arrival', { ...away, reason: 'was asked, and gave none' })).toBe('done')
    const told = []
    for await (const { events } of hall.ledger.readDay(monday)) told.push(...events)
    expect(told.find(({ type }) => type === 'absent')).toMatchObject({ note: { text: expect.any(String) } })
  })

  test('leaves a place free: a second wave calls the next in line, until its own time of leaving', async () => {
    const { hall, yang: at, asks, standing } = await twoDesks([...placed, checkIn(zhao)])
    hall.clock.pass(90 * 60)
    await settle()
    expect(await at('matching/open-second-wave', { posting: first, leaveMinute: 450, reason: 'two stayed away' })).toBe(
      'no-place-left',
    )
    const away = { placement: placement(2), workDate: monday, report: 'unexcused', reason: 'no word' } as const
    await at('placement/report-arrival', away)
    await settle()
    expect(standing(zhao)).toBe('waiting')
    expect(await at('matching/open-second-wave', { posting: first, leaveMinute: 400, reason: 'two stayed away' })).toBe(
      'wave-out-of-hours',
    )
    expect(await at('matching/open-second-wave', { posting: first, leaveMinute: 450, reason: 'two stayed away' })).toBe(
      'done',
    )
    await settle()
    expect(standing(zhao)).toBe('offered')
    expect(await at('matching/accept-for', { number: a003, offer: offer(3) })).toBe('done')
    await asks()
    expect(hall.day.state.placements.get(placement(3))).toMatchObject({ worker: zhao, leaveMinute: 450 })
  })
})

describe('staff do for somebody at the window what they would do at a terminal', () => {
  const reason = '本人要求'

  test('take the job held for them, once, whatever was heard of it', async () => {
    const { hall, liu: at, last } = await twoDesks(called)
    const tap = { number: a001, offer: offer(1), command: hall.ownCommand() }
    expect(await at('matching/accept-for', tap)).toBe('done')
    expect(await last()).toBe('Liu: offer-accepted, placement-made')
    expect(await at('matching/accept-for', tap)).toBe('done')
    // The worker taps it at a terminal, or a colleague presses it too: the job is theirs already, and nothing is written.
    expect(await at('matching/accept-for', { number: a001, offer: offer(1) })).toBe('done')
    expect(await last()).toBe('Liu: offer-accepted, placement-made')
  })

  test('hear which ticket came of it, of a crew each one’s, and whether it was printed', async () => {
    const { asks, given } = await twoDesks(called)
    const ticket = { number: 'A001', placement: placement(1) }
    expect(await given('matching/accept-for', { number: a001, offer: offer(1) })).toEqual([ticket])
    await asks(askTicket(1))
    expect(await given('matching/accept-for', { number: a001, offer: offer(1) })).toEqual([
      { ...ticket, printed: true },
    ])
    const byHand = { number: a002, posting: first, reason }
    expect(await given('placement/place-by-hand', byHand)).toEqual([{ number: 'A002', placement: placement(2) }])
    const together = await twoDesks([checkIn(wang), checkIn(li), formCrew(wang, li), post(broccoli), approve(first)])
    expect(await together.given('matching/accept-for', { number: a002, offer: offer(1) })).toEqual([
      ticket,
      { number: 'A002', placement: placement(2) },
    ])
  })

  test('and of one that was given before, by whom and when: nobody takes a colleague’s for their own', async () => {
    const { hall, liu: colleague, given } = await twoDesks(called)
    const now = hall.clock.now()
    const tap = { number: a001, offer: offer(1), command: hall.ownCommand() }
    expect(await colleague('matching/accept-for', { number: a001, offer: offer(1) })).toBe('done')
    const before = { by: { by: 'staff', name: '' }, at: now }
    expect(await given('matching/accept-for', tap)).toEqual([{ number: 'A001', placement: placement(1), before }])
    // What was theirs stays theirs when the answer was lost and the tap comes again.
    const byHand = { number: a002, posting: first, reason, command: hall.ownCommand() }
    const theirs = [{ number: 'A002', placement: placement(2) }]
    expect([await given('placement/place-by-hand', byHand), await given('placement/place-by-hand', byHand)]).toEqual([
      theirs,
      theirs,
    ])
  })

  test('refuse it, and never somebody else’s', async () => {
    const { yang: at, standing } = await twoDesks(called)
    expect(await at('matching/decline-for', { number: a002, offer: offer(1), reason })).toBe('offer-gone')
    expect(await at('matching/decline-for', { number: a001, offer: offer(1), reason: ' ' })).toBe('reason-needed')
    expect(await at('matching/decline-for', { number: a001, offer: offer(1), reason })).toBe('done')
    expect(standing(wang)).toBe('waiting')
  })

  test('give the place on where nobody finds them, which they hear when they come', async () => {
    const { hall, yang: at } = await twoDesks(called)
    const asked = { number: a001, offer: offer(1), reason: '找不到人', notFound: true } as const
    expect(await at('matching/decline-for', asked)).toBe('done')
    expect(lostPlace(hall.day.state, wang)).toEqual({ code: 'not-found' })
  })

  test('take somebody out of the line or take a name down with a reason only, counted on the wall and told in the log', async () => {
    const { hall, yang: at } = await twoDesks([...called, post({ ...broccoli, places: 3 }), approve(second)])
    expect(await at('check-in/leave-for', { number: a001, reason: '' })).toBe('reason-needed')
    expect(hall.day.state.counts.byHand).toBe(0)
    expect(await at('check-in/leave-for', { number: a001, reason })).toBe('done')
    expect(await at('matching/request-name-for', { posting: second, number: a002, reason })).toBe('done')
    expect(await at('matching/take-off-name-for', { posting: second, number: a002, reason })).toBe('done')
    expect(hall.day.state.counts.byHand).toBe(3)
    const told = [...hall.day.state.written.values()].flat().map((text) => hall.register.text(text))
    expect(told).toEqual([reason, reason, reason])
  })

  test('leave the line, come back, and wait for a second job', async () => {
    const { yang: at, last, standing } = await twoDesks(called)
    expect(await at('check-in/leave-for', { number: a001, reason })).toBe('done')
    expect(await last()).toBe('Yang: offer-withdrawn, left-line')
    expect(await at('check-in/come-back-for', { number: a001 })).toBe('done')
    expect(await last()).toBe('Yang: came-back')
    await at('matching/accept-for', { number: a002, offer: offer(2) })
    expect(await at('check-in/leave-for', { number: a002, reason })).toBe('already-placed')
    expect(await at('matching/wait-again-for', { number: a002 })).toBe('done')
    expect(standing(li)).toBe('waiting')
  })

  test('take back a job that somebody tapped: the log says who did it for them', async () => {
    const { yang: at, last } = await twoDesks([...called, checkIn(zhao), ask(zhao, first)])
    expect(await at('matching/take-back-wish-for', { number: DayNumber.parse('A003'), posting: first })).toBe('done')
    expect(await last()).toBe('Yang: wish-taken-back')
    expect(await at('matching/take-back-wish-for', { number: DayNumber.parse('A009'), posting: first })).toBe(
      'not-in-line',
    )
  })
})

describe('at the window', () => {
  test('staff answer other terms for who has the job: yes is a new ticket, no costs nothing, and the ledger says who did it', async () => {
    const desks = await twoDesks([...placed, changeTerms(first, { ...broccoli, endMinute: 960 })])
    const answers = (n: 1 | 2, answer: 'agree' | 'decline') => ({
      placement: placement(n),
      revision: 2,
      answer,
    })
    expect(await desks.liu('matching/answer-change-for', answers(1, 'agree'))).toBe('done')
    expect(await desks.last()).toBe('Liu: change-agreed')
    expect(await desks.yang('matching/answer-change-for', answers(1, 'decline'))).toBe('change-gone')
    expect(await desks.yang('matching/answer-change-for', answers(2, 'decline'))).toBe('done')
    expect(await desks.last()).toBe('Yang: placement-released')
    expect(desks.standing(li)).toBe('waiting')
  })

  test('a stop that was a mistake is taken back with a reason, once', async () => {
    const { hall, liu: at, last } = await twoDesks(placed)
    hall.clock.pass(90 * 60)
    await settle()
    const back = { posting: first, workDate: monday, reason: '记错了地块' }
    expect(await at('placement/stop-work-for', { posting: first, because: 'rain', minute: 400 })).toBe('done')
    expect(await at('placement/take-back-stop', { ...back, reason: ' ' })).toBe('reason-needed')
    expect(await at('placement/take-back-stop', back)).toBe('done')
    expect(await last()).toBe('Liu: stop-taken-back')
    expect(await at('placement/take-back-stop', back)).toBe('not-stopped')
  })
})
