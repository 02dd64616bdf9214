import type { County } from '../../shared/county/county.ts'
import { noCounty } from '../../shared/county/county.ts'
import { decideCounty } from '../../shared/county/decide.ts'
import { evolveCounty } from '../../shared/county/evolve.ts'
import type { CountyCommand, CountyEvent } from '../../shared/county/messages.ts'
import { dayRules } from '../../shared/county/settings/day-rules.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { type Day, noDay } from '../../shared/day/day.ts'
import { decideDay } from '../../shared/day/decide.ts'
import { evolveDay } from '../../shared/day/evolve.ts'
import { sealed } from '../../shared/day/matching/lottery.ts'
import type { DayCommand, DayEventOf } from '../../shared/day/messages.ts'
import { CommandId, EmployerId, type MarketDay, Position, TextId, WorkerId } from '../../shared/ids.ts'
import { reportOf } from '../../shared/places/reports/report.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { dayAfter, instantOn } from '../../shared/time.ts'
import { heapAfterSweep } from './heap.ts'
import { type Measured, measured } from './measure.ts'
import { atMost, notJudged, type Row, row } from './rows.ts'

const [placementsADay, jobsADay, days, rounds] = [2000, 100, 365, 5] as const
const lastDay = broccoli.workDate
const tail = (n: number) => String(n).padStart(16, '0')
const command = CommandId.parse(`cmd_20260817_${tail(0)}`)
const reason = { text: TextId.parse(`txt_${tail(1)}`), digest: '' }

/** A year of two thousand placements a day: the close of the last, and what a month and the year come to. */
export async function yearBench(): Promise<readonly Row[]> {
  const [close, month, year] = [measured(), measured(), measured()]
  const day = fullDay(lastDay)
  const closed = timed(close, () => closeOf(day))
  const before = heapAfterSweep()
  const county = yearOf(closed)
  const heap = { figures: [heapAfterSweep() - before] }
  for (let round = 0; round < rounds; round += 1) {
    // Handed to a county that has the year behind it, as the close does.
    timed(close, () => tookDay(county, { ...closeOf(day), day: dayAfter(lastDay, round + 1) }))
    timed(month, () => reportOf(county, 'month', lastDay, lastDay))
    timed(year, () => reportOf(county, 'year', lastDay, lastDay))
  }
  // The first only warmed up.
  close.figures.shift()
  const bytes = { figures: [JSON.stringify([...county.sheets]).length / 2 ** 20] }
  return [
    aimed(20, 'close, and the county takes it', close, 1000),
    aimed(21, 'month report', month, 300),
    aimed(22, 'year report', year, 1000),
    told(`${days} sheets in the snapshot`, bytes),
    told(
      `memory of a county with that year behind it (its days of work, ${placementsADay} people, ${days} sheets)`,
      heap,
    ),
  ]
}

const told = (what: string, ours: Measured): Row =>
  row({ goal: 23, what, unit: 'MB', ours, rival: ours, target: notJudged })

const aimed = (goal: number, what: string, ours: Measured, aimMillis: number): Row =>
  row({
    ...{ goal, what: `${placementsADay} a day: ${what}; the aim`, unit: 'ms', ours },
    rival: { figures: ours.figures.map(() => aimMillis) },
    target: atMost(1),
  })

function timed<Answer>(into: Measured, work: () => Answer): Answer {
  const began = performance.now()
  const answer = work()
  into.figures.push(performance.now() - began)
  return answer
}

/** Jobs in every trade, hour and township, filled by hand, one of ten people not heard of. */
function fullDay(today: MarketDay): Day {
  const rules = { ...dayRules(zhangbei), order: 'staff-only' } as const
  let day = noDay
  const ask = (minute: number, asked: DayCommand) => {
    const instant = instantOn(today, minute)
    const context = { instant, today, command, position: Position.parse(1), rules, lots: sealed('') }
    const decision = decideDay(day, asked, context)
    if ('refusal' in decision) throw new Error(`${asked.type} was refused: ${decision.refusal.code}.`)
    day = decision.events.reduce((state, event) => evolveDay(state, event, { instant }), day)
  }
  const trades = zhangbei.trades.filter(({ certificate }) => certificate === undefined)
  for (let n = 0; n < jobsADay; n += 1) {
    const trade = trades[n % trades.length]?.id ?? broccoli.trade
    const township = zhangbei.townships[n % zhangbei.townships.length]?.id ?? broccoli.township
    const [startMinute, amountFen] = [390 + (n % 5) * 60, 17_000 + (n % 9) * 500]
    const terms = {
      ...{ ...broccoli, trade, township, startMinute, endMinute: startMinute + 540 },
      ...{ pay: { basis: 'day', amountFen } as const, places: placementsADay / jobsADay + 5 },
      transport: { kind: 'bus', leaveMinute: startMinute - 30, bay: 2 } as const,
    }
    const employer = EmployerId.parse(`emp_${tail(n)}`)
    ask(300, { type: 'post', employer, terms, facts: { approved: true, stopped: false, complained: false } })
  }
  const jobs = [...day.postings.values()]
  for (let n = 0; n < placementsADay; n += 1) {
    const worker = WorkerId.parse(`wkr_${tail(n)}`)
    const job = jobs[n % jobs.length]
    if (job === undefined) throw new Error('There is no job.')
    ask(301 + Math.floor(n / 100), {
      type: 'check-in',
      worker,
      wants: { trades: [job.terms.trade] },
      facts: { minor: false },
    })
    ask(322 + (n % 7), { type: 'place-by-hand', worker, posting: job.posting, reason })
  }
  for (const { placement } of day.placements.values())
    if (!placement.endsWith('7'))
      ask(1000, { type: 'report-arrival', placement, workDate: today, report: 'arrived', reason })
  return day
}

function closeOf(day: Day): DayEventOf<'day-closed'> {
  const context = {
    ...{ instant: instantOn(lastDay, 1080), today: lastDay, command, position: Position.parse(1) },
    ...{ rules: day.rules, lots: sealed('') },
  }
  const decision = decideDay(day, { type: 'close-day', reason }, context)
  const closed = 'events' in decision ? decision.events.find((event) => event.type === 'day-closed') : undefined
  if (closed === undefined) throw new Error('The day did not close.')
  return closed
}

const after = (county: County, event: CountyEvent, day: MarketDay): County =>
  evolveCounty(county, event, { instant: instantOn(day, 1081) })

function tookDay(
  county: County,
  { day, totals, sheet, workers, employers = [], jobs = [] }: DayEventOf<'day-closed'>,
): County {
  const whole = sheet === undefined ? {} : { sheet: { ...totals, ...sheet } }
  const taken: CountyCommand = { type: 'take-day-results', day, workers, employers, jobs, ...whole }
  const decision = decideCounty(county, taken, {
    instant: instantOn(day, 1081),
    today: day,
    command,
    position: Position.parse(1),
  })
  if ('refusal' in decision) throw new Error(decision.refusal.code)
  return decision.events.reduce((state, event) => after(state, event, day), county)
}

/** The same day over and over, and who came was paid; what is known of a day's work goes by ticket and date. */
function yearOf(closed: DayEventOf<'day-closed'>): County {
  let county = noCounty
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = dayAfter(lastDay, -back)
    const jobs = (closed.jobs ?? []).map((job) => ({ ...job, workDate: day, payDay: day }))
    county = tookDay(county, { ...closed, day, jobs })
    for (const { employer, people } of jobs)
      for (const { placement, worker, came } of people)
        if (came === 'arrived') {
          const about = { placement, worker, employer, workDate: day } as const
          county = after(
            county,
            { type: 'worker-pay-stated', ...about, said: 'paid', fen: 17_000, heard: 'terminal' },
            day,
          )
        }
  }
  return county
}
