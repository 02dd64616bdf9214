import { choiceFirst } from '../../../shared/day/matching/solve/choice-first.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { measured, secondsSince } from '../measure.ts'
import { notJudged, type Row, row } from '../rows.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { beyond, cityHall, largeHall, middleHall, nameOf, smallHall, widestHall } from './halls.ts'

const rounds = 7
const mebibyte = 2 ** 20

/** What fill first takes in halls from small to far too large, the first time and then warm, and how much memory beside the round's own. */
export async function sizesBench(): Promise<readonly Row[]> {
  return [smallHall, middleHall, largeHall, cityHall, widestHall, { ...widestHall, oneIn: 1 }, beyond].flatMap(
    measureHall,
  )
}

function measureHall(size: HallSize): readonly Row[] {
  const { round } = hallRound(2, size)
  const [cold, coldRival, warm, warmRival, memory] = [measured(), measured(), measured(), measured(), measured()]
  for (let nth = 0; nth <= rounds; nth += 1) {
    const before = process.memoryUsage().arrayBuffers
    const ours = millis(() => fillFirst(round))
    memory.figures.push((process.memoryUsage().arrayBuffers - before) / mebibyte)
    const rival = millis(() => choiceFirst(round))
    const [into, intoRival] = nth === 0 ? [cold, coldRival] : [warm, warmRival]
    into.figures.push(ours)
    intoRival.figures.push(rival)
  }
  const what = `${nameOf(size)}, ${round.wishes.length.toLocaleString('en')} wishes`
  const own = { figures: [Object.values(round).reduce((sum, { byteLength }) => sum + byteLength, 0) / mebibyte] }
  const told = { goal: 12, target: notJudged }
  return [
    row({ ...told, what: `${what}: the first time; in line`, unit: 'ms', ours: cold, rival: coldRival }),
    row({ ...told, what: `${what}: warm; in line`, unit: 'ms', ours: warm, rival: warmRival }),
    row({
      ...told,
      what: `${what}: memory; the round itself`,
      unit: 'MiB',
      ours: { figures: [Math.max(...memory.figures)] },
      rival: own,
    }),
  ]
}

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
