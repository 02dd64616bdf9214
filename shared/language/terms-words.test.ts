import { expect, test } from 'vitest'
import { zhangbei } from '../county/settings/zhangbei.ts'
import type { PlainTerms } from '../day/posting/terms.ts'
import { TownshipId } from '../ids.ts'
import { broccoli, monday, nightShift, tuesday } from '../testing/cast.ts'
import type { Saying } from './saying.ts'
import { goingRows, leaveLine, workTime } from './terms-words.ts'
import { screens } from './zh/screens.ts'

const said: Saying = { language: 'zh', words: screens, market: zhangbei, today: monday }
const own: PlainTerms = { ...broccoli, transport: { kind: 'own', meet: 'township-hall' } }
const bus: PlainTerms = { ...broccoli, transport: { kind: 'bus', leaveMinute: 360, bay: 2 } }

test('who comes by themselves reads where to; of a job of before, that they go by themselves', () => {
  const way = (transport: PlainTerms['transport'], township = own.township) =>
    goingRows(said, { ...own, township, transport }).find(({ name }) => name === '出行')?.value
  expect(way({ kind: 'own', meet: 'township-hall' })).toBe('自己到公会镇政府门口')
  expect(way({ kind: 'own', meet: 'bus-station' }, TownshipId.parse('zhanhai'))).toBe('自己到战海乡汽车站')
  expect(way({ kind: 'own' })).toBe('自己去')
})

test('who goes with a second wave reads when that one leaves', () => {
  const goes = (of: PlainTerms, leaveMinute?: number) => goingRows(said, of, leaveMinute).at(-1)?.value
  expect(goes(bus)).toMatch(/^06:00 发车/)
  expect(goes(bus, 430)).toMatch(/^07:10 发车/)
  expect(goes(own, 390)).toMatch(/^自己到/)
  expect(goes(own, 430)).toMatch(/^07:10 出发、自己到/)
  expect(leaveLine(said, { terms: own, leaveMinute: 390 })).toBe('06:30 开工')
  expect(leaveLine(said, { terms: own, leaveMinute: 430 })).toBe('07:10 出发')
})

test('hours name their day where it is not today, and say that they end the next morning', () => {
  expect(workTime(said, own)).toBe('06:30 – 15:30')
  expect(workTime(said, { ...own, workDate: tuesday })).toBe('8月18日 06:30 – 15:30')
  expect(workTime(said, { ...own, days: 3 })).toBe('8月17日起 3 天 06:30 – 15:30')
  expect(workTime(said, nightShift)).toContain('次日 ')
})
