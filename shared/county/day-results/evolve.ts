import { workDates } from '../../day/day.ts'
import type { DaySheet } from '../../day/market-day/day-sheet.ts'
import type { AskedFor } from '../../day/market-day/messages.ts'
import type { Terms } from '../../day/posting/terms.ts'
import type { County, Employer } from '../county.ts'
import { changeEmployer } from '../employers/evolve.ts'
import type { CountyEventOf } from '../messages.ts'
import { worksTold } from '../pay/evolve.ts'
import { afterDay, unknownYet, withTexts } from '../people/evolve.ts'
import { livingRecord } from '../people/merge.ts'
import { type KeptSheet, nothingSaid } from './sheets.ts'

/** What a closed day was to its people, and what its employers asked for; and what its evening made of it. */
export const evolveDayResults = (
  county: County,
  event: CountyEventOf<'day-results-taken' | 'day-results-corrected'>,
): County => (event.type === 'day-results-taken' ? dayResultsTaken(county, event) : dayResultsCorrected(county, event))

function dayResultsTaken(county: County, event: CountyEventOf<'day-results-taken'>): County {
  const { day, sheet } = event
  const told = worksTold({ ...toldOf(county, event), daysTaken: county.daysTaken.add(day) }, event.jobs ?? [], day)
  const taken = sheet === undefined ? told : { ...told, sheets: told.sheets.set(day, firstSheet(sheet)) }
  return (event.employers ?? []).reduce(
    (after, asked) =>
      changeEmployer(after, asked.employer, (before) =>
        before.forgotten === undefined ? afterAsking(before, asked) : before,
      ),
    taken,
  )
}

const firstSheet = (sheet: DaySheet): KeptSheet => ({ closed: sheet, work: sheet.work, pay: nothingSaid })

function dayResultsCorrected(county: County, event: CountyEventOf<'day-results-corrected'>): County {
  const { day, sheet: evening } = event
  const told = worksTold(toldOf(county, event), event.jobs ?? [], day)
  const kept = told.sheets.get(day)
  return evening === undefined || kept === undefined
    ? told
    : { ...told, sheets: told.sheets.set(day, { ...kept, evening }) }
}

function toldOf(county: County, { day, workers }: Pick<CountyEventOf<'day-results-taken'>, 'day' | 'workers'>): County {
  const people = county.people.withMutations((people) => {
    for (const result of workers) {
      const { worker } = livingRecord(people, result.worker) ?? result
      // Merged since: of their days the one record knows what it was told then, and what was written is about them.
      people.update(worker, unknownYet(worker), (person) =>
        worker === result.worker ? afterDay(person, result, day) : withTexts(person, result),
      )
    }
  })
  return { ...county, people }
}

function afterAsking(before: Employer, { terms, notes: earlier = [], termsChanged = 0 }: AskedFor): Employer {
  const dates = terms.map((each) => workDates(each).at(-1) ?? each.workDate)
  const lastAskedFor = [...(before.lastAskedFor === undefined ? [] : [before.lastAskedFor]), ...dates].sort().at(-1)
  return {
    ...before,
    asked: keptForCopying(terms, before.asked),
    record: { ...before.record, termsChanged: before.record.termsChanged + termsChanged },
    ...(lastAskedFor && { lastAskedFor }),
    texts: [...new Set([...before.texts, ...terms.flatMap(({ notes }) => notes?.text ?? []), ...earlier])],
  }
}

const mostKept = 5

/** The newest of each kind of work: what is posted every day would push everything else out. */
function keptForCopying(newer: readonly Terms[], older: readonly Terms[]): readonly Terms[] {
  const kept = new Map<string, Terms>()
  for (const terms of [...newer, ...older]) {
    const work = [terms.trade, terms.township, terms.startMinute, terms.endMinute].join(' ')
    if (!kept.has(work)) kept.set(work, terms)
  }
  return [...kept.values()].slice(0, mostKept)
}
