import { describe, expect, test } from 'vitest'
import { CertificateId, TownshipId, TradeId } from '../../shared/ids.ts'
import {
  type Asking,
  answered,
  askingAgain,
  back,
  change,
  firstAsking,
  onwards,
  open,
  padTaken,
  tapCertificate,
  tapTrade,
  typedOn,
} from './asking.ts'

const [picking, sorting, boiler] = [
  TradeId.parse('vegetable-picking'),
  TradeId.parse('vegetable-sorting'),
  TradeId.parse('boiler'),
]
const [card, gonghui] = [CertificateId.parse('boiler'), TownshipId.parse('gonghui')]
const needed = (trades: readonly TradeId[]) => (trades.includes(boiler) ? [card] : [])
const on = (asking: Asking) => onwards(asking, needed)
const pages = (asking: Asking) => {
  const seen: string[] = []
  for (let at: Asking | undefined = asking; at !== undefined && seen.length < 9; at = back(at)) seen.push(at.at)
  return seen
}

describe('a first visit', () => {
  test('is asked for trades and home, and the rest stands open on one page', () => {
    const chosen = tapTrade(tapTrade(firstAsking(), sorting), picking)
    const home = on(chosen)
    expect(home.at).toBe('township')
    const summary = on(answered(home, 'township', gonghui))
    expect(summary).toMatchObject({ at: 'summary', wants: { trades: [sorting, picking], township: gonghui } })
    expect(on(home)).toMatchObject({ at: 'summary', wants: { trades: [sorting, picking] } })
    expect(Object.keys(on(home).wants)).toEqual(['trades'])
    expect(pages(summary)).toEqual(['summary', 'township', 'trades'])
    expect(pages(change(summary, 'pay'))).toEqual(['pay', 'summary', 'township', 'trades'])
  })

  test('one answer changed on the page of all of them loses none: back goes on through the questions', () => {
    const first = on(on(tapTrade(firstAsking(), sorting)))
    const dearer = on(answered(change(first, 'pay'), 'askHourlyFen', 2000))
    expect(dearer).toMatchObject({ at: 'summary', first: true, wants: { trades: [sorting], askHourlyFen: 2000 } })
    expect(pages(dearer)).toEqual(['summary', 'township', 'trades'])
    for (const question of ['trades', 'township'] as const) expect(on(change(dearer, question)).at).toBe('summary')
  })

  test('is asked for a certificate only where a trade cannot do without one', () => {
    const stoker = on(on(tapTrade(firstAsking(), boiler)))
    expect(stoker.at).toBe('certificates')
    expect(pages(stoker)).toEqual(['certificates', 'township', 'trades'])
    expect(on(tapCertificate(stoker, card))).toMatchObject({ at: 'summary', certificates: [card] })
    expect(on(on(tapTrade(firstAsking([card]), boiler))).at).toBe('summary')
  })

  test('wishes stand in the order tapped, and a trade tapped again is out', () => {
    const order = [boiler, sorting, picking].reduce(tapTrade, firstAsking())
    expect(order.wants.trades).toEqual([boiler, sorting, picking])
    expect(tapTrade(order, boiler).wants.trades).toEqual([sorting, picking])
  })
})

describe('somebody who comes again', () => {
  const last = { trades: [picking], township: gonghui, askHourlyFen: 2000 }
  const again = askingAgain(last, [])

  test('sees it all on one page, and back from there is out', () => {
    expect(again).toMatchObject({ at: 'summary', wants: last })
    expect(back(again)).toBeUndefined()
  })

  test('changes one thing and is back where all of it stands', () => {
    for (const at of ['township', 'pay', 'hours', 'distance', 'certificates'] as const) {
      expect(on(open(again, at)).at).toBe('summary')
      expect(pages(open(again, at))).toEqual([at, 'summary'])
    }
    expect(on(tapTrade(open(again, 'trades'), boiler)).at).toBe('certificates')
    expect(answered(again, 'askHourlyFen', undefined).wants).toEqual({ trades: [picking], township: gonghui })
  })

  test('who stays near home is asked where that is', () => {
    const nowhere = askingAgain({ trades: [picking] }, [])
    expect(on(answered(open(nowhere, 'distance'), 'distance', 'near')).at).toBe('township')
    expect(on(answered(open(nowhere, 'distance'), 'distance', 'county')).at).toBe('summary')
    expect(on(answered(open(again, 'distance'), 'distance', 'home')).at).toBe('summary')
  })

  test('none of the certificates takes all of them back', () => {
    expect(tapCertificate(tapCertificate(again, card), undefined).certificates).toEqual([])
    expect(tapCertificate(tapCertificate(again, card), card).certificates).toEqual([])
  })
})

describe('their own figures', () => {
  const pad = (at: 'own-pay' | 'own-from' | 'own-until', typed: string, before = firstAsking()) =>
    padTaken(typedOn(open(before, at), typed))

  test('pay an hour in yuan', () => {
    expect(pad('own-pay', '25')?.wants.askHourlyFen).toBe(2500)
    for (const nothing of ['', '0', '000']) expect(pad('own-pay', nothing)).toBeUndefined()
  })

  test('from and until are times of the day; until an earlier hour is the next morning', () => {
    const from = pad('own-from', '0630')
    expect(from?.at).toBe('own-until')
    expect(pad('own-until', '1200', from)).toMatchObject({
      at: 'summary',
      wants: { hours: { fromMinute: 390, untilMinute: 720 } },
    })
    expect(pad('own-until', '0200', from)?.wants.hours?.untilMinute).toBe(26 * 60)
    for (const no of ['', '63', '2460', '0661', '2400']) expect(pad('own-from', no)).toBeUndefined()
  })
})
