import { describe, expect, it } from 'vitest'
import { TownshipId, TradeId } from '../../../shared/ids.ts'
import { fitting } from './choices.ts'
import { draftOf, wantsOf } from './wants-draft.ts'

const picking = TradeId.parse('vegetable-picking')
const draft = { ...draftOf(undefined, []), trades: [picking] }

describe('what a clerk types of somebody’s wants', () => {
  it('left empty limits nothing; without work there is nothing to wait for', () => {
    expect(wantsOf(draft)).toEqual({ wants: { trades: [picking] } })
    expect(wantsOf(draftOf(undefined, []))).toEqual({ wrong: 'trades' })
  })
  it('is read in full width too, with a colon or without', () => {
    const typed = { ...draft, ask: '２０.5', from: '05:30', until: '1530' }
    expect(wantsOf(typed)).toEqual({
      wants: { trades: [picking], askHourlyFen: 2050, hours: { fromMinute: 330, untilMinute: 930 } },
    })
  })
  it('from the evening until the morning is over midnight; only an end or a beginning limits only that', () => {
    const hours = (from: string, until: string) => {
      const read = wantsOf({ ...draft, from, until })
      return 'wants' in read ? read.wants.hours : read.wrong
    }
    expect(hours('2200', '0600')).toEqual({ fromMinute: 1320, untilMinute: 1800 })
    expect(hours('', '1200')).toEqual({ fromMinute: 0, untilMinute: 720 })
    expect(hours('1200', '')).toEqual({ fromMinute: 720, untilMinute: 2879 })
    expect([hours('2561', ''), hours('', '15')]).toEqual(['from', 'until'])
  })
  it('of no known amount is told', () => {
    for (const ask of ['0', 'abc', '1000']) expect(wantsOf({ ...draft, ask })).toEqual({ wrong: 'ask' })
  })
  it('of last time stands in the boxes as it would be typed', () => {
    const wants = {
      trades: [picking],
      township: TownshipId.parse('gonghui'),
      askHourlyFen: 2050,
      hours: { fromMinute: 330, untilMinute: 930 },
      distance: 'near',
    } as const
    expect(wantsOf(draftOf({ ...wants, trades: [picking] }, []))).toEqual({ wants })
  })
  it('is asked for again as it was, whatever hours they were', () => {
    const typed = ['', '0000', '0530', '1200', '2359']
    for (const from of typed)
      for (const until of typed) {
        const read = wantsOf({ ...draft, from, until })
        expect('wants' in read && wantsOf(draftOf(read.wants, []))).toEqual(read)
      }
  })
})

describe('choosing by typing', () => {
  const choices = [
    { id: 'a', name: '蔬菜采收', also: ['Vegetable picking', '采收'] },
    { id: 'b', name: '采收马铃薯', also: ['Potato harvest'] },
    { id: 'c', name: '保洁', also: ['Cleaning'] },
  ]
  const found = (typed: string, chosen: string[] = []) => fitting(choices, chosen, typed).map(({ id }) => id)
  it('finds by either language, by a part of it, and what is chosen is not offered again', () => {
    expect(found('')).toEqual(['a', 'b', 'c'])
    expect(found('采收')).toEqual(['a', 'b'])
    expect(found('POTATO')).toEqual(['b'])
    expect(found('菜')).toEqual(['a'])
    expect(found('采收', ['a'])).toEqual(['b'])
  })
})
