import { expect, test } from 'vitest'
import { type Day, type DayContext, noDay } from '../../shared/day/day.ts'
import { decideDay } from '../../shared/day/decide.ts'
import { evolveDay } from '../../shared/day/evolve.ts'
import { type DayCommand, DayEvent } from '../../shared/day/messages.ts'
import { CommandId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import {
  ask,
  at,
  broccoli,
  checkIn,
  first,
  known,
  lots,
  openHall,
  post,
  rules,
  trade,
  worker,
} from '../../shared/testing/cast.ts'
import { calendarDay } from '../../shared/time.ts'
import { BookPath } from '../handle.ts'
import { openMemoryLedger } from '../ledger/memory.ts'

const crowd = Array.from({ length: 40 }, (_, n) => worker(n + 1))
/** Forty came for other work; a job with one place is on the board. */
const hall: Day = crowd
  .reduce((story, who) => story.when('05:31', checkIn(who, trade('weeding'))), openHall)
  .when('05:32', post({ ...broccoli, places: 1 }, known)).state

type Decide = typeof decideDay
/** All of them tap it at the same instant, before a hall that decides like this; how many have it then, and what the others hear. */
async function rush(decide: Decide) {
  const path = await BookPath.open<Day, DayCommand, DayEvent, DayContext>({
    book: 'day',
    ledger: openMemoryLedger(),
    decider: { initial: hall, decide, evolve: evolveDay },
    parseEvent: (event) => DayEvent.parse(event),
    now: () => at('05:33'),
    surround: (asked) => ({ ...asked, today: calendarDay(asked.instant), rules, lots }),
    marketDay: () => mustHave(hall.day, 'market day'),
    entryDay: () => mustHave(hall.day, 'market day'),
    published: () => {},
    bug: (error) => {
      throw error
    },
    pause: async () => {},
  })
  const answers = await Promise.all(
    crowd.map((who, n) =>
      path.ask({
        id: CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`),
        actor: { by: 'worker', worker: who },
        bodyDigest: '',
        command: ask(who, first),
      }),
    ),
  )
  await path.stop()
  const told = answers.map((answer) => (answer.answer === 'done' ? 'done' : answer.refusal.code))
  return {
    offered: path.state.postings.get(first)?.offered,
    told: new Set(told),
    done: told.filter((code) => code === 'done').length,
  }
}

test('of forty who tap one place at the same instant one has it, and the wish of the others is noted', async () => {
  expect(await rush(decideDay)).toEqual({ offered: 1, done: crowd.length, told: new Set(['done']) })
})

test('(the test of this test) rules that trust what the crowd saw give it away more than once', async () => {
  let seen: Day = noDay
  const trusting: Decide = (day, command, context) => {
    seen = seen === noDay ? day : seen
    return decideDay(seen, command, context)
  }
  expect((await rush(trusting)).offered).toBeGreaterThan(1)
})
