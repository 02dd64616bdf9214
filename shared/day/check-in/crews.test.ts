import { describe, expect, test } from 'vitest'
import { type OfferId, PostingId } from '../../ids.ts'
import {
  absent,
  accept,
  approve,
  arrived,
  ask,
  broccoli,
  cancel,
  checkIn,
  checkInFor,
  type DayStory,
  decline,
  dissolveCrew,
  first,
  formCrew,
  leaveCrew,
  li,
  offer,
  openHall,
  picking,
  placeByHand,
  post,
  reason,
  release,
  second,
  sorting,
  timePasses,
  told,
  waitAgain,
  wang,
  worker,
  zhao,
} from '../../testing/cast.ts'
import { partyOf } from '../matching/parties.ts'
import type { Terms } from '../posting/terms.ts'

const chen = worker(4)
const onBoard = (before: DayStory, ...postings: Terms[]): DayStory =>
  postings.reduce(
    (story, terms, index) => story.when('05:30', post(terms)).when('05:30', approve(index === 0 ? first : second)),
    before,
  )
const inLine = (story: DayStory) =>
  [wang, li, zhao, chen].reduce((before, who) => before.when('05:31', checkIn(who)), story)
/** Wang speaks for Li and Zhao; Chen came after all of them and stands alone. */
const crewOfThree = (...postings: Terms[]) =>
  inLine(onBoard(openHall, ...postings)).when('05:32', formCrew(wang, li, zhao))
const places = (count: number, terms: Terms = broccoli): Terms => ({ ...terms, places: count })
const standing = (story: DayStory) =>
  [wang, li, zhao, chen].map((who) => story.state.line.get(who)?.standing.status).join(' ')
const crews = (story: DayStory) => [...story.state.crews.values()].map(({ foreman, members }) => ({ foreman, members }))
const made = (nth: number, posting: PostingId) => ({ type: 'offer-made', offer: offer(nth), worker: wang, posting })
const offers = (story: DayStory) => [...story.state.offers.keys()]
const held: OfferId = offer(1)

describe('a crew', () => {
  test('is formed by one who names others that stand in line, and more may join', () => {
    const formed = inLine(openHall).when('05:32', formCrew(li, wang))
    expect(formed.answer).toEqual({
      events: [{ type: 'crew-formed', crew: 'crw_20260817_001', foreman: li, members: [wang, li] }],
    })
    const joined = formed.when('05:33', formCrew(wang, li, chen))
    expect(joined.answer).toEqual({ events: [{ type: 'crew-joined', crew: 'crw_20260817_001', worker: chen }] })
    expect(crews(joined)).toEqual([{ foreman: li, members: [wang, li, chen] }])
    expect(told(joined.when('05:34', formCrew(wang, li, chen)))).toBe('')
  })

  test('that staff form is a change by hand, with its reason; one that forms itself is not', () => {
    const byStaff = (story: DayStory, who: typeof wang, other: typeof wang) =>
      story.when('05:32', { ...formCrew(who, other), reason })
    const formed = byStaff(inLine(openHall), li, wang)
    expect(formed.answer).toMatchObject({ events: [{ type: 'crew-formed', reason }] })
    const joined = byStaff(formed, li, chen)
    expect(joined.answer).toMatchObject({ events: [{ type: 'crew-joined', reason }] })
    expect(joined.state.counts.byHand).toBe(2)
    expect(inLine(openHall).when('05:32', formCrew(li, wang)).state.counts.byHand).toBe(0)
  })

  test('is two to eight people, all in line, none in another crew, and none with a place or a call', () => {
    const hall = inLine(onBoard(openHall, places(1)))
    const nine = [5, 6, 7, 8, 9].reduce((story, n) => story.when('05:31', checkIn(worker(n))), hall)
    expect(told(nine.when('05:32', formCrew(wang, ...[2, 3, 4, 5, 6, 7, 8].map(worker))))).toBe('crew-formed')
    expect(told(nine.when('05:32', formCrew(wang, ...[2, 3, 4, 5, 6, 7, 8, 9].map(worker))))).toBe('crew-size')
    expect(told(hall.when('05:32', formCrew(wang)))).toBe('crew-size')
    expect(told(hall.when('05:32', formCrew(wang, wang)))).toBe('crew-size')
    expect(told(hall.when('05:32', formCrew(wang, worker(12))))).toBe('not-in-line')
    const two = hall.when('05:32', formCrew(zhao, chen)).when('05:33', formCrew(wang, chen))
    expect(two.answer).toEqual({ refusal: { code: 'in-another-crew', number: 'A004' } })
    const called = hall.when('05:32', timePasses)
    expect(told(called.when('05:32', formCrew(li, wang)))).toBe('answer-first')
    const placed = called.when('05:32', accept(wang, 1))
    expect(told(placed.when('05:33', formCrew(li, wang)))).toBe('already-placed')
    expect(told(hall.when('18:00', timePasses).when('18:05', formCrew(li, wang)))).toBe('market-closed')
  })

  test('goes on without who leaves it; under two it is none', () => {
    const left = crewOfThree().when('05:33', leaveCrew(wang))
    expect(told(left)).toBe('crew-left')
    expect(crews(left)).toEqual([{ foreman: li, members: [li, zhao] }])
    const alone = left.when('05:34', leaveCrew(zhao))
    expect(told(alone)).toBe('crew-left, crew-dissolved')
    expect(crews(alone)).toEqual([])
    expect(told(alone.when('05:35', leaveCrew(zhao)))).toBe('')
  })

  test('is dissolved at the window, and begins anew each day', () => {
    const dissolved = crewOfThree().when('05:33', dissolveCrew(zhao))
    expect(told(dissolved)).toBe('crew-dissolved')
    expect(told(dissolved.when('05:34', dissolveCrew(zhao)))).toBe('')
    const tomorrow = crewOfThree().when('18:00', timePasses).when('day2 05:30', checkIn(wang))
    expect(crews(tomorrow)).toEqual([])
  })
})

describe('a round', () => {
  test('gives a crew one job with room for all of it, and one call', () => {
    const called = crewOfThree(places(4)).when('05:32', timePasses)
    expect(called.answer).toMatchObject({
      events: [{ type: 'round-run' }, { ...made(1, first), with: [li, zhao] }, { worker: chen, posting: first }],
    })
    expect(standing(called)).toBe('offered offered offered offered')
    expect(called.state.postings.get(first)).toMatchObject({ offered: 4, placed: 0 })
  })

  test('gives it nothing rather than part of it, and who stands behind gets the places', () => {
    const called = crewOfThree(places(2)).when('05:32', timePasses)
    expect(called.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: chen, posting: first }] })
    expect(standing(called)).toBe('waiting waiting waiting offered')
  })

  test('has it stand where its last member does: nobody before goes home for it', () => {
    const hall = inLine(onBoard(openHall, places(3)))
    const behind = hall.when('05:32', formCrew(wang, chen)).when('05:32', timePasses)
    expect(behind.answer).toMatchObject({ events: [{ type: 'round-run' }, { worker: li }, { worker: zhao }] })
  })

  test('goes by the foreman’s wishes, among the jobs that all may be sent to', () => {
    const minor = checkInFor(li, { trades: [sorting] }, { minor: true })
    const hall = onBoard(openHall, places(2), places(2, { ...broccoli, trade: sorting }))
      .when('05:31', checkIn(wang, picking, sorting))
      .when('05:31', minor)
    const wanted = hall.when('05:31', checkIn(zhao, sorting)).when('05:32', formCrew(wang, zhao))
    expect(wanted.when('05:32', timePasses).answer).toMatchObject({ events: [{}, made(1, first)] })
    const unlawful = hall.when('05:32', formCrew(wang, li)).when('05:32', timePasses)
    expect(told(unlawful)).toBe('round-run')
  })
})

describe('one word of any of them', () => {
  const called = crewOfThree(places(4)).when('05:32', timePasses)

  test('is yes for all: each has a place and a ticket', () => {
    const taken = called.when('05:33', accept(zhao, 1))
    expect(taken.answer).toMatchObject({
      events: [
        { type: 'offer-accepted', offer: held },
        { type: 'placement-made', worker: wang, placement: 'plc_20260817_0001', posting: first },
        { type: 'placement-made', worker: li, placement: 'plc_20260817_0002', posting: first },
        { type: 'placement-made', worker: zhao, placement: 'plc_20260817_0003', posting: first },
      ],
    })
    expect(taken.state.postings.get(first)).toMatchObject({ offered: 1, placed: 3 })
    // She taps at her own terminal a moment later: her ticket is there already.
    expect(taken.when('05:33', accept(li, 1)).answer).toEqual({ events: [] })
  })

  test('is no for all, and so is none: the job is not offered to them again', () => {
    for (const no of [called.when('05:33', decline(li, 1)), called.when('05:33:30', timePasses)]) {
      const after = no.when('05:34', timePasses)
      expect(standing(after)).toMatch(/^waiting waiting waiting/)
      expect(after.state.line.get(zhao)?.notAgain).toEqual([first])
    }
    const passed = called.when('05:33:30', timePasses).state.line
    expect([wang, li, zhao].map((who) => passed.get(who)?.passes)).toEqual([1, 1, 1])
  })

  test('is nobody else’s to say', () => {
    expect(told(called.when('05:33', accept(chen, 1)))).toBe('offer-gone')
  })
})

describe('one of them taps a job', () => {
  test('for all: it is their first wish, and offered at once if it has room that is owed to nobody before', () => {
    const asked = crewOfThree(places(3), places(3, { ...broccoli, trade: sorting })).when('05:33', ask(li, second))
    expect(asked.answer).toMatchObject({ events: [{ type: 'wish-stated', worker: li }, { ...made(1, second) }] })
    expect([wang, li, zhao].map((who) => asked.state.line.get(who)?.wishes)).toEqual([[second], [second], [second]])
    expect(told(asked.when('05:33', ask(zhao, second)))).toBe('')
    expect(told(asked.when('05:33', ask(zhao, first)))).toBe('wish-stated, offer-withdrawn, offer-made')
  })

  test('with fewer places than they are, or fewer than are left for them: they hear it', () => {
    const few = crewOfThree(places(2)).when('05:33', ask(li, first))
    expect(few.answer).toEqual({ refusal: { code: 'too-few-places', left: 2, people: 3 } })
    const alone = onBoard(openHall, places(3)).when('05:31', checkIn(chen)).when('05:31', ask(chen, first))
    const beside = inLine(alone).when('05:32', formCrew(wang, li, zhao))
    expect(told(beside.when('05:33', ask(li, first)))).toBe('wish-stated')
    expect(beside.when('05:32', accept(chen, 1)).when('05:33', ask(li, first)).answer).toEqual({
      refusal: { code: 'too-few-places', left: 2, people: 3 },
    })
    const owed = inLine(onBoard(openHall, places(3))).when('05:32', formCrew(wang, chen))
    expect(told(owed.when('05:33', ask(wang, first)))).toBe('wish-stated')
    expect(
      told(
        crewOfThree(places(3))
          .when('05:33', checkIn(worker(5)))
          .when('05:33', ask(wang, first)),
      ),
    ).toBe('wish-stated, offer-made')
  })
})

test('why one of them may not go is theirs to hear, the others hear only that the crew goes whole', () => {
  const withMinor = onBoard(openHall, places(3))
    .when('05:31', checkInFor(wang, { trades: [picking] }, { minor: true }))
    .when('05:31', checkIn(li))
    .when('05:32', formCrew(li, wang))
  expect(withMinor.when('05:33', ask(li, first)).answer).toEqual({ refusal: { code: 'whole-crew' } })
  expect(withMinor.when('05:33', ask(wang, first)).answer).toEqual({ refusal: { code: 'not-for-minors' } })
})

describe('who goes their own way', () => {
  const called = crewOfThree(places(4)).when('05:32', timePasses)
  const back = 'offer-withdrawn'

  test('leaves the crew: out of line, in a job by hand, or just so; a place held for all goes on', () => {
    expect(told(called.when('05:33', leaveCrew(li)))).toBe(`${back}, crew-left`)
    expect(told(called.when('05:33', dissolveCrew(li)))).toBe(`${back}, crew-dissolved`)
    const home = called.when('05:33', { type: 'leave-line', worker: wang })
    expect(told(home)).toBe(`${back}, left-line, crew-left`)
    expect(crews(home)).toEqual([{ foreman: li, members: [li, zhao] }])
    expect(standing(home)).toBe('left waiting waiting offered')
    const byHand = called.when('05:33', placeByHand(li, first))
    expect(told(byHand)).toBe(`${back}, crew-left, placed-by-hand, placement-made`)
    expect(byHand.answer).toMatchObject({ events: [{ because: 'crew-changed' }, {}, {}, {}] })
    expect(byHand.state.postings.get(first)).toMatchObject({ offered: 1, placed: 1 })
  })

  test('by hand also where the crew is called to the last places of that very job', () => {
    const full = crewOfThree(places(3)).when('05:32', timePasses)
    expect(told(full.when('05:33', placeByHand(li, first)))).toContain('placement-made')
    expect(told(full.when('05:33', placeByHand(chen, first)))).toBe('no-place-left')
  })

  test('takes all back that is held for some of it together, be it at two jobs', () => {
    const four = inLine(onBoard(openHall, places(4)))
      .when('05:32', formCrew(wang, li, zhao, chen))
      .when('05:32', timePasses)
    const two = four
      .when('05:33', accept(wang, 1))
      .when('05:34', release(1, 'not-needed'))
      .when('05:34', release(2, 'not-needed'))
    const oneCall = two
      .when('05:35', post(places(2)))
      .when('05:35', approve(second))
      .when('05:35', timePasses)
    const third = PostingId.parse('pst_20260817_003')
    const twoCalls = oneCall
      .when('05:36', cancel(first))
      .when('05:36', post(places(2)))
      .when('05:36', approve(third))
      .when('05:36', timePasses)
    expect(offers(twoCalls)).toEqual([offer(2), offer(3)])
    const apart = twoCalls.when('05:37', dissolveCrew(wang))
    expect(told(apart)).toBe(`${back}, ${back}, crew-dissolved`)
    expect(standing(apart)).toBe('waiting waiting waiting waiting')
  })

  test('comes back to the line alone', () => {
    const again = called
      .when('05:33', { type: 'leave-line', worker: wang })
      .when('05:34', { type: 'come-back', worker: wang })
    expect(crews(again)).toEqual([{ foreman: li, members: [li, zhao] }])
  })

  test('is out of it with the number that is gone, and a child with the line', () => {
    const gone = called.when('05:33', accept(wang, 1)).when('06:30', absent(1, 'unexcused'))
    expect(told(gone)).toBe('crew-left, absent')
    const child = called.when('05:33', { type: 'correct-facts', worker: li, age: 'child', certificates: [] })
    expect(told(child)).toBe(`facts-corrected, ${back}, left-line, crew-left, child-turned-away`)
    expect(crews(child)).toEqual([{ foreman: wang, members: [wang, zhao] }])
  })

  test('found too young for the job takes the crew’s call with it, and stays', () => {
    const minor = called.when('05:33', { type: 'correct-facts', worker: li, age: 'minor', certificates: [] })
    expect(told(minor)).toBe(`facts-corrected, ${back}`)
    expect(crews(minor)).toHaveLength(1)
    expect(told(minor.when('05:34', timePasses))).not.toContain('offer-made')
  })
})

describe('those of a crew who wait stand together', () => {
  const placed = crewOfThree(places(4)).when('05:32', timePasses).when('05:33', accept(wang, 1))
  const together = (story: DayStory, who = wang) => {
    const person = story.state.line.get(who)
    return person && partyOf(story.state, person).people.map((each) => each.worker)
  }

  test('so all of it again, once the employer takes back the job of all', () => {
    const cancelled = placed.when('05:40', cancel(first))
    expect(together(cancelled)).toEqual([wang, li, zhao])
  })

  test('and one whom the employer does not need, or who wants a second job, by themselves', () => {
    expect(together(placed.when('05:40', release(2, 'not-needed')), li)).toEqual([li])
    const more = placed.when('05:40', waitAgain(wang)).when('05:40', waitAgain(zhao))
    expect(together(more)).toEqual([wang, zhao])
  })

  test('and whoever is at work already goes nowhere', () => {
    expect(together(placed.when('06:30', arrived(1)))).toEqual([wang])
    expect(offers(placed)).toEqual([offer(2)])
  })
})
