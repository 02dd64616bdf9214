import { resolve } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { workbookApart } from '../../server/daily-log/workbook-apart.ts'
import { askedNothing } from '../../shared/places/daily-log/find-rows.ts'
import { broccoli, reason } from '../../shared/testing/cast.ts'
import { openDoors } from './bench-doors.ts'
import { type FullHall, fullHall } from './full-hall.ts'
import { measured } from './measure.ts'
import { atMost, notJudged, type Row, row } from './rows.ts'

const [people, jobs, rounds] = [4000, 80, 5] as const

/** The log of four thousand people as an Excel file, asked for at the desk: made in a thread of its own, beside the same in one piece on the loop. */
export async function workbookBench(): Promise<readonly Row[]> {
  const hall = await fullHall(people)
  await fill(hall)
  const apart = await openDoors(hall.hall, { workbook: workbookApart(resolve('dist/server/workbook.js')) })
  const [ours, rival] = [exportsAt(hall, apart.address), exportsAt(hall, hall.address)]
  try {
    for (let round = 0; round <= rounds; round += 1)
      for (const side of round % 2 === 0 ? [ours, rival] : [rival, ours]) await side.round(round > 0)
  } finally {
    await apart.close()
    await hall.stop()
  }
  const compared = (what: string, of: 'took' | 'stall') => ({
    ...{ goal: 24, what: `XLSX of ${people}: ${what}; in one piece on the loop`, unit: 'ms' },
    ...{ ours: ours[of], rival: rival[of] },
  })
  return [
    row({ ...compared('asked for until it is there', 'took'), target: notJudged }),
    row({ ...compared('longest stall of the loop meanwhile', 'stall'), target: atMost(0.2) }),
  ]
}

/** Nearly everybody has work: a line with a job has all its cells. */
async function fill({ hall, posts, ask }: FullHall): Promise<void> {
  for (let n = 1; n <= jobs; n += 1) await posts(n, { ...broccoli, places: people / jobs })
  const postings = [...hall.day.state.postings.keys()]
  for (const [nth, worker] of [...hall.day.state.line.keys()].entries()) {
    const posting = postings[nth % jobs]
    if (posting !== undefined) await ask({ type: 'place-by-hand', worker, posting, reason })
  }
}

/** Exports at these doors, and what each took of the clock, and of the loop at once. */
function exportsAt({ hall, session }: FullHall, address: string) {
  const [took, stall] = [measured(), measured()]
  const headers = { origin: address, cookie: `staff=${session}`, 'content-type': 'application/json' }
  const asked = { day: broccoli.workDate, language: 'zh', as: 'xlsx', asked: askedNothing } as const
  return {
    took,
    stall,
    async round(counts: boolean): Promise<void> {
      const loop = monitorEventLoopDelay({ resolution: 1 })
      loop.enable()
      const began = performance.now()
      const body = JSON.stringify({ command: hall.ownCommand(), ...asked })
      const reply = await fetch(`${address}/api/staff-desk/export-log`, { method: 'POST', headers, body })
      const { length } = await reply.text()
      const millis = performance.now() - began
      loop.disable()
      if (!reply.ok || length < 100_000) throw new Error('There is no file.')
      if (!counts) return
      took.figures.push(millis)
      stall.figures.push(loop.max / 1e6)
    },
  }
}
