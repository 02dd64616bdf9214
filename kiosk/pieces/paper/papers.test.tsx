import { render } from '@solidjs/testing-library'
import type { JSX } from 'solid-js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { makePhone } from '../../../shared/identity/made-up.ts'
import { DayNumber, Instant, MarketDay, PlacementId, Position, PostingId } from '../../../shared/ids.ts'
import { broccoli } from '../../../shared/testing/cast.ts'
import type { EmployerList, TicketPaper } from '../../../shared/ticket/paper.ts'
import { hearBeat } from '../../app/clock.ts'
import { takeMarket } from '../../app/market.ts'
import { chooseLanguage } from '../../app/words.ts'
import { ListPaper } from './list-paper.tsx'
import { Slip, Stub } from './slip.tsx'

const ticket: TicketPaper = {
  placement: PlacementId.parse('plc_20260817_0031'),
  ticketNumber: '0817-0031',
  revision: 1,
  number: DayNumber.parse('A017'),
  terms: {
    ...broccoli,
    places: 20,
    cover: { kind: 'employer', insurer: 'picc', policy: 'PZAB202613070000004471' },
    gear: ['gloves', 'hat', 'water', 'raincoat'],
  },
  hourlyFen: 1888,
  workDay: { date: MarketDay.parse('2026-08-17'), nth: 1, of: 1 },
  leaveMinute: 360,
  copies: 0,
  employerMasked: '李*福',
  employerKind: 'person',
  holderMasked: '王*英',
  issuedAt: Instant.parse('2026-08-16T21:47:00.000Z'),
  qr: { size: 1, path: 'M0 0h1v1h-1z', text: 'HTTPS://HALL/T/ABC' },
}

const list: EmployerList = {
  posting: PostingId.parse('pst_20260817_002'),
  terms: ticket.terms,
  hourlyFen: 1888,
  workDay: ticket.workDay,
  leaveMinute: 360,
  employerMasked: '李*福',
  employerKind: 'person',
  rows: [
    { number: DayNumber.parse('A017'), ticketNumber: '0817-0031', holderMasked: '王*英', earlierTerms: false },
    {
      number: DayNumber.parse('A044'),
      ticketNumber: '0817-0048',
      holderMasked: '赵*',
      leaveMinute: 440,
      earlierTerms: true,
    },
  ],
  printedAt: Instant.parse('2026-08-16T23:10:00.000Z'),
}

const on = (day: string): void =>
  hearBeat({
    now: ticket.issuedAt,
    speed: 1,
    day: MarketDay.parse(day),
    marketVersion: 0,
    position: { day: Position.parse(0), county: Position.parse(0) },
  })
/** What stands on a paper. */
const said = (paper: () => JSX.Element): string => render(paper).container.textContent ?? ''

beforeAll(() => takeMarket({ market: zhangbei, marketVersion: 0, setUp: true }))
beforeEach(() => {
  on('2026-08-17')
  return chooseLanguage('zh')
})

test('the paper says every term both sides agreed to, what it costs, and where to complain', () => {
  const { container } = render(() => <Slip ticket={ticket} />)
  const said = container.textContent ?? ''
  for (const part of [
    ...['张北县零工市场', '2026年8月17日 星期一', 'A017', '06:00 发车', '市场东门 2 号车位', '蔬菜采收', '170', '日结'],
    ...[
      '合 18.9 元/小时，算 9 小时',
      '收工当天付给本人，现金',
      '公会镇',
      '06:30 – 15:30',
      '管午饭',
      '人保财险，保单号 PZAB202613070000004471',
    ],
    ...['手套、帽子、水杯、雨衣', '李*福（个人）', '王*英', '干满半天付 85 元', '不收任何费用', '不交押金，不押身份证'],
    ...['12333', '12345', '0817-0031', '05:47 出票', '扫码可验真假', '须双方都同意'],
  ])
    expect(said).toContain(part)
  expect(container.querySelector('.qr path')?.getAttribute('d')).toBe(ticket.qr.path)
})

test('the bay is at the gate where buses stand now, as the market’s name and the complaint lines are those of now', () => {
  takeMarket({ market: { ...zhangbei, gate: { zh: '市场南门', en: 'South gate' } }, marketVersion: 1, setUp: true })
  expect(said(() => <Slip ticket={ticket} />)).toContain('市场南门 2 号车位')
  takeMarket({ market: zhangbei, marketVersion: 2, setUp: true })
})

test('it follows the language of the screen, with no Chinese left on the English paper but names', async () => {
  await chooseLanguage('en')
  const { container } = render(() => <Slip ticket={ticket} />)
  const said = container.textContent ?? ''
  expect(said).toContain('Vegetable picking')
  expect(said.replaceAll('李*福', '').replaceAll('王*英', '')).not.toMatch(/\p{Script=Han}/u)
})

test('from the second copy on it says so in the box, and nothing else changes', () => {
  const [first, second] = [1, 2].map((copies) => said(() => <Slip ticket={{ ...ticket, copies }} />))
  expect(first).not.toContain('补打')
  expect(second?.replace('补打', '工票')).toBe(first)
})

describe('a paper of another day', () => {
  const wednesday = { date: MarketDay.parse('2026-08-19'), nth: 3, of: 5 }
  const ofThem = { ...ticket, terms: { ...ticket.terms, days: 5 }, workDay: wednesday }

  test('says its day where it says when to leave, and which of how many it is', () => {
    const paper = said(() => <Slip ticket={ofThem} />)
    expect(paper).toContain('8月19日 星期三第 3 天，共 5 天06:00 发车')
    expect(paper).toContain('2026年8月19日 星期三')
    expect(paper).toContain('8月19日 06:30 – 15:30')
    expect(paper).not.toContain('8月17日')
  })

  test('looks like any other once its day has come, if it is the only one', () => {
    const one = { ...ticket, workDay: { ...wednesday, nth: 1, of: 1 } }
    expect(said(() => <Slip ticket={one} />)).toContain('8月19日 星期三06:00 发车')
    on('2026-08-19')
    expect(said(() => <Slip ticket={one} />)).not.toContain('8月19日 星期三06:00')
  })
})

test('who leaves with a second wave reads its time, with a bus and without', () => {
  const late = { ...ticket, leaveMinute: 440 }
  expect(said(() => <Slip ticket={late} />)).toContain('07:20 发车')
  const own = { ...late, terms: { ...ticket.terms, transport: { kind: 'own' } as const } }
  expect(said(() => <Slip ticket={own} />)).toContain('07:20 出发')
  expect(said(() => <Slip ticket={{ ...own, leaveMinute: 390 }} />)).toContain('06:30 开工')
})

test('changed terms and staff’s own words stand on the paper', () => {
  const changed = said(() => <Slip ticket={{ ...ticket, revision: 2, notes: '地头有厕所' }} />)
  expect(changed).toContain('第 2 版')
  expect(changed).toContain('说明地头有厕所')
})

test('the stub has the same terms and a line to sign instead of what to bring', () => {
  const stub = said(() => <Stub ticket={ticket} />)
  for (const part of ['存根', '市场留存', 'A017', '170', '06:30 – 15:30', '王*英', '0817-0031', '本人签字'])
    expect(stub).toContain(part)
  expect(stub).not.toContain('手套')
})

test('a paper calls day pay 日结 only where it is paid out the same day', () => {
  const paid = (payDay: TicketPaper['terms']['payDay']) =>
    said(() => <Slip ticket={{ ...ticket, terms: { ...ticket.terms, payDay } }} />)
  expect(paid('same-day')).toContain('日结')
  for (const later of ['next-day', 'at-end'] as const) {
    expect(paid(later)).toContain('按天')
    expect(paid(later)).not.toContain('日结')
  }
})

test('the employer’s phone is on the worker’s paper where they agreed, and never on the stub', () => {
  const printed = { ...ticket, employerPhone: makePhone(3) }
  expect(said(() => <Slip ticket={printed} />)).toContain(`用工李*福（个人）电话${makePhone(3)}持票`)
  expect(said(() => <Slip ticket={ticket} />)).not.toContain('电话1')
  expect(said(() => <Stub ticket={printed} />)).not.toContain(makePhone(3))
})

test('whoever has no name yet is known by number and ticket: no line says that there is none', () => {
  const { holderMasked: _, ...nameless } = ticket
  for (const paper of [said(() => <Slip ticket={nameless} />), said(() => <Stub ticket={nameless} />)]) {
    expect(paper).not.toContain('持票')
    expect(paper).not.toContain('—')
  }
})

test('both papers say what rain pays, under half a day too', async () => {
  const papers = () => [said(() => <Slip ticket={ticket} />), said(() => <ListPaper list={list} />)]
  for (const paper of papers()) expect(paper).toContain('下雨停工：干满半天付 85 元，不满按小时付')
  await chooseLanguage('en')
  for (const paper of papers()) expect(paper).toContain('Rain stop: half a day pays ¥85, less pays by the hour')
})

describe('the employer’s list', () => {
  test('tells the number of another day from the same one of today', () => {
    const rows = list.rows.map((row, at) => (at === 0 ? { ...row, numberOf: MarketDay.parse('2026-08-16') } : row))
    expect(said(() => <ListPaper list={{ ...list, rows }} />)).toContain('A017王*英票号 0817-00318月16日的号')
    expect(said(() => <ListPaper list={list} />)).not.toContain('的号')
  })

  test('has a box to tick for everybody, by number and mask, the terms, and where to complain', () => {
    const { container } = render(() => <ListPaper list={list} />)
    const paper = container.textContent ?? ''
    for (const part of ['名单', '用工方联', 'A017', '王*英', '0817-0031', '来 2 人，要 20 人', '用工方签字'])
      expect(paper).toContain(part)
    for (const part of ['170', '日结', '06:30 – 15:30', '管午饭', '不收任何费用', '12333', '07:10 打印'])
      expect(paper).toContain(part)
    expect(paper).toContain('赵*票号 0817-004807:20 出发按改之前的条件')
    expect(container.querySelectorAll('.paper-tick')).toHaveLength(2)
  })

  test('says so when nobody comes', () => {
    expect(said(() => <ListPaper list={{ ...list, rows: [] }} />)).toContain('还没有人接')
  })

  test('has no Chinese left in English but names', async () => {
    await chooseLanguage('en')
    const paper = said(() => <ListPaper list={list} />) + said(() => <Stub ticket={{ ...ticket, copies: 2 }} />)
    expect(paper.replace(/李\*福|王\*英|赵\*/g, '')).not.toMatch(/\p{Script=Han}/u)
  })
})
