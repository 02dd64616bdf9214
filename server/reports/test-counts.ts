import { agreedFen } from '../../shared/day/placement/finished-fen.ts'
import type { MarketDay } from '../../shared/ids.ts'
import type { FigureName } from '../../shared/places/reports/figures.ts'
import type { TalliedTicket, Tally } from './test-tally.ts'

export interface Counted {
  readonly figures: Readonly<Partial<Record<FigureName, number>>>
  readonly waits: readonly number[]
  readonly pay: readonly { readonly key: string; readonly fen: number }[]
}

/** What the notes say of a day, counted by hand. `byHand` is what whoever played did themselves. */
export function countedOf(
  { people, jobs, tickets, children }: Tally,
  day: MarketDay,
  did: { readonly byHand: number },
): Counted {
  const came = [...people.values()].filter((person) => person.day === day)
  const asked = [...jobs.values()].filter(({ state, terms }) => state !== 'asked' && terms.workDate === day)
  const going = asked.filter(({ state }) => state === 'on the board')
  const works = [...tickets.values()].filter(({ came, job }) => came !== 'gone' && job.terms.workDate === day)
  const holders = (job: TalliedTicket['job']) =>
    new Set(works.filter((work) => work.job === job).map(({ holder }) => holder)).size
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const worksThat = (is: (work: TalliedTicket) => boolean) => works.filter(is).length
  return {
    figures: {
      checkedIn: came.length,
      turnedAway: children.get(day) ?? 0,
      waited: came.filter(({ waited }) => waited !== undefined).length,
      asked: sum(going.map(({ terms }) => terms.places)),
      filled: sum(going.map((job) => Math.min(job.terms.places, holders(job)))),
      cancelled: asked.length - going.length,
      belowFloor: going.filter(({ wasCheap }) => wasCheap).length,
      placements: works.length,
      boarded: worksThat(({ boarded }) => boarded === true),
      arrived: worksThat(({ came }) => came === 'arrived'),
      excused: worksThat(({ came }) => came === 'excused'),
      unexcused: worksThat(({ came }) => came === 'unexcused'),
      employersFault: 0,
      notHeard: worksThat(({ came }) => came === 'notHeard'),
      unknown: worksThat(({ came }) => came === 'unknown'),
      stopped: worksThat(({ stopped }) => stopped === true),
      paid: worksThat(({ said }) => said === 'paid'),
      short: worksThat(({ said }) => said === 'short'),
      unpaid: worksThat(({ said }) => said === 'unpaid'),
      complaints: worksThat(({ complaint }) => complaint !== undefined),
      openComplaints: worksThat(({ complaint }) => complaint === 'open'),
      ...did,
    },
    waits: came.flatMap(({ waited }) => waited ?? []),
    pay: works.map(({ job: { terms } }) => ({ key: `${terms.trade} ${terms.pay.basis}`, fen: agreedFen(terms) })),
  }
}
