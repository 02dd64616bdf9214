import { describe, expect, test } from 'vitest'
import { at, farmer, first, li, monday, placement, reason, second, wang } from '../../testing/cast.ts'
import type { CountyStory } from '../../testing/county-cast.ts'
import { aboutWang, closed, jobOf, mondayOf, paidBy, personOf, recordOf, said } from '../../testing/pay-cast.ts'
import type { ToldOf } from './messages.ts'
import { claimFor, worksOf } from './work.ts'

const tappedAt = at('15:40')
const telling = (...people: readonly ToldOf[]) =>
  ({ type: 'tell-work', employer: farmer, posting: first, workDate: monday, people, tappedAt }) as const
const here = (n: number, done?: ToldOf['done']): ToldOf => ({
  placement: placement(n),
  came: 'arrived',
  ...(done === undefined ? {} : { done }),
})
const openComplaint = { type: 'open-complaint', ...aboutWang, note: reason } as const
const missing = (n: number): ToldOf => ({ placement: placement(n), came: 'not-heard' })
const unseen = mondayOf(jobOf(personOf(1, { came: 'unknown' }), personOf(2, { came: 'unknown' })))
const workOf = ({ state }: CountyStory, who = li) => worksOf(state, who)[0]

describe('the employer’s word of a day that is closed', () => {
  test('fills what nobody knew, stands beside what the close said, and is told once', () => {
    const told = unseen.when('day2 06:00', telling(here(2, { minutes: 270 })))
    const person = { came: 'arrived', done: { minutes: 270, fen: 8500 } }
    expect(told.answer).toMatchObject({ events: [{ type: 'work-told', ...person, worker: li, tappedAt }] })
    expect(workOf(told)).toMatchObject({ person, asClosed: { came: 'unknown' } })
    expect(told.when('day2 06:01', telling(here(2, { minutes: 270 }))).answer).toEqual({ events: [] })
    expect(told.when('day2 06:01', telling(here(2))).answer).toEqual({ events: [] })
  })

  test('said again it counts as said last, and what the close knew is kept', () => {
    const again = unseen.when('day2 06:00', telling(here(2))).when('day2 06:01', telling(here(2, {})))
    expect(workOf(again)).toMatchObject({ person: { done: { fen: 17_000 } }, asClosed: { came: 'unknown' } })
  })

  test('that somebody stayed away ends no claim of theirs: they are to be heard', () => {
    const told = unseen.when('day2 06:00', telling(missing(2)))
    const work = workOf(told)
    expect(work && [work.person.came, claimFor(work)]).toEqual(['not-heard', 17_000])
    expect(recordOf(told)).toMatchObject({ failedToTurnUp: 0 })
  })

  const corrected = unseen.when('day2 05:35', { type: 'correct-work', ...aboutWang, came: 'unexcused', reason })
  const complained = unseen.when('day2 05:35', said(1, { said: 'unpaid' }))
  const stopped = mondayOf(jobOf(personOf(1, { done: { stoppedMinute: 660, fen: 8500 } }), personOf(2)))
  const missed = mondayOf(jobOf(personOf(1, { came: 'excused' }), personOf(2)))
  const piece = mondayOf({ ...jobOf(personOf(1, { came: 'unknown' })), basis: 'piece', pieceFen: 50 })
  const off = mondayOf(jobOf(personOf(1, { came: 'called-off' }), personOf(2)))
  const spoken = unseen.when('day2 05:35', said(1, { said: 'paid' }))
  const finished = mondayOf(jobOf(personOf(1, { done: { minutes: 540, fen: 17_000 } }), personOf(2)))
  test.each([
    ['once the worker has spoken', spoken, telling(here(1, { minutes: 10 })), 'heard-too-late'],
    ['where the close was told otherwise', finished, telling(here(1, { minutes: 10 })), 'heard-too-late'],
    ['of what was tapped a day after', unseen, { ...telling(here(1)), tappedAt: at('day2 06:31') }, 'heard-too-late'],
    ['of what is to come', unseen, { ...telling(here(1)), tappedAt: at('day2 06:20') }, 'heard-too-late'],
    ['once staff have put it right', corrected, telling(here(1)), 'heard-too-late'],
    ['once it is complained of', complained, telling(here(1, { minutes: 10 })), 'heard-too-late'],
    ['of another’s day', unseen, { ...telling(here(1)), posting: second }, 'no-such-work'],
    ['of a day that was called off', off, telling(here(1)), 'no-such-work'],
    ['of who was missed', missed, telling(here(1)), 'was-missed'],
    ['of who was seen', missed, telling(missing(2)), 'already-arrived'],
    ['of hours of a day that was stopped', stopped, telling(here(1, { minutes: 60 })), 'work-stopped'],
    ['of pieces nobody counted', piece, telling(here(1, {})), 'pieces-needed'],
    ['that all of them stayed away', unseen, telling(missing(1), missing(2)), 'too-many-missing'],
    [
      'that the other stayed away too',
      unseen.when('day2 05:50', telling(missing(1))),
      telling(missing(2)),
      'too-many-missing',
    ],
  ] as const)('is refused %s', (_, story, command, code) => {
    expect(story.when('day2 06:00', command).answer).toMatchObject({ refusal: { code } })
  })
})

describe('工钱付清了, tapped before the close and heard after it', () => {
  const tap = { tappedAt: at('17:50') }
  const paid = paidBy(1, 17_000, tap)
  const saidOf = ({ state }: CountyStory) => worksOf(state, wang)[0]?.employerSaid

  test('is of the hour of the tap, and both hours are kept', () => {
    const heard = closed.when('day2 06:00', paid)
    expect(heard.answer).toMatchObject({ events: [{ type: 'employer-pay-stated', ...tap }] })
    expect(saidOf(heard)).toEqual({ fen: 17_000, at: at('17:50') })
    expect(heard.when('day2 06:01', paid).answer).toEqual({ events: [] })
  })

  test('is of now where it is heard at once, or was tapped in what is to come', () => {
    for (const tappedAt of [at('18:29:30'), at('19:00')]) {
      const heard = closed.when('18:30', paidBy(1, 17_000, { tappedAt }))
      expect(heard.answer).not.toMatchObject({ events: [{ tappedAt }] })
      expect(saidOf(heard)).toEqual({ fen: 17_000, at: at('18:30') })
    }
  })

  test('is no more than a late word once the worker or staff have spoken, or for work that had not begun', () => {
    const unpaid = closed.when('18:10', { ...openComplaint, about: 'unpaid' })
    const spoken = closed.when('day2 05:35', said(1, { said: 'paid' }))
    for (const [story, asked] of [
      [unpaid, paid],
      [spoken, paid],
      [closed, paidBy(1, 17_000, { tappedAt: at('06:29') })],
    ] as const)
      expect(saidOf(story.when('day2 06:00', asked))).toEqual({ fen: 17_000, at: at('day2 06:00') })
  })

  test('of two people is of the tap for the one of whom nobody has spoken', () => {
    const both = { ...paid, payments: [1, 2].map((n) => ({ placement: placement(n), workDate: monday, fen: 17_000 })) }
    const heard = closed.when('day2 05:35', said(1, { said: 'unpaid' })).when('day2 06:00', both)
    expect(worksOf(heard.state, li)[0]?.employerSaid).toEqual({ fen: 17_000, at: at('17:50') })
    expect(saidOf(heard)).toEqual({ fen: 17_000, at: at('day2 06:00') })
  })

  test('is no more than a late word also where staff settled it meanwhile, or it was opened again', () => {
    const opened = closed.when('17:30', { ...openComplaint, about: 'unpaid' })
    const end = { type: 'end-complaint', ...aboutWang, result: 'settled', paid: 'not-known', note: reason } as const
    const appeal = { type: 'appeal-complaint', ...aboutWang, by: 'worker', note: reason } as const
    expect(saidOf(opened.when('day2 06:00', paid))).toEqual({ fen: 17_000, at: at('17:50') })
    for (const story of [opened.when('18:10', end), opened.when('17:40', end).when('18:10', appeal)])
      expect(saidOf(story.when('day2 06:00', paid))).toEqual({ fen: 17_000, at: at('day2 06:00') })
  })

  test('of two people leaves out the one of whom they have said otherwise since', () => {
    const both = { ...paid, payments: [1, 2].map((n) => ({ placement: placement(n), workDate: monday, fen: 17_000 })) }
    const heard = closed.when('19:00', paidBy(1, 15_000)).when('day2 06:00', both)
    expect(heard.answer).toMatchObject({ events: [{ payments: [{ placement: placement(2) }], ...tap }] })
    expect(saidOf(heard)).toEqual({ fen: 15_000, at: at('19:00') })
    expect(heard.when('day2 06:01', both).answer).toEqual({ refusal: { code: 'heard-too-late' } })
  })

  test('is too late once they have said otherwise since', () => {
    const since = closed.when('19:00', paidBy(1, 15_000))
    expect(since.when('day2 06:00', paid).answer).toEqual({ refusal: { code: 'heard-too-late' } })
    expect(saidOf(since)).toEqual({ fen: 15_000, at: at('19:00') })
    const before = closed.when('19:00', paidBy(1, 15_000))
    expect(saidOf(before.when('day2 06:00', paidBy(1, 17_000, { tappedAt: at('19:30') })))).toEqual({
      ...{ fen: 17_000, at: at('19:30') },
    })
  })
})
