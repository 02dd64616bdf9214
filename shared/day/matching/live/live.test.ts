import { describe, expect, test } from 'vitest'
import { luckOf } from '../../../rehearsal/luck.ts'
import type { Round } from '../round.ts'
import { fansOf } from '../solve/fans.ts'
import { placeInLine } from '../solve/in-line.ts'
import { fillInOrder } from '../solve/in-postings-order.ts'
import { at } from '../solve/numbers.ts'
import { countFilled, placesLeftBehind, wouldBePlaced } from './answers.ts'
import { arrive, cancel, emptyLive, goOut, placeFewer, placeMore, post } from './live.ts'
import { type Acts, acts, flowFaults, type Hall, type HallSize, isAsSolved, somethingHappens } from './made-up-hall.ts'
import { leave, stand } from './seats.ts'
import { stepOut } from './sequence.ts'

const isLong = process.env['GONGPIAO_LONG'] === '1'

describe('who would be placed, while people and jobs come and go', () => {
  test('who comes back before somebody else takes their place, and gives it back when they go', () => {
    const live = emptyLive()
    const job = post(live, 1, 1, [])
    const second = arrive(live, 20, [job])
    expect(wouldBePlaced(live, second)).toBe(true)
    const first = arrive(live, 10, [job])
    expect([wouldBePlaced(live, first), wouldBePlaced(live, second)]).toEqual([true, false])
    goOut(live, first)
    expect(wouldBePlaced(live, second)).toBe(true)
  })

  test('somebody moves to another of their wishes, so that nobody goes home', () => {
    const live = emptyLive()
    const [picking, sorting] = [post(live, 1, 1, []), post(live, 2, 1, [])]
    const handy = arrive(live, 1, [picking, sorting])
    const picker = arrive(live, 2, [picking])
    expect([handy, picker].map((worker) => wouldBePlaced(live, worker))).toEqual([true, true])
    goOut(live, handy)
    const choosy = arrive(live, 1, [picking])
    expect([choosy, picker].map((worker) => wouldBePlaced(live, worker))).toEqual([true, false])
    goOut(live, picker)
    expect(wouldBePlaced(live, arrive(live, 2, [picking, sorting]))).toBe(true)
  })

  test('the earlier job is filled first, and a later one lends it people', () => {
    const live = emptyLive()
    const late = post(live, 9, 2, [])
    const people = [1, 2].map((key) => arrive(live, key, [late]))
    const early = post(live, 5, 1, people)
    expect([early, late].map((job) => countFilled(live, job))).toEqual([1, 1])
    placeMore(live, early, 1)
    expect([early, late].map((job) => countFilled(live, job))).toEqual([2, 0])
    placeFewer(live, early, 2)
    cancel(live, early)
    expect(countFilled(live, late)).toBe(2)
  })

  test('the places left are told for any place in line', () => {
    const live = emptyLive()
    const [picking, sorting] = [post(live, 1, 2, []), post(live, 2, 1, [])]
    for (const key of [10, 20, 30]) arrive(live, key, [picking])
    arrive(live, 40, [sorting])
    expect([5, 15, 25, 35, 45].map((key) => placesLeftBehind(live, key))).toEqual([3, 2, 1, 1, 0])
  })
})

const solved = (round: Round) => {
  const standing = placeInLine(round)
  fillInOrder(standing, fansOf(standing))
  return standing
}
const crowded: HallSize = { people: 14, jobs: 6, mostPlaces: 2, oneIn: 3 }
const roomy: HallSize = { people: 8, jobs: 8, mostPlaces: 3, oneIn: 3 }
/** More of both than there is room for at first, and than fit into one word of bits. */
const wide: HallSize = { people: 90, jobs: 70, mostPlaces: 2, oneIn: 20 }

/** After how many things, in a hall of this size, the live levels were wrong; undefined if they never were. */
function wrongAfter(size: HallSize, seed: number, steps: number, does: Acts = acts): number | undefined {
  const [luck, live] = [luckOf(seed), emptyLive()]
  const hall: Hall = { people: new Map(), jobs: new Map() }
  for (let step = 1; step <= steps; step += 1) {
    somethingHappens(luck, live, hall, size, does)
    if (!isAsSolved(live, hall, solved)) return step
    if (step % 100 === 0 && size.people < 20 && flowFaults(live, hall).length > 0) return step
  }
  return undefined
}

/** The acts with a fault in them, to see that it is found. */
const wrong: readonly (readonly [string, Partial<Acts>])[] = [
  ['the line is turned round', { arrive: (live, key, wishes) => arrive(live, -key, wishes) }],
  [
    'who comes takes anybody’s place',
    {
      arrive: (live, key, wishes) => {
        const worker = arrive(live, key, wishes)
        const there = wishes.find((posting) => countFilled(live, posting) > 0)
        if (wouldBePlaced(live, worker) || there === undefined) return worker
        leave(live.seats, at(live.seats.latest, there))
        stand(live.seats, worker, there)
        return worker
      },
    },
  ],
  [
    'a place that comes free is not offered again',
    {
      goOut: (live, worker) => {
        if (!wouldBePlaced(live, worker)) return goOut(live, worker)
        leave(live.seats, worker)
        stepOut(live.seats.seated, worker)
      },
    },
  ],
  [
    'where there are places fewer, whoever came last goes',
    {
      placeFewer: ({ seats }, posting, places) => {
        seats.room[posting] = at(seats.room, posting) - places
        while (at(seats.room, posting) < 0) leave(seats, at(seats.latest, posting))
      },
    },
  ],
  [
    'nobody comes over to a new job',
    {
      post: (live, key, places, fans) => {
        const posting = post(live, key, 0, fans)
        live.seats.room[posting] = places
        return posting
      },
    },
  ],
]

describe('after every step the same as a solve from nothing', () => {
  const times = isLong ? 200 : 3
  const seeds = Array.from({ length: times }, (_, seed) => seed)
  test.each([
    ['crowded', crowded, 500],
    ['roomy', roomy, 500],
    ['wide', wide, 250],
  ] as const)('a %s hall', (_, size, steps) => {
    expect(seeds.map((seed) => wrongAfter(size, seed, steps))).toEqual(seeds.map(() => undefined))
  })
  test.each(wrong)('(the test of this test) %s: it is found', (_, does) => {
    expect(seeds.some((seed) => wrongAfter(crowded, seed, 500, { ...acts, ...does }) !== undefined)).toBe(true)
  })
})
