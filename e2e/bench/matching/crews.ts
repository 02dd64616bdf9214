import { none, type Round } from '../../../shared/day/matching/round.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { interleave, secondsSince, side } from '../measure.ts'
import { notJudged, type Row, row } from '../rows.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { nameOf, widestHall } from './halls.ts'

/** What a round takes with crews in line, and where all of them look for room when one place is left, beside the same hall in which everybody stands alone. */
export async function crewsBench(): Promise<readonly Row[]> {
  const thousand = { workers: 1000, postings: 1000, mostPlaces: 2, oneIn: 1 }
  return [...(await compare(thousand, 60)), ...(await compare({ ...widestHall, oneIn: 1 }, 200))]
}

async function compare(size: HallSize, crews: number): Promise<readonly Row[]> {
  const { round } = hallRound(2, size)
  const solving = (one: Round) =>
    side(async () => {
      const began = performance.now()
      fillFirst(one)
      return 1000 * secondsSince(began)
    })
  const [spread, late, alone] = [solving(withCrews(round, crews)), solving(oneLeft(round, crews)), solving(round)]
  await interleave([spread, late, alone])
  const hall = `${nameOf(size)}, ${round.wishes.length.toLocaleString('en')} wishes`
  const told = { goal: 12, unit: 'ms', rival: alone, target: notJudged }
  return [
    row({ ...told, what: `${hall}: ${crews} of them crews; everybody alone`, ours: spread }),
    row({ ...told, what: `${hall}: one place left for ${crews} crews; everybody alone`, ours: late }),
  ]
}

/** So many of them, all along the line, are crews of two to eight. */
function withCrews(round: Round, crews: number): Round {
  const every = Math.floor(round.people.length / crews)
  return { ...round, people: round.people.map((_, worker) => (worker % every === 0 ? crewOf(worker) : 1)) }
}

/** The crews stand last, and there are as many places as people before them, and one. */
function oneLeft(round: Round, crews: number): Round {
  const first = round.people.length - crews
  const [places, people] = [new Int32Array(round.places.length), round.people.map((_, at) => Number(at < first))]
  for (const posting of fillFirst({ ...round, people }))
    if (posting !== none) places[posting] = (places[posting] ?? 0) + 1
  const largest = places.indexOf(Math.max(...places))
  places[largest] = (places[largest] ?? 0) + 1
  return { ...round, places, people: people.map((size, worker) => (size === 1 ? 1 : crewOf(worker))) }
}

const crewOf = (worker: number): number => 2 + (worker % 7)
