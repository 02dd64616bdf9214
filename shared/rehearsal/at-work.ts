import type { DayCommand } from '../day/messages.ts'
import { Terms } from '../day/posting/terms.ts'
import { EmployerId, type MarketDay, WorkerId } from '../ids.ts'

const trades = ['vegetable-picking', 'vegetable-sorting', 'loading', 'boiler']
const employer = EmployerId.parse(`emp_${'1'.padStart(16, '0')}`)

/** What is asked in a hall that has all its people at work by seven: jobs of a whole day, and who comes for any of them but the last. */
export function earlyMorning(today: MarketDay): readonly DayCommand[] {
  const jobs = trades.map((trade) =>
    Terms.parse({
      trade,
      places: 3,
      pay: { basis: 'hour', amountFen: 2200 },
      payDay: 'same-day',
      payWay: 'cash',
      workDate: today,
      startMinute: 390,
      endMinute: 990,
      paidMinutes: 600,
      township: 'gonghui',
      meals: 'none',
      transport: { kind: 'own', meet: 'township-hall' },
      cover: { kind: 'none' },
      gear: [],
      rainRule: trade === 'vegetable-sorting' ? 'indoors' : 'by-hour',
    }),
  )
  const people = Array.from({ length: 9 }, (_, n) => WorkerId.parse(`wkr_${String(n + 1).padStart(16, '0')}`))
  return [
    ...jobs.map((terms): DayCommand => ({ type: 'post', employer, terms, facts: { approved: true, stopped: false } })),
    ...people.map(
      (worker, n): DayCommand => ({
        type: 'check-in',
        worker,
        wants: { trades: jobs.slice(0, -1).map(({ trade }) => trade) },
        // One is too young for any of it, and waits.
        facts: { minor: n === 5 },
      }),
    ),
  ]
}
