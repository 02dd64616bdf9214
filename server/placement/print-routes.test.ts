import { describe, expect, test } from 'vitest'
import type { CountyCommand } from '../../shared/county/messages.ts'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { householdResidentIdText, workerResidentIdText } from '../../shared/identity/identity-text.ts'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, EmployerId, type WorkerId } from '../../shared/ids.ts'
import type { Language } from '../../shared/language/saying.ts'
import {
  absent,
  accept,
  approve,
  broccoli,
  changeTerms,
  checkIn,
  farmer,
  first,
  li,
  monday,
  openSecondWave,
  placement,
  post,
  release,
  tuesday,
  wang,
  zhao,
} from '../../shared/testing/cast.ts'
import { type OnRoll, papersOn } from '../../shared/testing/on-paper.ts'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import { clerkAtDesk, codeOf, type Door, openDoor } from '../access/test-door.ts'
import { entriesOf } from '../ledger/stories.ts'
import { settle } from '../test-hall.ts'

const tap = (n: number) => CommandId.parse(`cmd_20260817_${String(n).padStart(16, '0')}`)
const happens = async ({ hall }: Door, command: DayCommand) => {
  const asked = { id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: '', command } as const
  expect(await hall.day.ask(asked)).toMatchObject({ answer: 'done' })
  await settle()
}

/** Wang has taken the farmer's job; papers may be asked for. */
async function taken(terms: Terms = { ...broccoli, places: 2 }) {
  const door = await openDoor()
  for (const command of [post(terms), approve(first), checkIn(wang)]) await happens(door, command)
  await happens(door, accept(wang, 1))
  const asWorker = (n: number, worker: WorkerId = wang, language: Language = 'zh') =>
    door.knock('/api/placement/print-ticket', {
      body: { command: tap(n), placement: placement(1), language },
      cookies: { visitor: door.seal({ of: 'worker', worker }) },
    })
  const atDesk = (n: number) =>
    door.knock('/api/placement/print-ticket-for', {
      body: { command: tap(n), placement: placement(1), language: 'zh' },
      cookies: { staff: door.seal(clerkAtDesk) },
    })
  const list = (employer: EmployerId = farmer, command = door.hall.ownCommand(), language: Language = 'zh') =>
    door.knock('/api/placement/print-list', {
      body: { command, posting: first, language },
      cookies: { visitor: door.seal({ of: 'employer', employer, pins: 0 }) },
    })
  return { door, asWorker, atDesk, list }
}
async function printIn(response: Response): Promise<readonly OnRoll[]> {
  const reply: { value: PrintAnswer } = await response.json()
  return papersOn(reply.value.papers)
}
/** What stands on each paper in Chinese. */
const textsIn = async (response: Response) => (await printIn(response)).map(({ text }) => text)
const listIn = async (response: Response) => (await textsIn(response)).join()
const peopleIn = async (response: Response) => (await printIn(response))[0]?.people
const linkOf = (paper: OnRoll | undefined) => `/T/${paper?.code?.split('/').at(-1)}`

describe('a ticket is printed', () => {
  test('by its holder and by staff, each time as another copy of the same ticket', async () => {
    const { asWorker, atDesk } = await taken()
    const [[one], [two], [three, stub]] = [
      await printIn(await asWorker(1)),
      await printIn(await asWorker(2)),
      await printIn(await atDesk(3)),
    ]
    const text = (paper: OnRoll | undefined) => paper?.text ?? ''
    expect(text(one)).toContain('张北县零工市场工票')
    expect(text(two)).toBe(text(one).replace('张北县零工市场工票', '张北县零工市场补打'))
    expect(two?.code).toBe(one?.code)
    expect(three).toEqual(two)
    expect(text(stub)).toMatch(/^张北县零工市场补打.*市场留存/)
  })

  test('in the language of the screen, with the same code', async () => {
    const { door, asWorker, list } = await taken()
    const [chinese] = await printIn(await asWorker(1))
    const [ticket] = await printIn(await asWorker(2, wang, 'en'))
    const [ofEmployer] = await printIn(await list(farmer, door.hall.ownCommand(), 'en'))
    expect(ticket?.text).toContain('Vegetable picking')
    expect(ofEmployer?.text).toContain("Employer's copy")
    expect(ticket?.code).toBe(chinese?.code)
  })

  test('at the window with one stub, which stays there, however many days the work has', async () => {
    const { asWorker, atDesk } = await taken({ ...broccoli, days: 2 })
    const heads = (texts: readonly string[]) => texts.map((text) => /本人联|市场留存/.exec(text)?.[0])
    expect(heads(await textsIn(await atDesk(1)))).toEqual(['本人联', '本人联', '市场留存'])
    expect(heads(await textsIn(await asWorker(2)))).toEqual(['本人联', '本人联'])
  })

  test('once for one tap, however often it is sent', async () => {
    const { door, asWorker } = await taken()
    const print = await printIn(await asWorker(1))
    const before = door.hall.day.position
    expect(await printIn(await asWorker(1))).toEqual(print)
    expect(door.hall.day.position).toBe(before)
    await asWorker(2)
    expect(await printIn(await asWorker(1))).toEqual(print)
    expect((await textsIn(await asWorker(1)))[0]).not.toContain('补打')
  })

  test('by nobody whose it is not', async () => {
    const { door, asWorker } = await taken()
    await happens(door, checkIn(li))
    const before = door.hall.day.position
    expect(await codeOf(await asWorker(1, li))).toBe('placement-gone')
    expect(door.hall.day.position).toBe(before)
  })

  test('for work of several days as one paper a day, each with a code of its own', async () => {
    const { door, asWorker } = await taken({ ...broccoli, days: 3 })
    const print = await printIn(await asWorker(1))
    expect(print.map(({ text }) => /(8月1.日) 星期.(第 . 天，共 . 天)/.exec(text)?.slice(1))).toEqual([
      ['8月17日', '第 1 天，共 3 天'],
      ['8月18日', '第 2 天，共 3 天'],
      ['8月19日', '第 3 天，共 3 天'],
    ])
    expect(new Set(print.map(({ code }) => code)).size).toBe(3)
    const said = async (nth: number) => (await door.knock(linkOf(print[nth]), { method: 'GET' })).text()
    expect(await said(0)).toContain('工票有效')
    expect(await said(1)).toContain('不是今天的')
    door.hall.clock.pass(24 * 3600)
    expect(await said(0)).toContain('已过期')
    expect(await said(1)).toContain('工票有效')
  })

  test('for a second wave with its own leaving time', async () => {
    const { door, asWorker } = await taken({ ...broccoli, places: 1 })
    // The bus has left without them.
    door.hall.clock.pass(3600)
    await happens(door, absent(1, 'unexcused'))
    await happens(door, openSecondWave(first, 440))
    await happens(door, checkIn(zhao))
    await happens(door, accept(zhao, 2))
    const body = { command: tap(1), placement: placement(2), language: 'zh' }
    const cookies = { visitor: door.seal({ of: 'worker', worker: zhao }) }
    const [paper] = await printIn(await door.knock('/api/placement/print-ticket', { body, cookies }))
    expect(paper?.text).toContain('07:20 发车')
    expect(paper?.text).not.toContain('天，共')
    const page = await door.knock(linkOf(paper), { method: 'GET' })
    expect(await page.text()).toContain('07:20 发车')
    expect(await codeOf(await asWorker(2))).toBe('placement-gone')
  })
})

test('no paper holds the last four of who has no name yet, not even their own: a paper may be left lying', async () => {
  const { door, asWorker, atDesk, list } = await taken()
  const { register, day } = door.hall
  const [residentId, phone] = [makeResidentId('1965-03-12', 1), makePhone(4711)]
  const record = { kind: 'worker', residentId, phone, birthDate: '1965-03-12' } as const
  await register.findOrCreate(workerResidentIdText(residentId), wang, record, day.marketDay)
  const own = await printIn(await asWorker(1))
  expect(own.map(({ text }) => text.includes('持票'))).toEqual([false])
  for (const paper of [own, await printIn(await atDesk(2)), await printIn(await list())])
    for (const secret of [residentId, phone])
      expect(paper.map(({ text }) => text).join()).not.toContain(secret.slice(-4))
  await register.correct(wang, { ...record, name: '王秀英' })
  expect(await textsIn(await asWorker(3))).toEqual([expect.stringContaining('持票王*英')])
})

describe('the employer’s phone', () => {
  const phone = makePhone(70)
  const agreed: Terms = { ...broccoli, places: 2, phoneOnTicket: true }
  /** Wang has the job of a farmer whose phone lies in the register. */
  async function withPhone(terms: Terms) {
    const hall = await taken(terms)
    const { register, day } = hall.door.hall
    const residentId = makeResidentId('1970-01-02', 7)
    const record = { kind: 'employer', name: '李有福', residentId, phone } as const
    await register.findOrCreate(householdResidentIdText(residentId), farmer, record, day.marketDay)
    return hall
  }
  /** The first whole view a screen would get. */
  async function seen({ knock, seal }: Door, audience: 'home' | 'board' | 'worker' | 'employer' | 'desk') {
    const visitor = seal(
      audience === 'employer' ? { of: 'employer', employer: farmer, pins: 0 } : { of: 'worker', worker: wang },
    )
    const cookies = { visitor, staff: seal(clerkAtDesk) }
    const reader = (await knock(`/api/live/${audience}`, { method: 'GET', cookies })).body?.getReader()
    const view = new TextDecoder().decode((await reader?.read())?.value)
    await reader?.cancel()
    return view
  }

  test('is on every paper of the ticket when they agreed, printed by holder or staff, and on none when they did not', async () => {
    const { asWorker, atDesk } = await withPhone({ ...agreed, days: 2 })
    const told = (texts: readonly string[]) => texts.map((text) => text.includes(`电话${phone}`))
    expect(told(await textsIn(await asWorker(1)))).toEqual([true, true])
    // Not on the stub, which stays in the hall.
    expect(told(await textsIn(await atDesk(2)))).toEqual([true, true, false])
    const silent = await withPhone({ ...broccoli, places: 2 })
    expect(await (await silent.asWorker(1)).text()).not.toContain(phone)
  })

  test('is on no later copy once they take it back, whatever is asked of who has the job; and on the next once they agree', async () => {
    const { door, asWorker } = await withPhone(agreed)
    await happens(door, changeTerms(first, { ...broccoli, places: 2 }))
    expect(await (await asWorker(1)).text()).not.toContain(phone)
    await happens(door, changeTerms(first, agreed))
    expect(await (await asWorker(2)).text()).toContain(phone)
  })

  test('is on no later copy once the household was forgotten, though the law keeps their record a while', async () => {
    const { door, asWorker } = await withPhone({ ...agreed, days: 2 })
    const { hall } = door
    const county: readonly CountyCommand[] = [
      { type: 'register-employer', employer: farmer, kind: 'person' },
      { type: 'take-day-results', day: monday, workers: [], employers: [{ employer: farmer, terms: [agreed] }] },
      { type: 'forget-employer', employer: farmer },
    ]
    for (const command of county)
      await hall.county.ask({ id: hall.ownCommand(), actor: { by: 'start-up' }, bodyDigest: '', command })
    expect(hall.register.person(farmer)).toMatchObject({ phone })
    expect(await (await asWorker(1)).text()).not.toContain(phone)
  })

  test('is nowhere but on that paper: not on a screen, in the code, behind it, on the list, or in the ledger', async () => {
    const { door, asWorker, list } = await withPhone(agreed)
    const print = await printIn(await asWorker(1))
    expect(JSON.stringify(print)).toContain(phone)
    const [paper] = print
    const desk = {
      body: { command: tap(2), posting: first, language: 'zh' },
      cookies: { staff: door.seal(clerkAtDesk) },
    }
    const elsewhere = {
      code: JSON.stringify(paper?.code),
      page: await (await door.knock(linkOf(paper), { method: 'GET' })).text(),
      list: await (await list()).text(),
      deskList: await (await door.knock('/api/placement/print-list-for', desk)).text(),
      ledger: JSON.stringify(await entriesOf(door.hall.ledger)),
      home: await seen(door, 'home'),
      board: await seen(door, 'board'),
      worker: await seen(door, 'worker'),
      employer: await seen(door, 'employer'),
      desk: await seen(door, 'desk'),
    }
    const told = Object.entries(elsewhere).filter(([, said]) => said.includes(phone))
    expect(told.map(([where]) => where)).toEqual([])
    // Each was really looked at.
    for (const where of ['page', 'list', 'deskList', 'worker', 'ledger'] as const)
      expect(elsewhere[where]).toMatch(/vegetable-picking|蔬菜采收/)
  })
})

describe('the employer’s list', () => {
  test('names who comes by number and mask, and nothing more of them', async () => {
    const { door, list } = await taken()
    await happens(door, checkIn(zhao))
    await happens(door, accept(zhao, 2))
    const [paper] = await printIn(await list())
    expect(paper?.people).toEqual([
      ['A001', '票号 0817-0001'],
      ['A002', '票号 0817-0002'],
    ])
    expect(paper?.text).toContain('2026年8月17日 星期一')
    expect(paper?.text).not.toContain('天，共')
  })

  test('shows a name by its mask, and nothing of who has none yet: number and last four would open their ticket', async () => {
    const { door, list } = await taken()
    const residentId = makeResidentId('1965-03-12', 1)
    const record = { kind: 'worker', residentId, birthDate: '1965-03-12' } as const
    await door.hall.register.findOrCreate(workerResidentIdText(residentId), wang, record, door.hall.day.marketDay)
    const print = await printIn(await list())
    expect(print[0]?.people.map((person) => person.length)).toEqual([2])
    expect(print.map(({ text }) => text).join()).not.toContain(residentId.slice(-4))
    await door.hall.register.correct(wang, { ...record, name: '王秀英' })
    const named = await printIn(await list())
    expect(named[0]?.people.map(([, name]) => name)).toEqual(['王*英'])
    expect(JSON.stringify(named)).not.toContain('秀')
  })

  test('leaves out who did not come, and is of the next day of the work', async () => {
    const { list, door } = await taken({ ...broccoli, days: 2 })
    door.hall.clock.pass(24 * 3600)
    await settle()
    const paper = await listIn(await list())
    for (const part of ['2026年8月18日 星期二', '第 2 天，共 2 天']) expect(paper).toContain(part)
    door.hall.clock.pass(3600)
    await happens(door, absent(1, 'excused', tuesday))
    expect(await peopleIn(await list())).toEqual([])
  })

  test('is a line of the ledger: who printed it, of which job and day, and whom it names', async () => {
    const { door, list } = await taken()
    const before = door.hall.day.position
    const one = await printIn(await list(farmer, tap(1)))
    expect(one[0]?.people).toHaveLength(1)
    expect((await entriesOf(door.hall.ledger)).at(-1)).toMatchObject({
      actor: { by: 'employer', employer: farmer },
      events: [{ type: 'list-asked', posting: first, workDate: '2026-08-17', placements: [placement(1)] }],
    })
    expect(await printIn(await list(farmer, tap(1)))).toEqual(one)
    expect(door.hall.day.position).toBe(before + 1)
    // The tap whose answer was lost brings the paper of then, a new one that of now.
    await happens(door, release(1))
    expect(await peopleIn(await list(farmer, tap(1)))).toEqual(one[0]?.people)
    expect(await peopleIn(await list(farmer, tap(2)))).toEqual([])
  })

  test('comes out as the first thing anybody asks for in the morning, and so does a ticket', async () => {
    const { door, list } = await taken({ ...broccoli, days: 2 })
    door.hall.clock.pass(24 * 3600)
    await settle()
    expect(await peopleIn(await list())).toHaveLength(1)
    const next = await taken({ ...broccoli, days: 2 })
    next.door.hall.clock.pass(24 * 3600)
    await settle()
    const body = { command: next.door.hall.ownCommand(), placement: placement(1), language: 'zh' }
    const cookies = { staff: next.door.seal(clerkAtDesk) }
    const print = await printIn(await next.door.knock('/api/placement/print-ticket-for', { body, cookies }))
    expect(print).toHaveLength(2)
    expect(print[0]?.text).toContain('第 2 天，共 2 天')
  })

  test('is for nobody but who posted the job, and for staff', async () => {
    const { door, list } = await taken()
    const other = EmployerId.parse(`emp_${'z'.repeat(16)}`)
    expect(await codeOf(await list(other))).toBe('posting-over')
    const atDesk = await door.knock('/api/placement/print-list-for', {
      body: { command: tap(1), posting: first, language: 'zh' },
      cookies: { staff: door.seal(clerkAtDesk) },
    })
    expect(await peopleIn(atDesk)).toHaveLength(1)
  })
})

test('staff ask the server what a ticket is worth, and a phone is told the same', async () => {
  const { door, asWorker } = await taken()
  const [paper] = await printIn(await asWorker(1))
  const token = paper?.code?.split('/').at(-1) ?? ''
  const both = async () => {
    const body = { token: `HTTPS://ELSEWHERE.EXAMPLE/T/${token}` }
    const desk = await door.knock('/api/placement/check-ticket', { body, cookies: { staff: door.seal(clerkAtDesk) } })
    const phone = await (await door.knock(`/T/${token}`, { method: 'GET' })).text()
    return [(await desk.json()).value.result, /<header class="([a-z-]+)">/.exec(phone)?.[1]]
  }
  expect(await both()).toEqual(['valid', 'valid'])
  await happens(door, release(1))
  expect(await both()).toEqual(['released', 'no'])
})
