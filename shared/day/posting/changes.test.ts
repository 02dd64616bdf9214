import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import {
  accept,
  answerChange,
  approve,
  arrived,
  ask,
  at,
  broccoli,
  cancel,
  changePlaces,
  changeTerms,
  checkIn,
  decline,
  first,
  known,
  li,
  openHall,
  openSecondWave,
  placement,
  post,
  reason,
  second,
  stranger,
  timePasses,
  told,
  trade,
  tuesday,
  unloading,
  unreported,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { evolveDay } from '../evolve.ts'
import { workOfToday } from '../placement/of-day.ts'
import type { Terms } from './terms.ts'

const dearer: Terms = { ...broccoli, pay: { basis: 'day', amountFen: 18_000 } }
const cheap: Terms = { ...broccoli, pay: { basis: 'day', amountFen: 16_000 } }
const later: Terms = { ...broccoli, startMinute: 420, endMinute: 960 }
/** Two places on the board, nobody has come yet. */
const open = openHall.when('05:31', post(broccoli, known))
/** Wang has one of them. */
const taken = open.when('05:32', checkIn(wang)).when('05:32', timePasses).when('05:33', accept(wang, 1))

describe('an employer whom staff know', () => {
  test('posts straight onto the board, by rule', () => {
    expect(open.answer).toEqual({
      events: [
        { type: 'posted', posting: first, employer: post(broccoli).employer, terms: broccoli },
        { type: 'posting-approved', posting: first, by: 'rule' },
      ],
    })
    expect(open.state.postings.get(first)).toMatchObject({ status: 'open', held: [] })
  })

  test.each([
    ['nobody has seen their papers', stranger, broccoli, ['new-employer']],
    ['they are stopped', { approved: true, stopped: true, complained: false }, broccoli, ['stopped']],
    ['somebody complains of them', { ...known, complained: true }, broccoli, ['complaint']],
    ['an hour is worth less than the floor', known, cheap, ['below-floor']],
    [
      'all of it',
      { approved: false, stopped: true, complained: true },
      cheap,
      ['new-employer', 'stopped', 'complaint', 'below-floor'],
    ],
  ] as const)('waits for staff when %s', (_, facts, terms, held) => {
    const waits = openHall.when('05:31', post(terms, facts))
    expect(waits.answer).toMatchObject({ events: [{ type: 'posted', held }] })
    expect(waits.state.postings.get(first)).toMatchObject({ status: 'held', held })
  })

  test('of whom somebody complains: staff let the new job through with a reason, and what is on the board stays there', () => {
    const waits = open.when('05:32', post(broccoli, { ...known, complained: true }))
    expect(told(waits)).toBe('posted')
    expect(told(waits.when('05:33', approve(second)))).toBe('reason-needed')
    expect(told(waits.when('05:33', { ...approve(second), reason }))).toBe('posting-approved')
    expect(waits.state.postings.get(first)?.status).toBe('open')
    expect(told(waits.when('05:34', checkIn(wang)).when('05:34', timePasses))).toBe('round-run, offer-made')
  })

  test('17.8 against 18: raised to 170 it opens by itself, or staff let it through and say why', () => {
    const low = openHall.when('05:31', post(cheap, known))
    expect(told(low)).toBe('posted')
    expect(told(low.when('05:32', changeTerms(first, broccoli)))).toBe('terms-changed, posting-approved')
    expect(told(low.when('05:32', approve(first)))).toBe('below-floor-needs-reason')
    expect(told(low.when('05:32', { ...approve(first), reason }))).toBe('posting-approved')
  })

  test('who is stopped is let through only with a reason', () => {
    const stopped = openHall.when('05:31', post(broccoli, { approved: true, stopped: true, complained: false }))
    expect(told(stopped.when('05:32', approve(first)))).toBe('reason-needed')
    expect(told(stopped.when('05:32', { ...approve(first), reason }))).toBe('posting-approved')
  })

  test('the same work posted again says so', () => {
    const again = open.when('05:40', cancel(first)).when('05:41', post(dearer, known))
    expect(again.answer).toMatchObject({ events: [{ type: 'posted', posting: second, repostOf: first }, {}] })
    const later = { ...broccoli, startMinute: broccoli.startMinute + 15, endMinute: broccoli.endMinute + 15 }
    const cancelled = open.when('05:40', cancel(first))
    expect(cancelled.when('05:41', post(later, known)).state.postings.get(second)?.repostOf).toBe(first)
    // At another hour, while the first still stands, it is another job.
    expect(open.when('05:41', post(later, known)).state.postings.get(second)?.repostOf).toBeUndefined()
    expect(open.when('05:41', post(unloading, known)).state.postings.get(second)?.repostOf).toBeUndefined()
  })

  test('the same work posted again says so the morning after it was cancelled, and after nobody came for it', () => {
    const tomorrow = { ...broccoli, workDate: tuesday }
    const evening = openHall.when('05:40', post(tomorrow, known)).when('17:00', cancel(first)).when('18:00', timePasses)
    const morning = evening.when('day2 05:20', post(tomorrow, known))
    expect(morning.answer).toMatchObject({ events: [{}, { type: 'posted', repostOf: first }, {}] })
    const missed = openHall.when('05:40', post(broccoli, known)).when('06:00', timePasses)
    const own = { ...broccoli, startMinute: 480, endMinute: 930, paidMinutes: 450, transport: { kind: 'own' } } as const
    expect(missed.when('06:05', post(own, known)).state.postings.get(second)?.repostOf).toBe(first)
    // What begins when that was over is other work.
    expect(missed.when('06:05', post(unloading, known)).state.postings.get(second)?.repostOf).toBeUndefined()
  })
})

describe('other terms', () => {
  test('for a job that nobody has are simply the terms', () => {
    const changed = open.when('05:35', changeTerms(first, dearer))
    expect(changed.answer).toEqual({
      events: [{ type: 'terms-changed', posting: first, revision: 2, terms: dearer }],
    })
    const came = changed.when('05:36', checkIn(wang)).when('05:36', timePasses).when('05:37', accept(wang, 1))
    expect(came.answer).toMatchObject({ events: [{}, { type: 'placement-made', revision: 2 }] })
  })

  test('are offered anew to whoever was just reading the old ones', () => {
    const reading = open.when('05:32', checkIn(wang)).when('05:32', timePasses)
    const changed = reading.when('05:33', changeTerms(first, dearer))
    expect(told(changed)).toBe('offer-withdrawn, terms-changed')
    expect(told(changed.when('05:33', accept(wang, 1)))).toBe('offer-gone')
    expect(told(changed.when('05:33', timePasses))).toBe('round-run, offer-made')
  })

  test('that are the same change nothing', () => {
    expect(told(open.when('05:35', changeTerms(first, broccoli)))).toBe('')
  })

  test('are refused where posting them would be, below the floor without staff, and to anybody else', () => {
    expect(told(open.when('05:35', changeTerms(first, { ...broccoli, endMinute: 380 })))).toBe('hours-do-not-fit')
    expect(told(open.when('05:35', changeTerms(first, cheap)))).toBe('below-floor-needs-reason')
    expect(told(open.when('05:35', { ...changeTerms(first, cheap), reason }))).toBe('terms-changed')
    const other = EmployerId.parse(`emp_${'0'.repeat(15)}9`)
    expect(told(open.when('05:35', { ...changeTerms(first, dearer), employer: other }))).toBe('posting-over')
    expect(told(open.when('06:00', changeTerms(first, dearer)))).toBe('posting-over')
  })
})

describe('whoever declined a job, or missed its call', () => {
  const one = openHall
    .when('05:31', post({ ...broccoli, places: 1 }, known))
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
  const said = one.when('05:33', decline(wang, 1))

  test.each([
    ['declined', said],
    ['missed', one.when('05:33:30', timePasses)],
  ])('is offered it again at other terms: %s', (_, story) => {
    const better = story.when('05:40', changeTerms(first, { ...dearer, places: 1 })).when('05:40', timePasses)
    expect(told(better)).toBe('round-run, offer-made')
  })

  test('not where more are wanted, nor in days that were opened before this held', () => {
    expect(told(said.when('05:40', changePlaces(first, 3)).when('05:40', timePasses))).toBe('round-run')
    const { state } = said
    const old = { ...said, state: { ...state, rules: { ...state.rules, edition: 4 } } } as const
    const better = evolveDay(
      old.state,
      { type: 'terms-changed', posting: first, revision: 2, terms: dearer },
      { instant: at('05:40') },
    )
    expect(better.line.get(wang)?.notAgain).toEqual([first])
  })

  test('and a tap that they answered is no wish any more', () => {
    const tapped = said.when('05:34', ask(wang, first)).when('05:34', decline(wang, 2))
    const better = tapped.when('05:40', changeTerms(first, { ...dearer, places: 1 }))
    expect(better.state.line.get(wang)).toMatchObject({ wishes: [], notAgain: [] })
  })
})

describe('other terms for a job that somebody has', () => {
  const proposed = taken.when('05:40', changeTerms(first, later))

  test('are a question to them, and the terms for whoever comes', () => {
    expect(proposed.answer).toEqual({
      events: [{ type: 'change-proposed', posting: first, revision: 2, terms: later }],
    })
    expect(proposed.state.placements.get(placement(1))?.revision).toBe(1)
    const next = proposed.when('05:41', checkIn(li)).when('05:41', timePasses).when('05:42', accept(li, 2))
    expect(next.state.placements.get(placement(2))?.revision).toBe(2)
  })

  test('yes: their ticket has the new terms', () => {
    const yes = proposed.when('05:45', answerChange(wang, 1, 2, 'agree'))
    expect(yes.answer).toEqual({ events: [{ type: 'change-agreed', placement: placement(1), revision: 2 }] })
    expect(yes.state.placements.get(placement(1))).toMatchObject({ revision: 2, status: 'accepted' })
    expect(told(yes.when('05:46', answerChange(wang, 1, 2, 'decline')))).toBe('change-gone')
  })

  test('no: the place is free and they wait at the turn they had', () => {
    const no = proposed.when('05:45', answerChange(wang, 1, 2, 'decline'))
    expect(no.answer).toEqual({
      events: [{ type: 'placement-released', placement: placement(1), because: 'terms-declined' }],
    })
    expect(no.state.postings.get(first)?.placed).toBe(0)
    expect(no.state.line.get(wang)).toMatchObject({ turn: 1, standing: { status: 'waiting' } })
    const closed = no.when('18:00', timePasses)
    expect(closed.answer).toMatchObject({ events: [{}, { totals: { placed: 0 }, workers: [{ workDates: [] }] }] })
  })

  test('and are not offered what they just said no to, unless they tap it', () => {
    const no = proposed.when('05:45', answerChange(wang, 1, 2, 'decline'))
    expect(told(no.when('05:45', timePasses))).toBe('round-run')
    expect(told(no.when('05:46', ask(wang, first)))).toContain('offer-made')
  })

  test('an answer to terms that changed once more answers nothing', () => {
    const twice = proposed.when('05:44', changeTerms(first, { ...later, meals: 'all' }))
    expect(told(twice.when('05:45', answerChange(wang, 1, 2, 'agree')))).toBe('change-gone')
    expect(told(twice.when('05:45', answerChange(wang, 1, 3, 'agree')))).toBe('change-agreed')
    expect(told(twice.when('05:45', answerChange(li, 1, 3, 'agree')))).toBe('change-gone')
  })

  test('that are again what is on their ticket ask them nothing', () => {
    const back = proposed.when('05:35', changeTerms(first, broccoli))
    expect(told(back)).toBe('change-proposed')
    for (const answer of ['agree', 'decline'] as const)
      expect(told(back.when('05:36', answerChange(wang, 1, 3, answer)))).toBe('change-gone')
    const more = back.when('05:36', changeTerms(first, dearer))
    expect(told(more.when('05:37', answerChange(wang, 1, 4, 'agree')))).toBe('change-agreed')
  })

  test('whoever has come is asked no more, and works what is on the ticket', () => {
    const early = taken.when('05:40', arrived(1)).when('05:45', changeTerms(first, later))
    const asked = proposed.when('05:45', arrived(1))
    for (const there of [early, asked])
      for (const answer of ['agree', 'decline'] as const) {
        const answered = there.when('05:46', answerChange(wang, 1, 2, answer))
        expect(told(answered)).toBe('change-gone')
        expect(answered.when('18:00', timePasses).answer).toMatchObject({
          events: [{}, { type: 'day-closed', workers: [{ worker: wang, workDates: [broccoli.workDate] }] }],
        })
      }
    // That was the wrong name: they can still be asked.
    const wrong = early.when('05:46', unreported(1))
    expect(told(wrong.when('05:47', answerChange(wang, 1, 2, 'decline')))).toBe('placement-released')
  })

  test('who says nothing keeps what is on the ticket', () => {
    const closed = proposed.when('18:00', timePasses)
    expect(closed.answer).toMatchObject({ events: [{}, { type: 'day-closed', workers: [{ worker: wang }] }] })
    expect(closed.state.placements.get(placement(1))).toMatchObject({ revision: 1, status: 'accepted' })
  })

  test('another trade or other days would be another job', () => {
    expect(told(taken.when('05:40', changeTerms(first, { ...broccoli, trade: trade('loading') })))).toBe('another-job')
    expect(told(taken.when('05:40', changeTerms(first, { ...broccoli, workDate: tuesday })))).toBe('another-job')
    expect(told(taken.when('05:40', changeTerms(first, { ...broccoli, days: 2 })))).toBe('another-job')
  })

  test('hours that meet another job of theirs cannot be agreed to', () => {
    const both = taken
      .when('05:34', post(unloading, known))
      .when('05:34', waitAgain(wang))
      .when('05:34', ask(wang, second))
      .when('05:35', accept(wang, 2))
    const long = both.when('05:40', changeTerms(first, { ...broccoli, endMinute: 1050 }))
    expect(told(long.when('05:41', answerChange(wang, 1, 2, 'agree')))).toBe('hours-overlap')
    expect(told(long.when('05:41', answerChange(wang, 1, 2, 'decline')))).toBe('placement-released')
    expect(long.when('05:41', answerChange(wang, 1, 2, 'decline')).state.line.get(wang)?.standing.status).toBe('placed')
  })

  test('also where whoever comes with a second wave leaves later', () => {
    const both = taken
      .when('05:34', post(unloading, known))
      .when('05:34', waitAgain(wang))
      .when('05:34', ask(wang, second))
      .when('05:35', accept(wang, 2))
    const sooner = { ...unloading, transport: { kind: 'bus', leaveMinute: 915, bay: 2 } } as const
    const wave = both.when('05:40', changeTerms(second, sooner)).when('05:41', openSecondWave(second, 1050))
    expect(told(wave.when('05:42', answerChange(wang, 2, 2, 'agree')))).toBe('hours-overlap')
  })

  test('who agrees to be done sooner can have what begins then, at once', () => {
    const free = taken
      .when('05:34', post({ ...broccoli, startMinute: 780, paidMinutes: 150, transport: { kind: 'own' } }, known))
      .when('05:34', waitAgain(wang))
      .when('05:34', timePasses)
    expect(told(free)).not.toContain('offer-made')
    const sooner = free.when('05:40', changeTerms(first, { ...broccoli, endMinute: 720, paidMinutes: 330 }))
    const agreed = sooner.when('05:40', timePasses).when('05:41', answerChange(wang, 1, 2, 'agree'))
    expect(agreed.when('05:41', timePasses).answer).toMatchObject({ events: [{}, { worker: wang, posting: second }] })
  })

  test('a job just being offered at those hours goes back', () => {
    const offered = taken
      .when('05:34', post(unloading, known))
      .when('05:34', waitAgain(wang))
      .when('05:34', ask(wang, second))
      .when('05:40', changeTerms(first, { ...broccoli, endMinute: 1050 }))
    expect(told(offered.when('05:40', answerChange(wang, 1, 2, 'agree')))).toBe('change-agreed, offer-withdrawn')
  })

  test('it is one job: nobody is offered the changed one beside the one they have', () => {
    const evening: Terms = { ...unloading, trade: broccoli.trade }
    const moved = taken.when('05:40', changeTerms(first, evening)).when('05:41', waitAgain(wang))
    expect(told(moved.when('05:42', ask(wang, first)))).toBe('already-placed')
  })
})

describe('the number of places', () => {
  test('may grow, and who waits is offered one', () => {
    const full = taken.when('05:34', changePlaces(first, 1)).when('05:34', checkIn(li))
    expect(told(full.when('05:35', timePasses))).toBe('')
    const more = full.when('05:36', changePlaces(first, 2))
    expect(more.answer).toEqual({ events: [{ type: 'places-changed', posting: first, places: 2 }] })
    expect(told(more.when('05:36', timePasses))).toBe('round-run, offer-made')
  })

  test('never falls below those who have it or are being offered it', () => {
    const offered = taken.when('05:34', checkIn(li)).when('05:34', timePasses)
    expect(offered.when('05:35', changePlaces(first, 1)).answer).toEqual({
      refusal: { code: 'places-taken', taken: 2 },
    })
    expect(told(offered.when('05:35', changePlaces(first, 2)))).toBe('')
    expect(told(offered.when('06:00', changePlaces(first, 5)))).toBe('posting-over')
  })

  test('is no term that anybody has to agree to', () => {
    expect(told(taken.when('05:40', changeTerms(first, { ...broccoli, places: 5 })))).toBe('places-changed')
  })
})

describe('a job taken back', () => {
  test('frees whoever had it and whoever was offered it, at no cost', () => {
    const both = taken.when('05:34', checkIn(li)).when('05:34', timePasses).when('05:35', cancel(first))
    expect(both.answer).toEqual({
      events: [
        { type: 'posting-cancelled', posting: first, because: 'weather' },
        { type: 'offer-withdrawn', offer: 'off_20260817_0002', because: 'posting-gone' },
        { type: 'placement-released', placement: placement(1), because: 'posting-cancelled' },
      ],
    })
    expect([...both.state.line.values()].map((person) => person.standing.status)).toEqual(['waiting', 'waiting'])
    expect(workOfToday(both.state).size).toBe(0)
    expect(told(both.when('05:36', ask(wang, first)))).toBe('posting-not-open')
    expect(told(both.when('05:36', cancel(first)))).toBe('posting-over')
  })

  test('not once its people have left', () => {
    expect(told(taken.when('06:00', cancel(first)))).toBe('posting-over')
  })
})

describe('a change that nobody answered before they left', () => {
  const asked = open
    .when('05:32', checkIn(wang))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))
    .when('05:50', changeTerms(first, dearer))

  test('is answered no more: neither yes nor no, on the bus, at work, in the evening', () => {
    expect(told(asked.when('05:59', answerChange(wang, 1, 2, 'agree')))).toBe('change-agreed')
    for (const clock of ['06:00', '16:00', '18:30'])
      for (const answer of ['agree', 'decline'] as const)
        expect(told(asked.when(clock, answerChange(wang, 1, 2, answer)))).toBe('change-gone')
  })

  test('nor if the new terms leave before it', () => {
    const sooner = asked.when(
      '05:51',
      changeTerms(first, { ...broccoli, transport: { kind: 'bus', leaveMinute: 355, bay: 2 } }),
    )
    expect(told(sooner.when('05:54', answerChange(wang, 1, 3, 'agree')))).toBe('change-agreed')
    expect(told(sooner.when('05:56', answerChange(wang, 1, 3, 'agree')))).toBe('change-gone')
  })
})

describe('two who change it at once', () => {
  const seen = broccoli
  const dearerNow = open.when('05:35', { ...changeTerms(first, dearer), seen })

  test('do not undo each other unseen: the second looks at it as it is now', () => {
    expect(told(dearerNow)).toBe('terms-changed')
    expect(told(dearerNow.when('05:36', { ...changeTerms(first, later), seen }))).toBe('terms-changed-meanwhile')
    const both = { ...later, pay: dearer.pay }
    expect(told(dearerNow.when('05:36', { ...changeTerms(first, both), seen: dearer }))).toBe('terms-changed')
    const more = open.when('05:35', changePlaces(first, 5))
    expect(told(more.when('05:36', { ...changeTerms(first, dearer), seen }))).toBe('terms-changed-meanwhile')
  })

  test('nor do staff let through what they did not read', () => {
    const held = openHall.when('05:31', post(broccoli)).when('05:32', changeTerms(first, later, stranger))
    expect(told(held.when('05:33', { ...approve(first), seen }))).toBe('terms-changed-meanwhile')
    expect(told(held.when('05:33', { ...approve(first), seen: later }))).toBe('posting-approved')
    const written = held.when('05:33', changeTerms(first, { ...later, notes: reason }, stranger))
    expect(told(written.when('05:34', { ...approve(first), seen: later }))).toBe('posting-approved')
  })

  test('a note publishes nothing that waits for them, whoever its employer has become since', () => {
    const held = openHall.when('05:31', post(broccoli))
    const written = held.when('05:33', changeTerms(first, { ...broccoli, notes: reason }, known))
    expect(told(written)).toBe('terms-changed')
    expect(written.state.postings.get(first)).toMatchObject({ status: 'held', held: ['new-employer'] })
    const taken = written.when('05:34', changeTerms(first, broccoli, known))
    expect(taken.state.postings.get(first)).toMatchObject({ status: 'held', held: ['new-employer'] })
  })
})

describe('work of several days', () => {
  const threeDays: Terms = { ...broccoli, days: 3 }
  const has = openHall
    .when('05:31', post(threeDays, known))
    .when('05:32', checkIn(wang, broccoli.trade, unloading.trade))
    .when('05:32', timePasses)
    .when('05:33', accept(wang, 1))

  test('moved to a later hour is not called off for a day to which somebody has come by the hour on their ticket', () => {
    const late: Terms = {
      ...threeDays,
      startMinute: 600,
      endMinute: 1140,
      transport: { kind: 'bus', leaveMinute: 570, bay: 2 },
    }
    const there = has.when('05:35', changeTerms(first, late)).when('06:10', arrived(1))
    expect(told(there)).toBe('arrived')
    expect(there.when('06:20', cancel(first)).answer).toMatchObject({
      events: [
        { type: 'posting-cancelled', from: '2026-08-18' },
        { type: 'placement-released', from: '2026-08-18' },
      ],
    })
  })

  test('is taken whole: the close names each of its days', () => {
    expect(has.when('18:00', timePasses).answer).toMatchObject({
      events: [{}, { workers: [{ worker: wang, workDates: ['2026-08-17', '2026-08-18', '2026-08-19'] }] }],
    })
  })

  test('leaves the evenings free, of every day', () => {
    const evening = has.when('05:34', post(unloading, known)).when('05:34', waitAgain(wang))
    expect(told(evening.when('05:35', ask(wang, second)))).toContain('offer-made')
  })

  test('and nobody on it is sent elsewhere on its second day', () => {
    const next = has
      .when('18:00', timePasses)
      .when('day2 05:30', checkIn(wang))
      .when('day2 05:31', post({ ...broccoli, workDate: tuesday }, known))
      .when('day2 05:31', timePasses)
    expect(told(next)).toBe('round-run')
  })
})
