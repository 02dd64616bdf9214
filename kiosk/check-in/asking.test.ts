import { describe, expect, test } from 'vitest'
import { CertificateId, TownshipId, TradeId } from '../../shared/ids.ts'
import {
  type Asking,
  answered,
  askingAgain,
  back,
  bandsOf,
  change,
  firstAsking,
  halfDayOf,
  halfDays,
  onwards,
  open,
  padTaken,
  proposedAsksFen,
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
  test('is asked one question a page, then sees all of it; back goes the same way', () => {
    const home = on(tapTrade(tapTrade(firstAsking(), sorting), picking))
    expect(home.at).toBe('township')
    const pay = on(answered(home, 'township', gonghui))
    expect(pay.at).toBe('pay')
    const hours = on(answered(pay, 'askHourlyFen', 2000))
    expect(hours.at).toBe('hours')
    const far = on(hours)
    expect(far.at).toBe('distance')
    const summary = on(answered(far, 'distance', 'home'))
    const wants = { trades: [sorting, picking], township: gonghui, askHourlyFen: 2000, distance: 'home' }
    expect(summary).toMatchObject({ at: 'summary', wants })
    expect(pages(summary)).toEqual(['summary', 'distance', 'hours', 'pay', 'township', 'trades'])
    expect(pages(change(summary, 'pay'))).toEqual(['pay', ...pages(summary)])
  })

  const walked = (asking: Asking) => {
    let at = on(asking)
    while (at.at !== 'certificates' && at.at !== 'summary') at = on(at)
    return at
  }
  test('how far is asked only of who said from where', () => {
    const summary = walked(tapTrade(firstAsking(), sorting))
    expect(Object.keys(summary.wants)).toEqual(['trades'])
    expect(pages(summary)).toEqual(['summary', 'hours', 'pay', 'township', 'trades'])
  })

  test('their own figures are answers like the others: the way goes on from them', () => {
    const own = padTaken(typedOn(open(open(tapTrade(firstAsking(), sorting), 'pay'), 'own-pay'), '25'))
    expect(own && on(own)).toMatchObject({ at: 'hours', wants: { askHourlyFen: 2500 } })
  })

  test('one answer changed on the page of all of them loses none: back goes on through the questions', () => {
    const first = walked(tapTrade(firstAsking(), sorting))
    const dearer = on(answered(change(first, 'pay'), 'askHourlyFen', 2000))
    expect(dearer).toMatchObject({ at: 'summary', first: true, wants: { trades: [sorting], askHourlyFen: 2000 } })
    expect(pages(dearer)).toEqual(pages(first))
    for (const question of ['trades', 'township'] as const) expect(on(change(dearer, question)).at).toBe('summary')
  })

  test('is asked for a certificate only where a trade cannot do without one', () => {
    const stoker = walked(tapTrade(firstAsking(), boiler))
    expect(stoker.at).toBe('certificates')
    expect(pages(stoker)).toEqual(['certificates', 'hours', 'pay', 'township', 'trades'])
    expect(on(tapCertificate(stoker, card))).toMatchObject({ at: 'summary', certificates: [card] })
    expect(walked(tapTrade(firstAsking([card]), boiler)).at).toBe('summary')
  })

  test('wishes stand in the order tapped, and a trade tapped again is out', () => {
    const order = [boiler, sorting, picking].reduce(tapTrade, firstAsking())
    expect(order.wants.trades).toEqual([boiler, sorting, picking])
    expect(tapTrade(order, boiler).wants.trades).toEqual([sorting, picking])
  })
})

test('the townships next to one’s own are a choice once the market knows of any', () => {
  const ertai = TownshipId.parse('ertai')
  expect(bandsOf([[gonghui, ertai]])).toEqual(['county', 'near', 'home'])
  expect(bandsOf([])).toEqual(['county', 'home'])
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
    // A day's pay typed as an hour's would find no work at all.
    for (const nothing of ['', '0', '000', '150', '500']) expect(pad('own-pay', nothing)).toBeUndefined()
  })

  test('from and until are times of the day; until an earlier hour is the next morning', () => {
    const from = pad('own-from', '0630')
    expect(from?.at).toBe('own-until')
    expect(pad('own-until', '1200', from)).toMatchObject({
      at: 'hours',
      wants: { hours: { fromMinute: 390, untilMinute: 720 } },
    })
    expect(pad('own-until', '2230', from)?.wants.hours?.untilMinute).toBe(1350)
    expect(pad('own-until', '0600', pad('own-from', '1800'))?.wants.hours?.untilMinute).toBe(30 * 60)
    // The afternoon's five by a clock of twelve hours, and no hours at all.
    for (const slip of ['0500', '0630']) expect(pad('own-until', slip, from)).toBeUndefined()
    for (const no of ['', '63', '2460', '0661', '2400']) expect(pad('own-from', no)).toBeUndefined()
  })
})

describe('what is proposed', () => {
  test('as pay is the floor and the next round figure above it; where no floor holds the round figure alone', () => {
    expect(proposedAsksFen(1800)).toEqual([1800, 2000])
    expect(proposedAsksFen(2000)).toEqual([2000, 2500])
    expect(proposedAsksFen(0)).toEqual([500])
  })

  test('as hours is either half of the day, and any other hours are their own', () => {
    expect(halfDayOf(halfDays.morning)).toBe('morning')
    expect(halfDayOf(halfDays.afternoon)).toBe('afternoon')
    expect(halfDayOf({ fromMinute: 0, untilMinute: 11 * 60 })).toBeUndefined()
    expect(halfDayOf(undefined)).toBeUndefined()
  })
})
