import { expect, it } from 'vitest'
import type { SettingsEntry } from '../../../shared/county/settings/answer.ts'
import { zhangbei } from '../../../shared/county/settings/zhangbei.ts'
import { Instant, TownshipId } from '../../../shared/ids.ts'
import { takeMarket } from '../../app/market.ts'
import { whatChanged } from './change-words.ts'

const [gonghui, xiaoertai, shagou] = ['gonghui', 'xiaoertai', 'shagou'].map((id) => TownshipId.parse(id))
if (gonghui === undefined || xiaoertai === undefined || shagou === undefined) throw new Error('three townships')
const entry = (...neighbours: [TownshipId, TownshipId][]): SettingsEntry => ({
  instant: Instant.parse('2026-08-16T21:47:00.000Z'),
  who: '杨霞',
  event: { type: 'market-changed', change: { section: 'neighbours', neighbours } },
})

it('says which townships were made neighbours and which no more, and of none that there is none', () => {
  takeMarket({ market: zhangbei, marketVersion: 1, setUp: true })
  const none = entry()
  const one = entry([gonghui, xiaoertai])
  const other = entry([gonghui, shagou])
  expect(whatChanged(none, [])).toBe('共 0 项')
  expect(whatChanged(one, [none])).toBe('加了公会镇–小二台镇')
  expect(whatChanged(other, [one, none])).toBe('加了公会镇–沙沟镇；去掉了公会镇–小二台镇')
  expect(whatChanged(one, [])).toBe('公会镇–小二台镇')
  expect(whatChanged(none, [one])).toBe('去掉了公会镇–小二台镇')
})
