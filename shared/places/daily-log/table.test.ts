import { describe, expect, test } from 'vitest'
import type { TypedTerms } from '../../day/posting/terms.ts'
import { zh } from '../../language/zh.ts'
import {
  absent,
  accept,
  approve,
  arrived,
  ask,
  at,
  broccoli,
  checkIn,
  farmer,
  first,
  li,
  monday,
  placement,
  post,
  second,
  timePasses,
  tuesday,
  unloading,
  waitAgain,
  wang,
} from '../../testing/cast.ts'
import { type KeptDays, keptDays, liveSomeDays } from '../../testing/day-entries.ts'
import { sums } from '../figures.ts'
import { type LogRow, totalsOf } from './row.ts'
import { lastSteps } from './steps.ts'
import { cellText, type LogLine, logLines, paperColumns } from './table.ts'
import { type LogFacts, logRows } from './view.ts'

const names = { trade: (id: string) => id, township: (id: string) => id }
const rowsOf = (kept: KeptDays, inCounty: LogFacts['inCounty'] = () => undefined): readonly LogRow[] => {
  const steps = lastSteps()
  return logRows(kept.state(), {
    now: kept.now(),
    worker: (id) => id,
    unnamed: () => undefined,
    isMinor: () => false,
    employer: (id) => id,
    notes: () => ({}),
    inCounty,
    steps,
  })
}
const paperOf = (kept: KeptDays, inCounty?: LogFacts['inCounty']) =>
  logLines(zh, names, { day: kept.state().day ?? monday, rows: rowsOf(kept, inCounty) })
const short = (lines: readonly LogLine[]) =>
  lines.map(({ order, trade, ticket, status }) => [order, trade, ticket, status].map(cellText).join(' '))

/** Wang picks from the morning, and has unloading for the evening besides. */
function twoJobs(terms: TypedTerms = broccoli): KeptDays {
  const kept = keptDays(at('05:30'))
  for (const asked of [checkIn(wang), post(terms), approve(first), post(unloading), approve(second)]) kept.ask(asked)
  kept.ask(ask(wang, first))
  kept.ask(accept(wang, 1))
  kept.ask(waitAgain(wang))
  kept.ask(ask(wang, second))
  kept.ask(accept(wang, 2))
  return kept
}

describe('what became of the pay since', () => {
  const complained = { said: 'short', fen: 12_000, at: at('05:30') } as const
  const inCounty: LogFacts['inCounty'] = ({ placement: ticket }) =>
    ticket === placement(1)
      ? {
          workerSaid: complained,
          complaint: {
            ...{ about: 'short', openedAt: at('05:30'), status: 'settled', endedAt: at('day2 10:00') },
            paid: { fen: 17_000, on: tuesday },
          },
          last: { at: at('day2 10:00'), what: 'complaint-ended' },
        }
      : undefined
  const cells = (line: LogLine | undefined, ...columns: readonly (keyof LogLine)[]) =>
    columns.map((column) => cellText(line?.[column]))

  test('is in the line of that job: a complaint that was settled, what was paid in the end, and when', () => {
    const [picked, unloaded] = paperOf(twoJobs(), inCounty)
    expect(cells(picked, 'workerSays', 'complaint', 'paidInTheEnd', 'paidOn')).toEqual([
      ...['120', '投诉已解决', '170', '2026-08-18'],
    ])
    expect(cells(picked, 'notes')).toEqual(['0817-0001，投诉已解决，办结时一共给了 170 元'])
    expect(cells(unloaded, 'complaint', 'paidInTheEnd', 'paidOn')).toEqual(['', '', ''])
  })

  test('is the latest step of its line, whichever book it stands in, and of no other line of the same person', () => {
    const lasts = (lines: readonly LogLine[]) => lines.map((line) => cellText(line.last))
    expect(lasts(paperOf(twoJobs()))).toEqual(['05:30 出工票', '05:30 出工票'])
    expect(lasts(paperOf(twoJobs(), inCounty))).toEqual(['08-18 10:00 投诉办结', '05:30 出工票'])
  })
})

describe('what somebody is owed', () => {
  const rained = (terms?: TypedTerms) => {
    const kept = twoJobs(terms)
    kept.pass(5.5 * 3600)
    kept.ask({ type: 'stop-work', posting: first, because: 'rain', minute: 660 })
    return kept
  }
  const wage = (lines: readonly LogLine[]) => cellText(lines[0]?.wage)

  test('for a day that was stopped is what its rain rule says', () => {
    expect(wage(paperOf(rained()))).toBe('85')
  })

  test('is what staff put right since, where they did', () => {
    const inCounty: LogFacts['inCounty'] = () => ({ person: { came: 'arrived', done: { minutes: 300, fen: 9_445 } } })
    expect(wage(paperOf(rained(), inCounty))).toBe('94.45')
  })

  test('is nothing once it is known that they were not there, whatever was said of their hours before', () => {
    const inCounty: LogFacts['inCounty'] = () => ({ person: { came: 'unexcused', done: { fen: 17_000 } } })
    expect(wage(paperOf(rained(), inCounty))).toBe('')
  })

  test('of pieces is their count, also after a stop; until somebody has counted, no sum stands there', () => {
    const kept = rained({ ...broccoli, pay: { basis: 'piece', amountFen: 300, unit: 'basket', piecesPerHour: 6 } })
    kept.ask(arrived(1))
    expect(wage(paperOf(kept))).toBe('件数没报')
    const people = [{ placement: placement(1), pieces: 50 }]
    kept.ask({ type: 'finish-work', posting: first, workDate: monday, people })
    expect(wage(paperOf(kept))).toBe('150')
  })
})

describe('what either side says of the pay', () => {
  const says = (lines: readonly LogLine[]) =>
    lines.map((line) => [line.workerSays, line.employerSays].map(cellText).join('/'))

  test('stands apart in the line of that job, and is left to be written where nobody said it', () => {
    const inCounty: LogFacts['inCounty'] = ({ placement: ticket }) =>
      ticket === placement(1)
        ? {
            workerSaid: { said: 'short', fen: 12_000, at: at('05:30') },
            employerSaid: { fen: 17_000, at: at('05:30') },
          }
        : undefined
    expect(says(paperOf(twoJobs(), inCounty))).toEqual(['120/170', '/'])
  })

  test('the employer says it in the field before the county has heard of the day', () => {
    const kept = twoJobs()
    kept.pass(2 * 3600)
    const payments = [{ placement: placement(1), workDate: monday, fen: 17_000 }]
    kept.ask({ type: 'pay-here', posting: first, employer: farmer, payments })
    expect(says(paperOf(kept))).toEqual(['/170', '/'])
  })
})

describe('on the paper of a day', () => {
  test('who came to one job and not to the other has a line for each, and each says what became of it', () => {
    const kept = twoJobs()
    kept.pass(2 * 3600)
    kept.ask(arrived(1))
    kept.pass(11 * 3600)
    kept.ask(absent(2, 'unexcused'))
    expect(short(paperOf(kept))).toEqual(['1 vegetable-picking 0817-0001 已到岗', '1 loading 0817-0002 未到岗'])
    expect(totalsOf(rowsOf(kept))).toMatchObject({ checkedIn: 1, placed: 1, withWork: 1, arrived: 1, absent: 0 })
  })

  test('the county’s form says when somebody boarded, that they came, what they are owed, and by which ticket', () => {
    const kept = keptDays(at('05:30'))
    for (const asked of [checkIn(wang), post(broccoli), approve(first), ask(wang, first)]) kept.ask(asked)
    kept.ask(accept(wang, 1))
    kept.pass(25 * 60)
    kept.ask({ type: 'board', placement: placement(1) })
    kept.pass(2 * 3600)
    kept.ask(arrived(1))
    kept.pass(8 * 3600)
    kept.ask({ type: 'finish-work', posting: first, workDate: monday, people: [{ placement: placement(1) }] })
    const [line] = paperOf(kept)
    expect(paperColumns.slice(8).map((column) => cellText(line?.[column]))).toEqual([
      '05:55',
      '到',
      '170',
      '',
      '',
      '0817-0001',
    ])
  })

  test('who waits for another job beside the one they have is a line more', () => {
    const kept = keptDays(at('05:30'))
    for (const asked of [checkIn(wang), post(broccoli), approve(first), ask(wang, first)]) kept.ask(asked)
    kept.ask(accept(wang, 1))
    kept.ask(waitAgain(wang))
    expect(short(paperOf(kept))).toEqual(['1 vegetable-picking 0817-0001 已接单', '1 vegetable-picking  等活'])
  })

  test('a place that is held says what it is, as a job does; it has no ticket yet', () => {
    const kept = keptDays(at('05:30'))
    for (const asked of [checkIn(wang), post(broccoli), approve(first), ask(wang, first)]) kept.ask(asked)
    const [held] = paperOf(kept)
    kept.ask(accept(wang, 1))
    const [taken] = paperOf(kept)
    const { trade, township, workDate, hours, pay } = taken ?? {}
    expect(pay).toBe('170 元/天')
    expect(held).toMatchObject({ trade, township, workDate, hours, pay, status: '待接单' })
    expect(held?.ticket).toBeUndefined()
  })

  test('a job taken on the day before says so', () => {
    const kept = keptDays(at('05:30'))
    for (const asked of [checkIn(wang), post({ ...broccoli, workDate: tuesday }), approve(first)]) kept.ask(asked)
    kept.ask(ask(wang, first))
    kept.ask(accept(wang, 1))
    expect(paperOf(kept).map(({ acceptedAt }) => cellText(acceptedAt))).toEqual(['05:30'])
    for (const hours of [13, 10.5]) {
      kept.pass(hours * 3600)
      kept.ask(timePasses, { by: 'clock' })
    }
    kept.ask(checkIn(li))
    expect(paperOf(kept).slice(1)).toMatchObject([{ acceptedAt: { text: '08-17 05:30' }, last: '08-17 05:30 出工票' }])
  })
})

describe('seeded days', () => {
  const { status: say } = zh.dailyLog
  type Stands = (typeof sums.checkedIn)[number]
  /** What a line must say for its person to stand so; who waits does, whatever their other lines say. */
  const words: Readonly<Record<Stands, readonly string[]>> = {
    waiting: [say.waiting],
    offered: [say.offered],
    placed: [say.placed, say.arrived, say.absent],
    left: [say.left],
    unsent: [say.unsent],
  }
  const saysOne = (lines: readonly LogLine[], measure: Stands) =>
    lines.some(({ status }) => words[measure].includes(cellText(status).split('，')[0] ?? ''))
  function countedFrom(lines: readonly LogLine[]) {
    const orders = [...new Set(lines.map(({ order }) => cellText(order)))]
    const people = orders.map((one) => lines.filter(({ order }) => cellText(order) === one))
    const inHall = people.filter(([line]) => line?.checkedInAt !== '')
    const stands = inHall.map((theirs) => sums.checkedIn.find((measure) => saysOne(theirs, measure)))
    return {
      checkedIn: inHall.length,
      ...Object.fromEntries(sums.checkedIn.map((measure) => [measure, stands.filter((one) => one === measure).length])),
    }
  }

  test.each([4, 5, 6])('%i: whoever counts the lines of the paper finds its totals', (seed) => {
    const kept = keptDays(at('05:00'))
    const counted = () => expect(totalsOf(rowsOf(kept))).toMatchObject(countedFrom(paperOf(kept)))
    // Also while the day runs, whenever a while passes.
    const pass = (seconds: number) => {
      counted()
      kept.pass(seconds)
    }
    liveSomeDays({ ...kept, pass }, seed, 160, counted)
  })
})
