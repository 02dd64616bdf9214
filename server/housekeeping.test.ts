import { describe, expect, test } from 'vitest'
import type { CountyCommand } from '../shared/county/messages.ts'
import type { DayCommand } from '../shared/day/messages.ts'
import { makePhone, makeResidentId } from '../shared/identity/made-up.ts'
import { CommandId, MarketDay, StaffId, TextId, WorkerId } from '../shared/ids.ts'
import {
  accept,
  broccoli,
  cancel,
  farmer,
  first,
  known,
  post,
  reason,
  second,
  tuesday,
  unloading,
} from '../shared/testing/cast.ts'
import { dayAfter } from '../shared/time.ts'
import type { Asked } from './book.ts'
import type { Hall } from './hall.ts'
import {
  aDayBefore,
  comes,
  commandOf,
  emptyFolder,
  type Folder,
  nextMorning,
  start,
  terminal,
  untilEvening,
} from './test-folder.ts'
import { settle } from './test-hall.ts'

const forgets = (hall: Hall, worker: WorkerId): Asked<CountyCommand> => ({
  id: commandOf(hall),
  actor: { by: 'staff', staff: StaffId.parse(`stf_${'0'.repeat(16)}`) },
  bodyDigest: 'forget',
  command: { type: 'forget-worker', worker },
})
const forget = (hall: Hall, worker: WorkerId) => hall.county.ask(forgets(hall, worker))
const results = (folder: Folder, type = 'day-results-taken') =>
  folder.store.books.county.filter((entry) => entry.events.some((event) => event.type === type))

describe('the close', () => {
  test('hands the results of the day to the county once, and writes a snapshot of how the day began', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const { hall, troubles } = await start(folder)
    const began = hall.day.position
    const worker = await comes(hall, 'wang')
    await untilEvening(folder)
    expect(hall.day.state.open).toBe(false)
    expect(results(folder)).toHaveLength(2)
    expect(hall.county.state.people.get(worker)?.lastCameOn).toBe(hall.day.state.day)
    expect(folder.snapshot?.day.last.position).toBe(began)
    await settle()
    expect(results(folder)).toHaveLength(2)
    expect(troubles).toEqual([])
  })

  test('what is put right in the evening reaches the county the same evening, once, also past a power cut', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const does = async (hall: Hall, command: DayCommand) => {
      await hall.day.ask({ id: commandOf(hall), actor: terminal, bodyDigest: command.type, command })
      await settle()
    }
    const [wang, li] = [await comes(before.hall, 'wang'), await comes(before.hall, 'li')]
    const job = { ...unloading, workDate: tuesday, places: 1 }
    for (const [worker, n] of [
      [wang, 1],
      [li, 2],
    ] as const) {
      await does(before.hall, post(job, known))
      await does(before.hall, accept(worker, n))
    }
    await untilEvening(folder)
    const days = ({ hall }: Pick<typeof before, 'hall'>) =>
      [wang, li].map((worker) => hall.county.state.people.get(worker)?.placedDays)
    expect(days(before)).toEqual([1, 1])
    await does(before.hall, cancel(first))
    expect(days(before)).toEqual([0, 1])
    expect(before.hall.county.state.people.get(wang)?.unsentLastTime).toBe(true)
    await before.kill()
    const cutOff = await start(folder, { housekeeping: false })
    await does(cutOff.hall, cancel(second))
    await cutOff.kill()
    const after = await start(folder)
    expect(days(after)).toEqual([0, 0])
    await after.kill()
    await (await start(folder)).kill()
    expect(results(folder, 'day-results-corrected')).toHaveLength(2)
    expect([...before.troubles, ...after.troubles]).toEqual([])
  })

  test('work of a day without a market is told the morning after, also past a start', async () => {
    const folder = emptyFolder()
    const { hall, troubles, kill } = await start(folder)
    const worker = await comes(hall, 'wang')
    for (const command of [post({ ...unloading, days: 4, places: 1 }, known), accept(worker, 1)])
      await hall.day.ask({ id: commandOf(hall), actor: terminal, bodyDigest: command.type, command })
    await untilEvening(folder)
    const worked = ({ county }: Hall) => [...county.state.worksOn.keys()].sort()
    const monday = hall.today()
    expect(worked(hall)).toEqual([monday])
    nextMorning(folder)
    await settle()
    expect(worked(hall)).toEqual([monday])
    folder.clock.pass(24 * 3600)
    await settle()
    expect(hall.day.state.day).toBe(monday)
    expect(worked(hall)).toEqual([monday, dayAfter(monday)])
    await kill()
    folder.clock.pass(24 * 3600)
    const after = await start(folder)
    expect(worked(after.hall)).toEqual([monday, dayAfter(monday), dayAfter(monday, 2)])
    expect(results(folder, 'day-results-corrected')).toHaveLength(2)
    expect([...troubles, ...after.troubles]).toEqual([])
  })

  test('cut off before the hand-over: the next start makes up for it, once', async () => {
    const folder = emptyFolder()
    const before = await start(folder, { housekeeping: false })
    await comes(before.hall, 'wang')
    await untilEvening(folder)
    await before.kill()
    expect(results(folder)).toHaveLength(0)
    await (await start(folder)).kill()
    expect(results(folder)).toHaveLength(1)
    await (await start(folder)).kill()
    expect(results(folder)).toHaveLength(1)
  })

  test('while somebody else writes to the county: the hand-over is decided again and not forgotten', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const before = await start(folder, { housekeeping: false })
    await comes(before.hall, 'wang')
    await untilEvening(folder)
    await before.kill()
    await start(folder, { fault: 'conflict' })
    expect(results(folder)).toHaveLength(2)
    expect(folder.snapshot).toBeDefined()
  })

  test('refused without a change that anybody hears of: it is tried again, and until it stops', async () => {
    const folder = emptyFolder()
    let wrong = 1
    const seenAs = (hall: Hall): Hall => ({
      ...hall,
      ownCommand: () => (wrong-- > 0 ? CommandId.parse(`cmd_20200101_${'0'.repeat(16)}`) : hall.ownCommand()),
    })
    const before = await start(folder, { seenAs })
    await comes(before.hall, 'wang')
    await untilEvening(folder)
    expect(before.troubles).toMatchObject(['closing', { message: 'Refused: day-over' }])
    expect(results(folder)).toHaveLength(0)
    folder.clock.pass(5)
    await settle()
    expect(results(folder)).toHaveLength(1)
  })

  test('stopped while a refused hand-over waits: nothing is written any more', async () => {
    const folder = emptyFolder()
    const never = CommandId.parse(`cmd_20200101_${'0'.repeat(16)}`)
    let asked = 0
    const seenAs = (hall: Hall): Hall => ({
      ...hall,
      ownCommand: () => {
        asked += 1
        return never
      },
    })
    const { hall, troubles, kill } = await start(folder, { seenAs })
    await comes(hall, 'wang')
    await untilEvening(folder)
    await kill()
    expect(asked).toBe(1)
    folder.clock.pass(60)
    await settle()
    expect(asked).toBe(1)
    expect(troubles).toHaveLength(2)
  })

  test('of a day that nobody closed over night comes first thing in the morning', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    await comes(before.hall, 'wang')
    await before.kill()
    folder.clock.pass(24 * 3600)
    const { hall } = await start(folder)
    await settle()
    expect(hall.day.state).toMatchObject({ open: false, day: '2026-08-17' })
    expect(results(folder)).toHaveLength(1)
    await comes(hall, 'li')
    expect(hall.day.state).toMatchObject({ open: true, day: '2026-08-18' })
  })
})

describe('a start from the snapshot', () => {
  test('stands as a start from nothing stands', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const first = await start(folder)
    await comes(first.hall, 'wang')
    await comes(first.hall, 'li')
    await untilEvening(folder)
    await first.kill()
    nextMorning(folder)
    const second = await start(folder)
    expect(second.startedFromSnapshot).toBe(true)
    await comes(second.hall, 'zhao')
    await second.kill()
    const fromSnapshot = await start(folder)
    const fromNothing = await start({ ...folder, snapshot: undefined })
    expect(fromSnapshot.startedFromSnapshot).toBe(true)
    expect(fromSnapshot.hall.day.state).toEqual(fromNothing.hall.day.state)
    expect(fromSnapshot.hall.county.state).toEqual(fromNothing.hall.county.state)
  })

  test('in the evening knows what was answered that day and what was decided', async () => {
    const folder = emptyFolder()
    await aDayBefore(folder)
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const posts = post({ ...broccoli, workDate: before.hall.today() }, known)
    const posting = { id: commandOf(before.hall), actor: terminal, bodyDigest: 'posting', command: posts }
    const posted = await before.hall.day.ask(posting)
    await untilEvening(folder)
    const forgetting = forgets(before.hall, worker)
    const forgotten = await before.hall.county.ask(forgetting)
    const decided = before.hall.decided()
    await before.kill()
    const { hall, startedFromSnapshot } = await start(folder)
    expect(startedFromSnapshot).toBe(true)
    expect(posted.answer).toBe('done')
    expect(await hall.day.ask(posting)).toEqual(posted)
    expect(forgotten.answer).toBe('done')
    expect(await hall.county.ask(forgetting)).toEqual(forgotten)
    expect(decided.length).toBeGreaterThan(0)
    expect(hall.decided()).toEqual(decided)
  })

  test('of another ledger is not made', async () => {
    const [ours, theirs] = [emptyFolder(), emptyFolder()]
    theirs.clock.random(5)
    for (const folder of [ours, theirs]) {
      await aDayBefore(folder)
      const { hall, kill } = await start(folder)
      await comes(hall, 'wang')
      await untilEvening(folder)
      await kill()
    }
    const mixed = await start({ ...ours, snapshot: theirs.snapshot })
    expect(mixed.startedFromSnapshot).toBe(false)
  })
})

describe('forgetting', () => {
  test('that was cut off before the erasing is finished at the next start', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    await untilEvening(folder)
    await forget(before.hall, worker)
    expect(before.hall.register.person(worker)).toBeDefined()
    await before.kill()
    const { hall } = await start(folder)
    expect(hall.register.person(worker)).toBeUndefined()
    expect(hall.register.find('made up wang')).toBeUndefined()
  })

  test('of a household that hires, cut off before the erasing, is finished at the next start', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const record = { kind: 'employer', residentId: makeResidentId('1965-03-12', 1), phone: makePhone(1) } as const
    await before.hall.register.findOrCreate('made up household', farmer, record, before.hall.day.marketDay)
    for (const type of ['register-employer', 'forget-employer'] as const)
      await before.hall.county.ask({
        ...forgets(before.hall, WorkerId.parse('wkr_0000000000000001')),
        command: type === 'register-employer' ? { type, employer: farmer, kind: 'person' } : { type, employer: farmer },
      })
    expect(before.hall.register.person(farmer)).toBeDefined()
    await before.kill()
    const { hall, troubles } = await start(folder)
    expect(hall.register.person(farmer)).toBeUndefined()
    expect(hall.register.find('made up household')).toBeUndefined()
    expect(troubles).toEqual([])
  })

  test('that the disk refuses is told, and finished at the next start', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    await untilEvening(folder)
    await forget(before.hall, worker)
    await before.kill()
    const refused = await start(folder, { keepsEverybody: true })
    expect(refused.troubles).toMatchObject(['forgetting', { message: 'planted' }])
    await refused.kill()
    expect((await start(folder)).hall.register.person(worker)).toBeUndefined()
  })

  test('is repeated when a restored backup brings somebody back', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const backup = {
      people: new Map(folder.rows.people),
      identities: new Map(folder.rows.identities),
      merged: new Map(),
      texts: new Map(),
    }
    await untilEvening(folder)
    await forget(before.hall, worker)
    await before.kill()
    await (await start(folder)).kill()
    expect(folder.rows.people.size).toBe(0)
    const { hall } = await start({ ...folder, rows: backup })
    expect(hall.register.person(worker)).toBeUndefined()
  })

  test('hides who was placed, at once, and keeps what the law wants kept until it may go', async () => {
    const folder = emptyFolder()
    const before = await start(folder)
    const worker = await comes(before.hall, 'wang')
    const workers = [{ worker, workDates: [MarketDay.parse('2026-08-16')] }]
    const placed = { type: 'take-day-results', day: MarketDay.parse('2026-08-16'), workers, employers: [] } as const
    await before.hall.county.ask({ id: commandOf(before.hall), actor: terminal, bodyDigest: '', command: placed })
    await untilEvening(folder)
    await forget(before.hall, worker)
    await before.kill()
    const hidden = await start(folder)
    expect(hidden.hall.register.find('made up wang')).toBeUndefined()
    expect(hidden.hall.register.person(worker)).toBeDefined()
    await hidden.kill()
    folder.clock.pass(3 * 366 * 24 * 3600)
    expect((await start(folder)).hall.register.person(worker)).toBeUndefined()
  })
})

describe('merging two records', () => {
  const merge = (hall: Hall, kept: WorkerId, merged: WorkerId) =>
    hall.county.ask({
      id: commandOf(hall),
      actor: terminal,
      bodyDigest: 'merge',
      command: {
        type: 'merge-workers',
        kept,
        merged,
        reason: { text: TextId.parse(`txt_${'0'.repeat(16)}`), digest: 'salted' },
      },
    })
  /** Two who came on one day, and turned out to be one; the machine died before the register knew. */
  async function cutOff(folder: Folder) {
    const before = await start(folder)
    const [wang, li] = [await comes(before.hall, 'wang'), await comes(before.hall, 'li')]
    await untilEvening(folder)
    await merge(before.hall, wang, li)
    expect(before.hall.register.find('made up li')).toBe(li)
    await before.kill()
    return { wang, li }
  }

  test('that was cut off before the register knew is finished at the next start', async () => {
    const folder = emptyFolder()
    const { wang } = await cutOff(folder)
    const { hall } = await start(folder)
    await settle()
    expect(['wang', 'li'].map((who) => hall.register.find(`made up ${who}`))).toEqual([wang, wang])
  })

  test('and forgotten later, both are erased, also when a restored backup parts them again', async () => {
    const folder = emptyFolder()
    const { wang, li } = await cutOff(folder)
    const backup = { ...folder.rows, people: new Map(folder.rows.people), identities: new Map(folder.rows.identities) }
    const merged = await start(folder)
    await settle()
    await forget(merged.hall, wang)
    await merged.kill()
    for (const rows of [folder.rows, { ...backup, merged: new Map() }]) {
      const { hall, kill } = await start({ ...folder, rows })
      await settle()
      expect([wang, li].map((id) => hall.register.person(id))).toEqual([undefined, undefined])
      expect(['wang', 'li'].map((who) => hall.register.find(`made up ${who}`))).toEqual([undefined, undefined])
      await kill()
    }
  })
})

test('an employer was stopped and the power went before the day heard of it: the next start takes their jobs down', async () => {
  const folder = emptyFolder()
  const before = await start(folder, { housekeeping: false })
  const asked = () => ({ id: commandOf(before.hall), actor: terminal, bodyDigest: '' })
  await before.hall.county.ask({ ...asked(), command: { type: 'register-employer', employer: farmer, kind: 'person' } })
  await before.hall.day.ask({ ...asked(), command: post(broccoli, known) })
  await before.hall.county.ask({ ...asked(), command: { type: 'stop-employer', employer: farmer, reason } })
  expect(before.hall.day.state.postings.get(first)?.status).toBe('open')
  await before.kill()
  const { hall, troubles, kill } = await start(folder)
  expect(hall.day.state.postings.get(first)).toMatchObject({ status: 'held', held: ['stopped'] })
  expect(troubles).toEqual([])
  const { position } = hall.day
  await kill()
  expect((await start(folder)).hall.day.position).toBe(position)
})

test('stopped while a start still looks through a long line: nobody is told of trouble', async () => {
  const folder = emptyFolder()
  const before = await start(folder, { housekeeping: false })
  for (let nth = 0; nth < 400; nth += 1) await comes(before.hall, `person ${nth}`)
  await before.kill()
  const { troubles, kill } = await start(folder)
  await kill()
  await settle()
  expect(troubles).toEqual([])
})

test.each(['somebody', 'nobody'])(
  'nobody closed the day and %s was stopped: the start of the next morning tells of no trouble, and jobs of who was stopped go',
  async (stopped) => {
    const folder = emptyFolder()
    const before = await start(folder, { housekeeping: false })
    const asked = () => ({ id: commandOf(before.hall), actor: terminal, bodyDigest: '' })
    await comes(before.hall, 'wang')
    await before.hall.county.ask({
      ...asked(),
      command: { type: 'register-employer', employer: farmer, kind: 'person' },
    })
    await before.hall.day.ask({ ...asked(), command: post({ ...broccoli, workDate: tuesday }, known) })
    if (stopped === 'somebody')
      await before.hall.county.ask({ ...asked(), command: { type: 'stop-employer', employer: farmer, reason } })
    await before.kill()
    folder.clock.pass(24 * 3600)
    const { hall, troubles } = await start(folder)
    expect(troubles).toEqual([])
    expect(hall.day.state.postings.get(first)?.status).toBe(stopped === 'somebody' ? 'held' : 'open')
  },
)
