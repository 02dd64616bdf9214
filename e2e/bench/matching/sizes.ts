import { z } from 'zod'
import type { Solve } from '../../../shared/day/matching/round.ts'
import { choiceFirst } from '../../../shared/day/matching/solve/choice-first.ts'
import { fillFirst } from '../../../shared/day/matching/solve/fill-first.ts'
import { run } from '../../command.ts'
import { inFolder } from '../bench-hall.ts'
import { interleave, type Measured, measured, secondsSince, side } from '../measure.ts'
import { notJudged, type Row, row } from '../rows.ts'
import { type HallSize, hallRound } from './hall-round.ts'
import { beyond, cityHall, largeHall, middleHall, nameOf, smallHall, widestHall } from './halls.ts'
import { keepRound } from './round-file.ts'

const halls = [smallHall, middleHall, largeHall, cityHall, widestHall, { ...widestHall, oneIn: 1 }, beyond]
/** Each is two processes. */
const coldRounds = 5
/** So often both have solved a round of a thousand before any is timed as warm: a small hall alone would not warm them. */
const warmUps = 20

/** What fill first takes in halls from small to far too large, beside choice first: cold and in memory, each alone in a process, and warm. */
export async function sizesBench(): Promise<readonly Row[]> {
  const { round } = hallRound(1, largeHall)
  for (let nth = 0; nth < warmUps; nth += 1) for (const solve of [fillFirst, choiceFirst]) solve(round)
  const rows: Row[] = []
  for (const size of halls) rows.push(...(await measureHall(size)))
  return rows
}

async function measureHall(size: HallSize): Promise<readonly Row[]> {
  const { round } = hallRound(2, size)
  const [ours, rival] = [alone('fill-first'), alone('choice-first')]
  await inFolder(async (folder) => {
    keepRound(folder, round)
    for (let nth = 0; nth < coldRounds; nth += 1) for (const each of [ours, rival]) await solveAlone(each, folder)
  })
  const warmed = (solve: Solve) => side(async () => millis(() => solve(round)))
  const [warm, warmRival] = [warmed(fillFirst), warmed(choiceFirst)]
  await interleave([warm, warmRival])
  const what = `${nameOf(size)}, ${round.wishes.length.toLocaleString('en')} wishes`
  const told = { goal: 12, target: notJudged }
  return [
    row({
      ...told,
      what: `${what}: cold, in a process of its own; in line`,
      unit: 'ms',
      ours: ours.cold,
      rival: rival.cold,
    }),
    row({ ...told, what: `${what}: warm; in line`, unit: 'ms', ours: warm, rival: warmRival }),
    row({
      ...told,
      what: `${what}: memory the cold round adds, peak (VmHWM); in line`,
      unit: 'MiB',
      ours: ours.memory,
      rival: rival.memory,
    }),
  ]
}

interface Alone {
  readonly solver: 'fill-first' | 'choice-first'
  readonly cold: Measured
  readonly memory: Measured
}
const alone = (solver: Alone['solver']): Alone => ({ solver, cold: measured(), memory: measured() })

const printed = z.object({ millis: z.number(), mebibytes: z.number() })

async function solveAlone({ solver, cold, memory }: Alone, folder: string): Promise<void> {
  const { ok, output } = await run(process.execPath, [
    'e2e/run.mjs',
    'e2e/bench/matching/cold-round.ts',
    solver,
    folder,
  ])
  if (!ok) throw new Error(output)
  const { millis, mebibytes } = printed.parse(JSON.parse(output))
  cold.figures.push(millis)
  memory.figures.push(mebibytes)
}

function millis(work: () => void): number {
  const began = performance.now()
  work()
  return 1000 * secondsSince(began)
}
