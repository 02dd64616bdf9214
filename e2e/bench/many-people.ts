import type { Hall } from '../../server/hall.ts'
import { openMemoryLedger } from '../../server/ledger/memory.ts'
import type { HallSnapshot } from '../../server/ledger/snapshot.ts'
import type { County } from '../../shared/county/county.ts'
import type { Day } from '../../shared/day/day.ts'
import { CommandId, MarketDay, Position } from '../../shared/ids.ts'
import { checkIns, dawn, openBenchHall } from './bench-hall.ts'
import { interleave, secondsSince, side } from './measure.ts'
import { countyOf, mornings, mostPeopleADay } from './mornings.ts'
import { atMost, type Row, row, stretch } from './rows.ts'

const [few, many] = [100, 100_000]
const commandsAtOnce = 100
const halls = 40

/** Goal 4: what a command costs must not grow with the people there are. Halls in memory: what grows is not the disk. */
export async function manyPeople(): Promise<readonly Row[]> {
  const fewPeople = snapshotOf(mornings(1, few).day, countyOf(few))
  const manyPeople = snapshotOf(mornings(1, mostPeopleADay).day, countyOf(many))
  const checkIn = { ours: cost(manyPeople, checkInAll), rival: cost(fewPeople, checkInAll) }
  const register = { ours: cost(manyPeople, registerAll), rival: cost(fewPeople, registerAll) }
  await interleave([register.ours, register.rival, checkIn.ours, checkIn.rival])
  const target = stretch(atMost(1.2))
  const line = mostPeopleADay.toLocaleString('en')
  return [
    row({ goal: 4, what: 'registering one, 100,000 known; 100 known', unit: 'µs', ...register, target }),
    row({ goal: 4, what: `checking one in, ${line} in line; 100 in line`, unit: 'µs', ...checkIn, target }),
  ]
}

type Prepare = (hall: Hall) => () => Promise<unknown>

const cost = (snapshot: HallSnapshot, prepare: Prepare) =>
  side(async () => {
    let seconds = 0
    // Many short-lived halls: a long run would add so many people that few would not stay few.
    for (let n = 0; n < halls; n++) {
      const hall = await openBenchHall(openMemoryLedger(), snapshot)
      const askAll = prepare(hall)
      const began = performance.now()
      await askAll()
      seconds += secondsSince(began)
      await hall.stop()
    }
    return (seconds * 1e6) / (halls * commandsAtOnce)
  })

const checkInAll: Prepare = (hall) => {
  const asked = checkIns(hall, commandsAtOnce)
  return () => Promise.all(asked.map((each) => hall.day.ask(each)))
}

const registerAll: Prepare = (hall) => {
  const asked = checkIns(hall, commandsAtOnce).map(({ command: { worker }, ...rest }) => ({
    ...rest,
    command: { type: 'register-worker', worker } as const,
  }))
  return () => Promise.all(asked.map((each) => hall.county.ask(each)))
}

/** Both books as they stand, at the beginning of an empty ledger. */
function snapshotOf(day: Day, county: County): HallSnapshot {
  const nothing = Position.parse(0)
  const last = { position: nothing, instant: dawn, command: CommandId.parse(`cmd_20260817_${'0'.repeat(16)}`) }
  return {
    day: { state: day, last },
    county: { state: county, last },
    sweep: { since: MarketDay.parse('2026-08-17'), day: nothing, county: nothing },
  }
}
