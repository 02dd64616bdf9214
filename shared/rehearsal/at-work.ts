import type { Day } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { boardedAt } from '../day/placement/work.ts'
import { Terms } from '../day/posting/terms.ts'
import { EmployerId, type MarketDay, TradeId, WorkerId } from '../ids.ts'

const trades = ['vegetable-picking', 'vegetable-sorting', 'loading', 'boiler']
const baskets = { basis: 'piece', amountFen: 300, unit: 'basket', piecesPerHour: 8 } as const
const bus = (leaveMinute: number) => ({ kind: 'bus', leaveMinute, bay: 1 }) as const
const near = { kind: 'own', meet: 'township-hall' } as const
const employer = EmployerId.parse(`emp_${'1'.padStart(16, '0')}`)

/** What is asked in a hall that has all its people at work by seven: jobs of a whole day, and who comes for any of them but the last. */
export function earlyMorning(today: MarketDay, days = 1): readonly DayCommand[] {
  const jobs = trades.map((trade) =>
    Terms.parse({
      trade,
      places: 3,
      pay: trade === 'loading' ? baskets : { basis: 'hour', amountFen: 2200 },
      payDay: 'same-day',
      payWay: 'cash',
      workDate: today,
      ...(days > 1 ? { days } : {}),
      startMinute: 390,
      endMinute: 990,
      paidMinutes: 600,
      township: 'gonghui',
      meals: 'none',
      transport: days > 1 || trade !== 'vegetable-sorting' ? bus(days > 1 ? 360 : 390) : near,
      cover: { kind: 'none' },
      gear: [],
      rainRule: trade === 'vegetable-sorting' ? 'indoors' : 'by-hour',
    }),
  )
  return [
    ...jobs.map(
      (terms): DayCommand => ({
        type: 'post',
        employer,
        terms,
        facts: { approved: true, stopped: false, complained: false },
      }),
    ),
    ...comeForIt(1, 9),
  ]
}

/** On the second morning of these jobs: others come, of two jobs the employer misses somebody, and it rains while people are on the bus. */
export function secondMorning({ postings, placements }: Day): readonly DayCommand[] {
  const missing = [...postings.keys()].slice(0, 2).map((posting): DayCommand => {
    const theirs = [...placements.values()].filter((placement) => placement.posting === posting)
    const missed = theirs.slice(0, 1).map(({ placement }) => placement)
    return {
      type: 'report-missing',
      posting,
      employer,
      facts: { approved: true, stopped: false, complained: false },
      missing: missed,
    }
  })
  const rains = [...postings.keys()]
    .slice(1, 3)
    .map((posting): DayCommand => ({ type: 'stop-work', posting, employer, because: 'rain' }))
  return [...comeForIt(10, 4), ...missing, ...rains]
}

/** Of each job all but the first board in time; the first comes when they have been missed. */
export const inTimeBoard = (day: Day): readonly DayCommand[] => board(day, (nth) => nth > 0)
export const lateBoard = (day: Day): readonly DayCommand[] => board(day, (nth) => nth === 0)
const board = ({ postings, placements }: Day, does: (nth: number) => boolean): readonly DayCommand[] =>
  [...postings.keys()].flatMap((posting) =>
    [...placements.values()]
      .filter((placement) => placement.posting === posting)
      .filter((_, nth) => does(nth))
      .map(({ placement }): DayCommand => ({ type: 'board', placement })),
  )

/** Whoever has work of today and holds out their ticket, by its number: no luck in it. The door says to whom it is too early. */
export const someBoard = ({ placements, day }: Day): readonly DayCommand[] =>
  [...placements.values()]
    .filter(({ placement }) => Number(placement.slice(-2)) % 3 > 0)
    .filter((placement) => day !== undefined && boardedAt(placement, day) === undefined)
    .map(({ placement }) => ({ type: 'board', placement }))

/** Of each job its employer misses the first, says who is there, and at the end what they did: the second half a day; and pays who was there. */
export const everybodyFinishes = ({ postings, placements }: Day, workDate: MarketDay): readonly DayCommand[] =>
  [...postings.values()].flatMap(({ posting, terms }): DayCommand[] => {
    const theirs = [...placements.values()].filter((placement) => placement.posting === posting)
    const [missing, ...here] = theirs.map(({ placement }) => placement)
    if (missing === undefined) return []
    const did = (nth: number) => {
      if (terms.pay.basis === 'piece') return nth === 0 ? {} : { pieces: 40 + nth }
      return nth === 0 ? { minutes: terms.paidMinutes / 2 } : {}
    }
    const finish = (people: typeof here): DayCommand => ({
      ...({ type: 'finish-work', posting, employer, workDate } as const),
      people: people.map((placement) => ({ placement, ...did(here.indexOf(placement)) })),
    })
    const facts = { approved: true, stopped: false, complained: false }
    return [
      { type: 'report-missing', posting, employer, facts, missing: [missing] },
      { type: 'report-here', posting, employer, here: [missing] },
      { type: 'report-here', posting, employer, here: here.slice(1) },
      finish(here),
      finish(here.slice(1)),
      {
        type: 'pay-here',
        posting,
        employer,
        payments: theirs.map(({ placement }) => ({ placement, workDate, fen: 10_000 })),
      },
      {
        type: 'pay-here',
        posting,
        employer,
        payments: here.map((placement) => ({ placement, workDate, fen: 10_000 })),
      },
    ]
  })

/** For any work of theirs but the last. */
const comeForIt = (from: number, people: number): readonly DayCommand[] =>
  Array.from({ length: people }, (_, n) => ({
    type: 'check-in',
    worker: WorkerId.parse(`wkr_${String(from + n).padStart(16, '0')}`),
    wants: { trades: trades.slice(0, -1).map((trade) => TradeId.parse(trade)) },
    // One of those who come first is too young for any of it, and waits.
    facts: { minor: from + n === 6 },
  }))
