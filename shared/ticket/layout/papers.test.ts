import { describe, expect, test } from 'vitest'
import { zhangbei } from '../../county/settings/zhangbei.ts'
import { makePhone } from '../../identity/made-up.ts'
import { Instant, MarketDay } from '../../ids.ts'
import type { Language } from '../../language/saying.ts'
import { broccoli } from '../../testing/cast.ts'
import { codeOn, textOn } from '../../testing/on-paper.ts'
import {
  laidOutWith,
  madeUpList as list,
  madeUpCard,
  madeUpClose,
  madeUpPaySlip,
  madeUpTicket as ticket,
} from '../../testing/papers.ts'
import type { EmployerList, PrintedTicket, TicketPaper } from '../paper.ts'
import type { Paper } from './blocks.ts'
import { employerCard } from './card.ts'
import { closingSlip } from './closing-slip.ts'
import { employerList } from './employer-list.ts'
import type { Laying } from './parts.ts'
import { paySlip } from './pay-papers.ts'
import { slip, stub } from './slip.ts'

type Around = Parameters<typeof laidOutWith>[1]
const laid = (lay: (said: Laying) => Paper, around: Around = {}, language: Language = 'zh'): Paper =>
  laidOutWith(lay, around)[language]
const onSlip = (of: PrintedTicket, around?: Around, language?: Language) =>
  textOn(laid((said) => slip(said, of), around, language))
const onStub = (of: PrintedTicket, around?: Around, language?: Language) =>
  textOn(laid((said) => stub(said, of), around, language))
const onList = (of: EmployerList, around?: Around, language?: Language) =>
  textOn(laid((said) => employerList(said, of), around, language))

test('the paper says every term both sides agreed to, what it costs, and where to complain', () => {
  const said = onSlip(ticket)
  for (const part of [
    ...['张北县零工市场', '工票', '本人联', '2026年8月17日 星期一', 'A017', '06:00 发车', '市场东门 2\u00a0号车位'],
    ...['蔬菜采收', '170', '元/天', '日结'],
    ...[
      '合 18.9\u00a0元/\u2060时，算 9 小时',
      '收工当天付给本人，现金',
      '公会镇',
      '06:30 – 15:30',
      '管午饭',
      '人保财险，保单号 PZAB202613070000004471',
    ],
    ...[
      '手套、帽子、水杯、雨衣',
      '李*福（个人）',
      '王*英',
      '干满半天付 85\u00a0元',
      '不收任何费用',
      '不交押金，不押身份证',
    ],
    ...['12333', '12345', '0817-0031', '05:47 出票', '扫码可验真假', '须双方都同意', '去不了，马上到窗口退工票'],
  ])
    expect(said).toContain(part)
  for (const paper of [laid((how) => slip(how, ticket)), laid((how) => stub(how, ticket))])
    expect(codeOn(paper)).toEqual(ticket.qr)
})

test('a code that is no address is not said to be read by a phone', () => {
  const token = { ...ticket, qr: { ...ticket.qr, text: 'ABC' } }
  expect(onSlip(token)).not.toContain('扫码')
})

test('the bay is at the gate where buses stand now, as the market’s name and the complaint lines are those of now', () => {
  const market = {
    ...zhangbei,
    name: { zh: '坝上零工市场', en: 'Bashang' },
    gate: { zh: '市场南门', en: 'South gate' },
    complaintLines: ['12329'],
  }
  const paper = onSlip(ticket, { market })
  for (const part of ['坝上零工市场', '市场南门 2\u00a0号车位', '12329']) expect(paper).toContain(part)
  expect(paper).not.toContain('12333')
})

test('a trade or township the market no longer lists keeps its id: better than a blank', () => {
  const paper = onSlip(ticket, { market: { ...zhangbei, trades: [], townships: [] } })
  for (const id of [ticket.terms.trade, ticket.terms.township]) expect(paper).toContain(id)
})

test('it is said in either language, with no Chinese left on the English paper but names', () => {
  const paper = onSlip(ticket, {}, 'en')
  expect(paper).toContain('Vegetable picking')
  expect(paper.replaceAll('李*福', '').replaceAll('王*英', '')).not.toMatch(/\p{Script=Han}/u)
})

test('from the second copy on it says so in the box, and nothing else changes', () => {
  const [first, second] = [1, 2].map((copies) => onSlip({ ...ticket, copies }))
  expect(first).not.toContain('补打')
  expect(second?.replace('补打', '工票')).toBe(first)
  expect(onStub({ ...ticket, copies: 2 }).replace('补打', '存根')).toBe(onStub({ ...ticket, copies: 1 }))
})

test('where everything is made up, every paper says so before anything else', () => {
  for (const on of [onSlip(ticket, { practice: true }), onStub(ticket, { practice: true })])
    expect(on).toMatch(/^练习.*张北县零工市场/)
  expect(onList(list, { practice: true })).toMatch(/^练习.*张北县零工市场/)
  expect(textOn(laid((said) => employerCard(said, madeUpCard), { practice: true }))).toMatch(/^练习.*用工证李\*福个人/)
  expect(onSlip(ticket)).not.toContain('练习')
})

describe('a paper of another day', () => {
  const wednesday = { date: MarketDay.parse('2026-08-19'), nth: 3, of: 5 }
  const ofThem = { ...ticket, terms: { ...ticket.terms, days: 5 }, workDay: wednesday }

  test('says its day where it says when to leave, and which of how many it is', () => {
    const paper = onSlip(ofThem)
    expect(paper).toContain('8月19日 星期三第 3 天，共 5 天06:00 发车')
    expect(paper).toContain('2026年8月19日 星期三')
    expect(paper).toContain('8月19日 06:30 – 15:30')
    expect(paper).not.toContain('8月17日')
  })

  test('looks like any other once its day has come, if it is the only one', () => {
    const one = { ...ticket, workDay: { ...wednesday, nth: 1, of: 1 } }
    expect(onSlip(one)).toContain('8月19日 星期三06:00 发车')
    expect(onSlip(one, { today: wednesday.date })).not.toContain('8月19日 星期三06:00')
  })
})

test('who leaves with a second wave reads its time, with a bus and without', () => {
  const late = { ...ticket, leaveMinute: 440 }
  expect(onSlip(late)).toContain('07:20 发车')
  const own = { ...late, terms: { ...ticket.terms, transport: { kind: 'own' } as const } }
  expect(onSlip(own)).toContain('07:20 出发')
  expect(onSlip({ ...own, leaveMinute: 390 })).toContain('06:30 开工')
})

test('changed terms and staff’s own words stand on the paper', () => {
  // Of other terms that were agreed to before any paper there is nothing to tell apart.
  expect(onSlip({ ...ticket, revision: 2 })).not.toContain('第 2 版')
  const changed = onSlip({ ...ticket, revision: 2, replaces: true, notes: '地头有厕所' })
  expect(changed).toContain('第 2 版')
  expect(changed).toContain('说明地头有厕所')
  expect(onList({ ...list, notes: '地头有厕所' })).toContain('说明地头有厕所')
})

test('what the work is like stands under its name, and whoever was asked for by name reads that', () => {
  expect(onSlip({ ...ticket, terms: { ...ticket.terms, remarks: ['bending'] } })).toContain('蔬菜采收要弯腰')
  expect(onSlip({ ...ticket, byName: true })).toContain('点名要您李*福（个人）')
})

test('the market’s copy says who is paid, not you', () => {
  expect(onStub(ticket)).toContain('收工当天付给本人，现金')
  expect(onStub(ticket, {}, 'en')).toContain('Paid to the worker in cash, the same day')
  expect(onSlip(ticket, {}, 'en')).toContain('Paid to you in cash, the same day')
})

test('a bus is said once, large; that one goes by oneself is a line of the terms too', () => {
  const own = { ...ticket, terms: { ...ticket.terms, transport: { kind: 'own' } as const } }
  for (const paper of [onSlip(ticket), onStub(ticket), onList(list)]) expect(paper.match(/06:00 发车/g)).toHaveLength(1)
  expect(onSlip(own)).toContain('出行自己去')
})

test('the stub has the same terms and a line to sign instead of what to bring', () => {
  const paper = onStub(ticket)
  for (const part of ['存根', '市场留存', 'A017', '170', '06:30 – 15:30', '王*英', '0817-0031', '本人签字'])
    expect(paper).toContain(part)
  expect(paper).not.toContain('手套')
})

test('a paper calls day pay 日结 only where it is paid out the same day', () => {
  const paid = (payDay: TicketPaper['terms']['payDay']) => onSlip({ ...ticket, terms: { ...ticket.terms, payDay } })
  expect(paid('same-day')).toContain('日结')
  for (const later of ['next-day', 'at-end'] as const) {
    expect(paid(later)).toContain('按天')
    expect(paid(later)).not.toContain('日结')
  }
})

test('the employer’s phone is on the worker’s paper where they agreed, and never on the stub', () => {
  const printed = { ...ticket, employerPhone: makePhone(3) }
  expect(onSlip(printed)).toContain(`用工李*福（个人）电话${makePhone(3)}记录`)
  expect(onSlip(ticket)).not.toContain('电话1')
  expect(onStub(printed)).not.toContain(makePhone(3))
})

test('whoever has no name yet is known by number and ticket: no line says that there is none', () => {
  const { holderMasked: _, ...nameless } = ticket
  for (const paper of [onSlip(nameless), onStub(nameless)]) {
    expect(paper).not.toContain('持票')
    expect(paper).not.toContain('—')
  }
})

test('both papers say what rain pays, under half a day too', () => {
  for (const paper of [onSlip(ticket), onList(list)])
    expect(paper).toContain('下雨停工：干满半天付 85\u00a0元，不满按小时付')
  for (const paper of [onSlip(ticket, {}, 'en'), onList(list, {}, 'en')])
    expect(paper).toContain('Rain stop: half a day pays ¥85, less pays by the hour')
})

test('the worker’s paper says what is known of who hires, in facts; of who is new, that nothing is', () => {
  const of = (record: TicketPaper['record'], language?: Language) =>
    onSlip({ ...ticket, ...(record && { record }) }, {}, language)
  const nothing = { asked: 0, paidOnTime: 0, termsChanged: 0, failedToTurnUp: 0 }
  expect(of(undefined)).toContain('记录问过 12 次工钱，11 次按时付清')
  expect(of({ ...nothing, asked: 3, paidOnTime: 3 })).toContain('记录问过 3 次工钱，都按时付清')
  expect(of(nothing)).toContain('记录还没有工钱记录')
  expect(of({ ...nothing, termsChanged: 2, failedToTurnUp: 1 })).toContain('改过条件 2 次，车没来、没开工 1 次')
  expect(of({ ...nothing, asked: 12, paidOnTime: 11, termsChanged: 1 }, 'en')).toContain(
    'pay in full on time 11 of 12 times; terms changed 1 time',
  )
  for (const paper of [onStub(ticket), onList(list)]) expect(paper).not.toContain('次工钱')
})

describe('the employer’s list', () => {
  test('tells the number of another day from the same one of today', () => {
    const rows = list.rows.map((row, at) => (at === 0 ? { ...row, numberOf: MarketDay.parse('2026-08-16') } : row))
    expect(onList({ ...list, rows })).toContain('A017王*英票号 0817-00318月\u206016\u2060日的号')
    expect(onList(list)).not.toContain('的号')
  })

  test('has everybody to tick, by number and mask, the terms, and where to complain', () => {
    const paper = onList(list)
    for (const part of ['名单', '用工方联', 'A017', '王*英', '0817-0031', '来 2 人，要 20 人', '用工方签字'])
      expect(paper).toContain(part)
    for (const part of ['170', '日结', '06:30 – 15:30', '管午饭', '不收任何费用', '07:10 打印'])
      expect(paper).toContain(part)
    expect(paper).toContain('赵*票号 0817-004807:20 出发按改之前的条件')
  })

  test('speaks to the employer: whom they pay, and no line for who was not paid', () => {
    expect(onList(list)).toContain('收工当天付给每个人，现金')
    expect(onList(list, {}, 'en')).toContain('Paid to each worker in cash, the same day')
    expect(onList(list)).not.toMatch(/12333|少给钱/)
  })

  test('says so when nobody comes', () => {
    const paper = onList({ ...list, rows: [] })
    expect(paper).toContain('还没有人接')
    expect(paper).not.toContain('勾一个')
  })

  test('is of its one day, whatever day that is', () => {
    const tuesday = { date: MarketDay.parse('2026-08-18'), nth: 2, of: 3 }
    const paper = onList({ ...list, terms: { ...list.terms, days: 3 }, workDay: tuesday })
    expect(paper).toContain('8月18日 星期二第 2 天，共 3 天')
    // But for when it was printed.
    expect(paper.replace(/2026年8月17日 星期一 07:10 打印$/, '')).not.toContain('8月17日')
  })

  test('has no Chinese left in English but names', () => {
    const paper = onList(list, {}, 'en') + onStub({ ...ticket, copies: 2 }, {}, 'en')
    expect(paper.replace(/李\*福|王\*英|赵\*/g, '')).not.toMatch(/\p{Script=Han}/u)
  })
})

test('no paper ever says that something is not there', () => {
  const bare: PrintedTicket = { ...ticket, terms: { ...broccoli, gear: [], transport: { kind: 'own' } } }
  for (const language of ['zh', 'en'] as const)
    for (const paper of [onSlip(bare, {}, language), onStub(bare, {}, language), onList(list, {}, language)])
      expect(paper).not.toMatch(/undefined|NaN|null/)
})

test('the closing slip has each figure before its count, its code in eights to be read out, and says its day where it is printed later', () => {
  const of = (printedAt = madeUpClose.printedAt) =>
    textOn(laid((how) => closingSlip(how, { ...madeUpClose, printedAt })))
  expect(of()).toContain('报到42 人')
  expect(of()).toContain('57e0cd5d e3000000 00000000')
  expect(of()).toMatch(/值班签字18:02 打印$/)
  expect(of(Instant.parse('2026-08-19T01:00:00.000Z'))).toMatch(/2026年8月19日 星期三 09:00 打印$/)
})

test('the pay slip keeps apart what each says, and what a complaint came to, which neither of them says', () => {
  const said = textOn(laid((how) => paySlip(how, madeUpPaySlip)))
  for (const part of ['您说没给', '用工方说给了 170 元', '您说给了 120.5 元', '投诉', '办结时一共给了 170 元'])
    expect(said).toContain(part)
})
