import { beforeAll, beforeEach, expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { type PlainTerms, TypedTerms } from '../../shared/day/posting/terms.ts'
import { takeMarket } from '../app/market.ts'
import { chooseLanguage } from '../app/words.ts'
import { allTermsRows, changedRows } from './terms-rows.ts'

const terms = TypedTerms.parse({
  trade: 'vegetable-picking',
  places: 20,
  pay: { basis: 'day', amountFen: 17_000 },
  payDay: 'same-day',
  payWay: 'cash',
  workDate: '2026-08-17',
  startMinute: 390,
  endMinute: 930,
  paidMinutes: 480,
  township: 'gonghui',
  meals: 'lunch',
  transport: { kind: 'own', meet: 'township-hall' },
  cover: { kind: 'none' },
  gear: [],
  rainRule: 'half-day',
})

beforeAll(() => takeMarket({ market: zhangbei, marketVersion: 0, setUp: true }))
beforeEach(() => chooseLanguage('zh'))

test('a day’s pay says for how many hours it is: nine in the field, eight paid', async () => {
  const pay = () => allTermsRows(terms).find(({ value }) => value.includes('170'))?.value
  expect(pay()).toBe('170 元/天，合 21.3\u00a0元/\u2060时，算 8 小时')
  chooseLanguage('en')
  expect(pay()).toContain('8 paid hours')
})

test('what rain pays is one of the terms, under half a day too, however the work is paid', () => {
  const rain = (pay: typeof terms.pay) => allTermsRows({ ...terms, pay }).find(({ name }) => name === '下雨')?.value
  expect(rain(terms.pay)).toBe('下雨停工：干满半天付 85\u00a0元，不满按小时付')
  expect(rain({ basis: 'hour', amountFen: 2000 })).toBe('下雨停工：干几小时付几小时，最多付 4\u00a0小时')
})

test('what staff wrote about the work is a term like any other: who is asked about it alone reads it', () => {
  expect(changedRows({ ...terms, notes: '带上水' }, terms)).toEqual([{ name: '说明', before: '带上水', after: '没有' }])
})

test('fewer paid hours are a change that can be seen, however the work is paid', () => {
  const byHour = { ...terms, pay: { basis: 'hour', amountFen: 2000 }, rainRule: 'by-hour' } as const
  for (const before of [terms, byHour]) {
    const [row, ...others] = changedRows(before, { ...before, paidMinutes: 420 })
    expect(others).toEqual([])
    expect([row?.before, row?.after]).toEqual([
      expect.stringContaining('算 8 小时'),
      expect.stringContaining('算 7 小时'),
    ])
  }
})

test('cover names its insurer and the policy’s number; of before, what was known of it and no more', () => {
  const cover = (said: PlainTerms['cover']) =>
    allTermsRows({ ...terms, cover: said }).find(({ name }) => name === '保险')?.value
  expect(cover({ kind: 'employer', insurer: 'picc', policy: '202613070000004471' })).toBe(
    '用工方买了意外险，人保财险，保单号 202613070000004471',
  )
  expect(cover({ kind: 'employer-before', policyLastFour: '4471' })).toBe('用工方买了意外险，保单尾号 4471')
})

test('that the phone is printed is one of the terms; where it is not, no line says so', () => {
  const names = (shown: typeof terms) => allTermsRows(shown).map(({ name }) => name)
  expect(names({ ...terms, phoneOnTicket: true }).filter((name) => !names(terms).includes(name))).toEqual(['工票'])
})
