import { describe, expect, it } from 'vitest'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { DayNumber, MarketDay } from '../../shared/ids.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { type TicketOutcome, ticketPage } from './ticket-page.ts'

const day = MarketDay.parse('2026-08-17')
const terms: Terms = {
  ...broccoli,
  places: 20,
  cover: { kind: 'employer', insurer: 'picc', policy: 'PZAB202613070000004471' },
  gear: ['gloves', 'hat'],
}
const valid: Extract<TicketOutcome, { readonly terms: object }> = {
  result: 'valid',
  ticketNumber: '0817-0031',
  number: DayNumber.parse('A017'),
  terms,
  leaveMinute: 360,
  hourlyFen: 1888,
  tradeName: { zh: '蔬菜采收', en: 'Vegetable picking' },
  townshipName: { zh: '公会镇', en: 'Gonghui' },
  marketName: { zh: '张北县零工市场', en: 'Zhangbei Gig Market' },
  gate: { zh: '市场南门', en: 'South gate' },
  validDay: day,
}
const outcomes: readonly TicketOutcome[] = [
  valid,
  { result: 'altered' },
  { result: 'unknown' },
  { result: 'replaced', revision: 2 },
  { ...valid, result: 'not-yet', validDay: MarketDay.parse('2026-08-18') },
  { result: 'over', validDay: day },
]

/** What a reader sees: tags away, escapes undone. */
const seen = (outcome: TicketOutcome) =>
  ticketPage(outcome)
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')

describe('somebody scans a ticket', () => {
  it('that counts: they read the fixed terms, Chinese first and English under it', () => {
    const text = seen(valid)
    for (const fact of [
      '工票有效',
      'Valid ticket',
      'A017',
      '0817-0031',
      '8月17日',
      '蔬菜采收',
      'Vegetable picking',
      '公会镇',
    ])
      expect(text).toContain(fact)
    for (const fact of [
      '06:30–15:30',
      '06:00 发车 市场南门 2 号车位',
      '170 元/天',
      '¥170/day',
      '合 18.9 元/\u2060时',
      '管午饭',
    ])
      expect(text).toContain(fact)
    for (const fact of [
      '收工当天付，现金',
      '人保财险，保单号 PZAB202613070000004471',
      '手套、帽子',
      '干满半天付 85 元，不满按小时付',
      '张北县零工市场',
    ])
      expect(text).toContain(fact)
    expect(text.indexOf('工票有效')).toBeLessThan(text.indexOf('Valid ticket'))
  })

  it('of a night shift: the end says it is the next morning, and no cover is said plainly', () => {
    const { gear: _gear, ...rest } = terms
    const night = {
      ...rest,
      gear: [],
      endMinute: 1800,
      cover: { kind: 'none' as const },
      transport: { kind: 'own' as const },
    }
    const text = seen({ ...valid, terms: night })
    expect(text).toContain('06:30–次日 06:00')
    expect(text).toContain('没有保险')
    expect(text).toContain('自己去')
    expect(text).not.toContain('带上')
  })

  it('of a second wave: the time is theirs, not that of the first bus; and what the employer said first is there', () => {
    const own: Terms = { ...terms, transport: { kind: 'own', meet: 'bus-station' }, remarks: ['carrying', 'own-tools'] }
    expect(seen({ ...valid, leaveMinute: 440 })).toMatch(/07:20 发车.*Bus at 07:20/)
    expect(seen({ ...valid, terms: own, leaveMinute: 440 })).toMatch(
      /07:20 出发 自己到公会镇汽车站 Set out at 07:20, By yourself to Gonghui, bus station/,
    )
    expect(seen({ ...valid, terms: own, leaveMinute: 390 })).not.toContain('出发')
    expect(seen({ ...valid, terms: own })).toMatch(/说明 .*要搬重的、自带工具 Heavy loads, Bring tools/i)
  })

  it('that they cannot use after all: where to say so, today and for a day to come', () => {
    const tomorrow = seen({ ...valid, result: 'not-yet', validDay: MarketDay.parse('2026-08-18') })
    expect(seen(valid)).toContain('去不了，马上到市场窗口说')
    expect(tomorrow).toContain('去不了，早点到市场窗口退工票')
    for (const text of [seen(valid), tomorrow]) expect(text).toMatch(/Cannot go\? .*the window/)
  })

  it('that was altered, or badly scanned: they are told not to board on it', () => {
    expect(seen({ result: 'altered' })).toMatch(/这张票对不上.*does not check out.*先别凭它上车上岗/)
  })

  it('that nobody here knows', () => {
    expect(seen({ result: 'unknown' })).toMatch(/没有这张票.*No such ticket/)
  })

  it('that was replaced: they are told which revision counts', () => {
    expect(seen({ result: 'replaced', revision: 3 })).toMatch(/这张票换过了.*第 3 版.*Revision 3/)
  })

  it('that may board nobody today: red says so; blue is for another day alone', () => {
    const head = (outcome: TicketOutcome) => ticketPage(outcome).match(/<header class="([a-z-]+)">/)?.[1]
    expect(head(valid)).toBe('valid')
    expect(head({ ...valid, result: 'not-yet' })).toBe('not-yet')
    for (const result of ['altered', 'unknown', 'practice', 'revoked'] as const) expect(head({ result })).toBe('no')
    expect(head({ result: 'replaced', revision: 2 })).toBe('no')
    expect(head({ result: 'over', validDay: day })).toBe('no')
  })

  it('that counts: when and from where to leave stands under the number, and the day with it if it is another', () => {
    expect(seen(valid)).toMatch(/A017 06:00 发车 市场南门 2 号车位 Bus at 06:00, South gate, bay 2 工票号/)
    expect(seen(valid).match(/06:00 发车/g)).toHaveLength(1)
    expect(seen({ ...valid, result: 'not-yet' })).toMatch(/A017 8月17日 06:00 发车 .*17 August, Bus at 06:00/)
  })

  it('without insurance: its row is marked, and no other', () => {
    const marked = (cover: Terms['cover']) =>
      ticketPage({ ...valid, terms: { ...terms, cover } }).match(/<div class="warned">\s*<dt>保险/g)
    expect(marked({ kind: 'none' })).toHaveLength(1)
    expect(marked({ kind: 'market' })).toBeNull()
  })

  it('of another day', () => {
    expect(seen({ result: 'over', validDay: day })).toMatch(/已过期.*8月17日.*17 August/)
  })
})

describe('every page', () => {
  it('is small, whole, without a script, and takes nothing from elsewhere', () => {
    for (const outcome of outcomes) {
      const page = ticketPage(outcome)
      expect(new TextEncoder().encode(page).length).toBeLessThan(20 * 1024)
      expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hans">[\s\S]*<\/html>\n$/)
      expect(page).not.toMatch(/<script|<style|style=|\son\w+=|https?:/i)
      expect(page.match(/<link [^>]*>/g)).toEqual(['<link rel="stylesheet" href="/ticket.css">'])
      expect(page).toContain('<meta name="referrer" content="no-referrer">')
      expect(page.match(/<h1>/g)).toHaveLength(1)
      expect(page).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  it('shows nothing personal: no ID or phone number, no masked name', () => {
    for (const outcome of outcomes)
      expect(seen(outcome).replaceAll('PZAB202613070000004471', '')).not.toMatch(/\d{11}|\d{17}[\dX]|\*/)
  })

  it('only the outcome that counts carries the word that it counts', () => {
    for (const outcome of outcomes) expect(ticketPage(outcome).includes('工票有效')).toBe(outcome.result === 'valid')
  })

  it('keeps a name with markup in it inert', () => {
    const nasty = `"><script>alert('1')</script><img src=x onerror=alert(1)>&amp;`
    const names = { zh: nasty, en: `${nasty}!` }
    const page = ticketPage({
      ...valid,
      ticketNumber: nasty,
      tradeName: names,
      townshipName: names,
      marketName: names,
      gate: names,
    })
    expect(tagsOf(page)).toEqual(tagsOf(ticketPage(valid)))
    expect(page).toContain('&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)')
  })

  it('(the test of that test) one escape forgotten is seen', () => {
    const page = ticketPage(valid).replace('公会镇', '公会镇<img src=x onerror=alert(1)>')
    expect(tagsOf(page)).not.toEqual(tagsOf(ticketPage(valid)))
  })
})

const tagsOf = (page: string) => page.match(/<[^>]+>/g)
