import { agreedFen } from '../../shared/day/placement/finished-fen.ts'
import type { MarketDay, TownshipId, TradeId } from '../../shared/ids.ts'
import { type FigureName, figureNames } from '../../shared/places/reports/figures.ts'
import type { TalliedTicket, Tally } from './test-tally.ts'

export interface Counted {
  readonly figures: Readonly<Record<FigureName, number>>
  readonly waits: readonly number[]
  readonly pay: readonly { readonly key: string; readonly fen: number }[]
  readonly wanted: readonly TradeId[]
  readonly places: readonly Places[]
}
/** Of a job on the board: how many it asked for and got. */
interface Places {
  readonly trade: TradeId
  readonly township: TownshipId
  readonly hour: number
  readonly asked: number
  readonly filled: number
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
  const filled = (job: TalliedTicket['job']) => Math.min(job.terms.places, holders(job))
  const worksThat = (is: (work: TalliedTicket) => boolean) => works.filter(is).length
  return {
    figures: {
      checkedIn: came.length,
      turnedAway: children.get(day) ?? 0,
      wanted: sum(came.map(({ wanted }) => wanted.length)),
      waited: came.filter(({ waited }) => waited !== undefined).length,
      asked: sum(going.map(({ terms }) => terms.places)),
      filled: sum(going.map(filled)),
      cancelled: asked.length - going.length,
      belowFloor: going.filter(({ wasCheap }) => wasCheap).length,
      secondWaves: [...tickets.values()].filter(({ came, wave }) => came !== 'gone' && wave === day).length,
      placements: works.length,
      byBus: worksThat(({ job }) => job.terms.transport.kind === 'bus'),
      boarded: worksThat(({ boarded }) => boarded === true),
      arrived: worksThat(({ came }) => came === 'arrived'),
      excused: worksThat(({ came }) => came === 'excused'),
      unexcused: worksThat(({ came }) => came === 'unexcused'),
      employersFault: worksThat(({ came }) => came === 'employersFault'),
      notHeard: worksThat(({ came }) => came === 'notHeard'),
      unknown: worksThat(({ came }) => came === 'unknown'),
      stopped: worksThat(({ stopped }) => stopped === true),
      paid: worksThat(({ said }) => said === 'paid'),
      short: worksThat(({ said }) => said === 'short'),
      unpaid: worksThat(({ said }) => said === 'unpaid'),
      settled: worksThat(isSettled),
      paidOrSettled: worksThat((work) => work.said === 'paid' || isSettled(work)),
      complaints: worksThat(({ complaint }) => complaint !== undefined),
      openComplaints: worksThat(({ complaint }) => complaint === 'open'),
      ...did,
    },
    waits: came.flatMap(({ waited }) => waited ?? []),
    pay: works.map(({ job: { terms } }) => ({ key: `${terms.trade} ${terms.pay.basis}`, fen: agreedFen(terms) })),
    wanted: came.flatMap(({ wanted }) => wanted),
    places: going.map((job) => {
      const { trade, township, startMinute, places } = job.terms
      return { trade, township, hour: Math.floor(startMinute / 60), asked: places, filled: filled(job) }
    }),
  }
}

const isSettled = ({ said, complaint }: TalliedTicket): boolean =>
  (said === 'short' || said === 'unpaid') && complaint === 'settled'

/** What the notes of some days come to together, with nothing in the order in which a report says it. */
export function sumsOfNotes(notes: readonly Counted[]) {
  const [places, waits] = [notes.flatMap((one) => one.places), notes.flatMap((one) => one.waits)]
  const figures = (what: FigureName) => [what, sum(notes.map((one) => one.figures[what]))] as const
  const wanted = notes.flatMap((one) => one.wanted)
  return {
    figures: Object.fromEntries(figureNames.map(figures)),
    waitMinutes: { half: atMost(waits, 0.5), nineOfTen: atMost(waits, 0.9) },
    pay: by(
      notes.flatMap((one) => one.pay),
      ({ key }) => key,
      (own) => [
        own.length,
        atMost(
          own.map(({ fen }) => fen),
          0.5,
        ),
      ],
    ),
    trades: by(
      [...places, ...wanted.map((trade) => ({ trade, wanted: 1 }))],
      ({ trade }) => trade,
      (own) => {
        const jobs = own.flatMap((one) => ('hour' in one ? [one] : []))
        return [own.length - jobs.length, ...placesOf(jobs), by(jobs, ({ hour }) => hour, placesOf)]
      },
    ),
    townships: by(places, ({ township }) => township, placesOf),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const placesOf = (jobs: readonly Places[]) => [sum(jobs.map((job) => job.asked)), sum(jobs.map((job) => job.filled))]
const atMost = (values: readonly number[], share: number): number | undefined =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]
function by<Value, Sum>(
  values: readonly Value[],
  keyOf: (value: Value) => string | number,
  sumOf: (group: readonly Value[]) => Sum,
): Readonly<Record<string, Sum>> {
  const keys = [...new Set(values.map(keyOf))]
  return Object.fromEntries(keys.map((key) => [key, sumOf(values.filter((value) => keyOf(value) === key))]))
}
