import { describe, expect, test } from 'vitest'
import { zhangbei } from '../../county/settings/zhangbei.ts'
import { Filling, Order } from '../../day/matching/policy.ts'
import { en } from '../../language/en.ts'
import type { Words } from '../../language/words.ts'
import { zh } from '../../language/zh.ts'
import { at } from '../../testing/cast.ts'
import type { OrderToday } from '../order-today.ts'
import { orderToHang, posterParts } from './poster.ts'

const market = { ...zhangbei, roundMinutes: [345, 360] }
const textOf = (today: OrderToday, settings: typeof market = market, { poster }: Pick<Words, 'poster'> = zh) =>
  posterParts(poster, { market: { ...settings, boostDays: today.boostDays ?? 0, order: today.order }, today })
    .flatMap(({ head, lines }) => [head, ...lines])
    .join('\n')
const goingBy = (order: Order): OrderToday => ({ order, filling: market.filling, namesOneIn: market.namesOneIn })
const rotation = goingBy('rotation')
const lots = goingBy('lottery')
const everyOrder: readonly OrderToday[] = [...Order.options.map(goingBy), { ...rotation, boostDays: 2 }]

describe('the poster on the wall', () => {
  test('says something else for every order and every way of filling', () => {
    expect(new Set(everyOrder.map((today) => textOf(today))).size).toBe(everyOrder.length)
    const filled = Filling.options.map((filling) => textOf(rotation, { ...market, filling }))
    expect(new Set(filled).size).toBe(Filling.options.length)
  })

  test('follows the hours, the hold and the lines of complaint, and knows no figure by itself', () => {
    const settings = { ...market, roundMinutes: [400], offerHoldSeconds: 45, complaintLines: ['0313-1234567'] }
    const text = textOf({ ...rotation, boostDays: 3 }, settings)
    for (const said of ['06:40', '45 秒', '0313-1234567', '少算 3 天']) expect(text).toContain(said)
    expect(textOf(rotation, { ...settings, roundMinutes: [] })).toContain(zh.poster.always)
    expect(textOf(rotation)).not.toContain('就业困难')
  })

  test('says when lots are drawn: at the hour sealed with them, before a day opens at the first round', () => {
    const lottery = { commitment: 'a'.repeat(64), drawsAt: at('06:00') }
    expect(textOf({ ...lots, lottery })).toContain('06:00 抽签')
    expect(textOf(lots)).toContain('05:45 抽签')
  })

  test('says what is set: where today goes by the order of before, the new one, from the next day on', () => {
    const set = { ...market, order: 'lottery' as const }
    expect(orderToHang({ market: set, today: rotation })).toEqual({ order: lots, fromNextDay: true })
    const lines = posterParts(zh.poster, { market: set, today: rotation }).flatMap((part) => part.lines)
    expect(lines).toContain(zh.poster.drawn('05:45'))
    expect(lines).not.toContain(zh.poster.unsentFirst)
    const drawn = { ...lots, lottery: { commitment: 'a'.repeat(64), drawsAt: at('06:00') } }
    expect(orderToHang({ market: set, today: drawn })).toEqual({ order: drawn, fromNextDay: false })
    const boosted = { ...market, order: 'rotation' as const, boostDays: 2 }
    const morrow = { order: { ...rotation, boostDays: 2 }, fromNextDay: true }
    for (const today of [rotation, drawn]) expect(orderToHang({ market: boosted, today })).toEqual(morrow)
  })

  test('says from when also where only what each gets is to change: another filling, another share by name', () => {
    for (const other of [{ filling: 'choice-first' as const }, { namesOneIn: 2 as const }]) {
      const hung = orderToHang({ market: { ...market, ...other }, today: rotation })
      expect(hung).toEqual({ order: { ...rotation, ...other }, fromNextDay: true })
    }
    expect(orderToHang({ market, today: rotation })).toEqual({ order: rotation, fromNextDay: false })
  })

  test('names what never counts, and that all is free, whatever the order; both languages with the same figures', () => {
    for (const today of everyOrder) {
      const text = textOf(today)
      for (const said of [zh.poster.never, zh.poster.free, zh.poster.byHand]) expect(text).toContain(said)
      const figures = (words: Pick<Words, 'poster'>) => textOf(today, market, words).match(/\d[\d:-]*/g)
      expect(figures(en)).toEqual(figures(zh))
    }
  })

  test('says how a crew goes and where it stands, wherever the market gives work out by itself', () => {
    for (const today of everyOrder) expect(textOf(today).includes(zh.poster.crews)).toBe(today.order !== 'staff-only')
  })
})
