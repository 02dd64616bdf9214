import { describe, expect, test } from 'vitest'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import { householdResidentIdText, workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { DayNumber, EmployerId, MarketDay, Position, WorkerId } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import type { ExportedFile } from '../../shared/places/daily-log/answer.ts'
import { askedNothing } from '../../shared/places/daily-log/find-rows.ts'
import {
  accept,
  approve,
  ask,
  broccoli,
  checkIn,
  farmer,
  first,
  monday,
  placeByHand,
  post,
  reason,
  release,
  second,
  tuesday,
} from '../../shared/testing/cast.ts'
import { yang } from '../../shared/testing/county-cast.ts'
import { openDoor, supervisorAtDesk } from '../access/test-door.ts'
import { randomTail } from '../clock.ts'
import { start } from '../ledger/stories.ts'
import { settle } from '../test-hall.ts'
import { csvOf } from './csv.ts'

/** The whole day, as a plain table. */
const whole = { as: 'csv', asked: askedNothing } as const
const textOf = (file: ExportedFile) => (file.as === 'csv' ? file.text : '')

const farmersId = makeResidentId('1970-01-02', 7)
const liYoufu = { employer: farmer, name: '李有福', residentId: farmersId, posting: first }
const liDafu = {
  ...{ employer: EmployerId.parse(`emp_${'0'.repeat(15)}2`), name: '李大福' },
  ...{ residentId: makeResidentId('1971-03-04', 8), posting: second },
}
const person = (n: number) => ({
  name: `王小${String.fromCharCode(0x4e00 + n)}英`,
  residentId: makeResidentId('1965-03-12', n),
  phone: makePhone(n),
})

/** A hall with a desk, and staff who have signed in. */
async function openLog() {
  const door = await openDoor()
  const { hall } = door
  const staff = { staff: door.seal(supervisorAtDesk, 48 * 3600) }
  const asked = () => ({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '' }) as const
  const tell = async <Name extends RequestName>(name: Name, body: RequestOf<Name>): Promise<Replies[Name]> => {
    const reply: { answer: string; value: Replies[Name]; refusal?: { code: string } } = await (
      await door.knock(`/api/${name}`, { body, cookies: staff })
    ).json()
    if (reply.answer !== 'done') throw new Error(reply.refusal?.code)
    return reply.value
  }
  return {
    ...door,
    tell,
    asks: (command: DayCommand) => hall.day.ask({ ...asked(), command }),
    log: (day: MarketDay = monday, since?: number) =>
      tell('staff-desk/log', { day, ...(since === undefined ? {} : { since }) }),
    async comes(n: number, birthDate = '1965-03-12'): Promise<WorkerId> {
      const worker = WorkerId.parse(`wkr_${randomTail(hall.clock)}`)
      const record = { kind: 'worker', birthDate, ...person(n) } as const
      await hall.register.findOrCreate(workerResidentIdText(record.residentId), worker, record, hall.day.marketDay)
      await hall.county.ask({ ...asked(), command: { type: 'register-worker', worker } })
      await hall.day.ask({ ...asked(), command: checkIn(worker) })
      return worker
    },
    async posts(terms = broccoli, { employer, name, residentId, posting } = liYoufu) {
      const record = { kind: 'employer', name, residentId, phone: makePhone(70) } as const
      await hall.register.findOrCreate(householdResidentIdText(residentId), employer, record, hall.day.marketDay)
      await hall.county.ask({ ...asked(), command: { type: 'register-employer', employer, kind: 'person' } })
      await hall.day.ask({ ...asked(), command: { ...post(terms), employer } })
      await hall.day.ask({ ...asked(), actor: { by: 'staff', staff: yang }, command: approve(posting) })
    },
    async untilEvening() {
      hall.clock.pass(12.5 * 3600)
      await settle()
    },
  }
}
type Log = Awaited<ReturnType<typeof openLog>>

async function twoPlaced(log: Log): Promise<void> {
  await log.posts()
  for (const n of [1, 2, 3]) {
    const worker = await log.comes(n)
    if (n === 3) continue
    await settle()
    await log.asks(accept(worker, n))
  }
}
const short = ({ rows }: Replies['staff-desk/log']) =>
  rows.map(({ number, who, status }) => `${number} ${who} ${status}`)

describe('the log', () => {
  test('is whole at first, and then only what changed', async () => {
    const log = await openLog()
    await log.comes(1)
    await log.comes(2)
    const whole = await log.log()
    expect([whole.whole, whole.state, ...short(whole)]).toEqual([
      true,
      'open',
      'A001 王*英 waiting',
      'A002 王*英 waiting',
    ])
    expect(await log.log(monday, whole.version)).toMatchObject({ whole: false, rows: [] })
    await log.comes(3)
    const one = await log.log(monday, whole.version)
    expect([one.whole, ...short(one)]).toEqual([false, 'A003 王*英 waiting'])
    await log.posts()
    await settle()
    expect(short(await log.log(monday, one.version))).toEqual(['A001 王*英 offered', 'A002 王*英 offered'])
    expect((await log.log()).rows.map(({ last }) => last.what)).toEqual(['offer-made', 'offer-made', 'checked-in'])
  })

  test('says how often staff stepped in, also when the day is over', async () => {
    const log = await openLog()
    await twoPlaced(log)
    expect((await log.log()).byHand).toBe(0)
    await log.asks(release(1))
    expect((await log.log()).byHand).toBe(1)
    await log.untilEvening()
    expect(await log.log()).toMatchObject({ state: 'closed', byHand: 1 })
  })

  test('knows who is under 18 also on a day to which they brought a job and took no number', async () => {
    const log = await openLog()
    await log.posts({ ...broccoli, workDate: tuesday })
    const worker = await log.comes(1, '2008-08-18')
    const younger = await log.comes(2, '2008-08-19')
    for (const who of [worker, younger]) await log.asks(ask(who, first))
    for (const [n, who] of [worker, younger].entries()) await log.asks(accept(who, n + 1))
    await log.untilEvening()
    log.hall.clock.pass(11.5 * 3600)
    await log.comes(3)
    const { rows } = await log.log(tuesday)
    // On Tuesday one of them turns 18.
    expect(rows.map(({ number, minor }) => [number, minor])).toEqual([
      ['A001', false],
      ['A001', false],
      ['A002', true],
    ])
    const command = log.hall.ownCommand()
    const file = await log.tell('staff-desk/export-log', { command, day: tuesday, language: 'zh', ...whole })
    expect(textOf(file).match(/未满18/g)).toHaveLength(1)
  })

  test('is whole again for a page that knows more than this server: it was started anew', async () => {
    const log = await openLog()
    await log.comes(1)
    expect(await log.log(monday, 9999)).toMatchObject({ whole: true, rows: [{ number: 'A001' }] })
  })

  test('of a closed day is read back from its entries, masked, and knows nothing of days without a market', async () => {
    const log = await openLog()
    await twoPlaced(log)
    await log.untilEvening()
    const evening = await log.log()
    log.hall.clock.pass(11.5 * 3600)
    await log.comes(4)
    expect(await log.log(tuesday)).toMatchObject({ state: 'open', rows: [{ number: 'A001' }] })
    const readBack = await log.log(monday)
    expect(readBack).toMatchObject({ state: 'closed', whole: true })
    expect(readBack.rows).toEqual(evening.rows)
    expect(short(readBack)).toEqual(['A001 王*英 placed', 'A002 王*英 placed', 'A003 王*英 unsent'])
    expect(await log.log(MarketDay.parse('2026-08-16'))).toMatchObject({ state: 'none', rows: [] })
  })

  test('names nobody who asked to be forgotten, in days long closed too', async () => {
    const log = await openLog()
    const worker = await log.comes(1)
    await log.untilEvening()
    log.hall.clock.pass(11.5 * 3600)
    await log.comes(2)
    expect(short(await log.log(monday))).toEqual(['A001 王*英 unsent'])
    await log.hall.county.ask({
      id: log.hall.ownCommand(),
      actor: { by: 'staff', staff: yang },
      bodyDigest: '',
      command: { type: 'forget-worker', worker },
    })
    expect(short(await log.log(monday))).toEqual(['A001 — unsent'])
  })
})

describe('a history', () => {
  test('of a person is their own steps with the job as it was, and nobody else’s', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const subject = { of: 'person', number: DayNumber.parse('A002') } as const
    const { steps } = await log.tell('staff-desk/history', { day: monday, subject })
    expect(steps.map(({ event }) => event.type)).toEqual([
      'worker-registered',
      'checked-in',
      'offer-made',
      'offer-accepted',
      'placement-made',
    ])
    expect(steps[4]?.job).toMatchObject({ employerMasked: '李*福', terms: { trade: 'vegetable-picking' } })
  })

  test('of a person tells what staff put right, saw or merged, on whichever day', async () => {
    const log = await openLog()
    for (const n of [1, 2]) await log.comes(n)
    const [one, other] = [...log.hall.county.state.people.keys()]
    if (one === undefined || other === undefined) throw new Error('nobody was registered')
    await log.untilEvening()
    const asked = () => ({ id: log.hall.ownCommand(), actor: { by: 'staff', staff: yang }, bodyDigest: '' }) as const
    await log.hall.county.ask({ ...asked(), command: { type: 'correct-worker', worker: other, what: ['name'] } })
    await log.hall.county.ask({ ...asked(), command: { type: 'merge-workers', kept: one, merged: other, reason } })
    await log.hall.county.ask({ ...asked(), command: { type: 'correct-worker', worker: one, what: ['phone'] } })
    for (const number of ['A001', 'A002']) {
      const subject = { of: 'person', number: DayNumber.parse(number) } as const
      const { steps } = await log.tell('staff-desk/history', { day: monday, subject })
      const types = steps.map(({ event }) => event.type)
      expect(types.filter((type) => type.startsWith('worker'))).toEqual([
        'worker-registered',
        'worker-registered',
        'worker-corrected',
        'workers-merged',
        'worker-corrected',
      ])
    }
  })

  test('of a posting tells who decided and whom it got; a reason is read for staff', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const { steps } = await log.tell('staff-desk/history', { day: monday, subject: { of: 'posting', posting: first } })
    expect(steps.map(({ event, by, number }) => [event.type, by.by, number])).toEqual([
      ['posted', 'terminal', undefined],
      ['posting-approved', 'staff', undefined],
      ['placement-made', 'terminal', 'A001'],
      ['placement-made', 'terminal', 'A002'],
    ])
  })
})

describe('the line for a job as it was when its places were given out', () => {
  test('is behind the step by which somebody got theirs: on the day itself, and read back when it is long over', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const subject = { of: 'person', number: DayNumber.parse('A002') } as const
    const { steps } = await log.tell('staff-desk/history', { day: monday, subject })
    const { position } = mustHave(
      steps.find(({ event }) => event.type === 'offer-made'),
      'offer',
    )
    const then = () => log.tell('staff-desk/ranked-then', { day: monday, posting: first, position })
    const list = await then()
    expect(list).toMatchObject({
      job: { employerMasked: '李*福', terms: { trade: 'vegetable-picking' } },
      given: [{ number: 'A002', how: 'round' }],
      moments: [{ people: 1 }, { people: 1, position }],
    })
    expect(list.ranked.map(({ number, who }) => `${number} ${who}`)).toEqual(['A002 王*英'])
    expect(list.others.map(({ number, why }) => `${number} ${why.code}`)).toEqual(['A001 already-placed'])
    await log.untilEvening()
    log.hall.clock.pass(11.5 * 3600)
    await log.comes(4)
    expect(log.hall.decided()).toEqual([])
    expect(await then()).toEqual(list)
  })

  test('is refused where that entry gave no place of the job', async () => {
    const log = await openLog()
    await twoPlaced(log)
    for (const [day, n] of [
      [monday, 1],
      [MarketDay.parse('2026-08-16'), 5],
    ] as const)
      await expect(
        log.tell('staff-desk/ranked-then', { day, posting: first, position: Position.parse(n) }),
      ).rejects.toThrow('no-such-moment')
  })
})

describe('a file of the log', () => {
  const everything = (n: number) => Object.values(person(n))

  test('masked has nobody’s name, number or phone, and begins as Excel needs it', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const command = log.hall.ownCommand()
    const file = await log.tell('staff-desk/export-log', { command, day: monday, language: 'zh', ...whole })
    expect(file.fileName).toBe('日台账-2026-08-17.csv')
    expect(textOf(file).startsWith('\ufeff日期,序号,排队号,姓名/证件,报到,')).toBe(true)
    expect(textOf(file).split('\r\n')[1]).toContain(
      '2026-08-17,1,A001,王*英,05:30,蔬菜采收,已接单,0817-0001,05:30,李*福,公会镇',
    )
    for (const secret of [...everything(1), ...everything(2), ...everything(3), '李有福', farmersId, makePhone(70)])
      expect(textOf(file)).not.toContain(secret)
    expect(await exports(log)).toEqual([{ type: 'log-exported', day: monday, masked: true }])
  })

  test('masked tells two employers of one masked name apart as the page does', async () => {
    const log = await openLog()
    await log.posts()
    await log.posts(broccoli, liDafu)
    for (const n of [1, 2]) {
      const worker = await log.comes(n)
      await settle()
      await log.asks(n === 1 ? accept(worker, n) : placeByHand(worker, second))
    }
    const shown = (await log.log()).rows.flatMap(({ jobs }) => jobs.map(({ employerMasked }) => employerMasked))
    const file = await log.tell('staff-desk/export-log', {
      ...{ command: log.hall.ownCommand(), day: monday, language: 'zh' },
      ...whole,
    })
    expect(new Set(shown).size).toBe(2)
    for (const name of shown) expect(textOf(file)).toContain(name)
  })

  test('with whole names needs a reason, which lies in the register; the file says who they are', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const body = { day: monday, language: 'zh', ...whole } as const
    const without = { ...body, command: log.hall.ownCommand(), reason: '  ' }
    await expect(log.tell('staff-desk/export-whole-log', without)).rejects.toThrow('reason-needed')
    expect(await exports(log)).toEqual([])
    const asked = { ...body, command: log.hall.ownCommand(), reason: '劳动监察要核对' }
    const file = await log.tell('staff-desk/export-whole-log', asked)
    expect(file.fileName).toBe('日台账-2026-08-17-未遮名.csv')
    const { name, residentId, phone } = person(1)
    const said = textOf(file).replaceAll(' ', '')
    for (const known of [name, residentId, phone, '李有福']) expect(said).toContain(known)
    // Bare, a spreadsheet would make a number of it and lose its end.
    expect(textOf(file)).not.toContain(residentId)
    expect(await exports(log)).toMatchObject([{ masked: false, reason: { digest: expect.any(String) } }])
    expect(JSON.stringify(await exports(log))).not.toContain('劳动监察')
    // The same tap again after a lost answer writes nothing anew.
    expect(await log.tell('staff-desk/export-whole-log', asked)).toEqual(file)
    expect(await exports(log)).toHaveLength(1)
  })

  test('with whole names has whom the page finds among the masks, and no others', async () => {
    const log = await openLog()
    await twoPlaced(log)
    const asked = { ...askedNothing, typed: person(1).name }
    const ask = { command: log.hall.ownCommand(), day: monday, language: 'zh', as: 'csv', reason: '核对' } as const
    const said = textOf(await log.tell('staff-desk/export-whole-log', { ...ask, asked }))
    expect(said).toContain(person(1).name)
    expect(said).not.toContain('A004')
    expect(said.split('\r\n')[0]).toContain(`筛选：找“${person(1).name}”`)
  })

  test('of a day without a market is refused, and nothing is noted', async () => {
    const log = await openLog()
    await expect(
      log.tell('staff-desk/export-log', { command: log.hall.ownCommand(), day: monday, language: 'en', ...whole }),
    ).rejects.toThrow('no-such-day')
    expect(await exports(log)).toEqual([])
  })

  test.each(['=1+1', '+8613', '-1', '@cmd', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'never begins a cell as a formula: %j',
    (cell) => {
      expect(csvOf([[cell]])).toBe(`"'${cell}"`)
    },
  )
  test('leaves other cells as they are, quoted where RFC 4180 says so', () => {
    expect(csvOf([['A001', '王*英', '170 元/天', 'a,b', '说"好"', '']])).toBe('A001,王*英,170 元/天,"a,b","说""好""",')
  })
})

async function exports({ hall }: Log) {
  const events: unknown[] = []
  for await (const entry of hall.ledger.read('county', start))
    events.push(...entry.events.filter(({ type }) => type === 'log-exported'))
  return events
}
