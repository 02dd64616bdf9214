import { expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { broccoli, monday, tuesday } from '../../shared/testing/cast.ts'
import { dayAfter } from '../../shared/time.ts'
import { draftOf } from '../pieces/terms-draft.ts'
import { fitted, offered } from './fits.ts'

const wednesday = dayAfter(tuesday)
const hall = { today: monday, tomorrow: tuesday, minute: 300, closingMinute: 1080 }

test('a copy asks again for a trade or township that was switched off since', () => {
  const copy = draftOf(broccoli)
  expect(fitted(copy, { ...hall, ...offered(zhangbei) }, monday)).toMatchObject({
    trade: broccoli.trade,
    workDate: monday,
  })
  const off = <Listed extends { readonly id: string }>(all: readonly Listed[], id: string) =>
    all.map((each) => (each.id === id ? { ...each, off: true as const } : each))
  const without = offered({
    trades: off(zhangbei.trades, broccoli.trade),
    townships: off(zhangbei.townships, broccoli.township),
  })
  const asked = fitted(copy, { ...hall, ...without }, monday)
  expect([asked.trade, asked.township]).toEqual([undefined, undefined])
})

test('a copy of what is for tomorrow is for tomorrow; of what was for today or before, for today while people can leave for it', () => {
  const open = { ...hall, ...offered(zhangbei) }
  expect(fitted(draftOf(broccoli), open, tuesday).workDate).toBe(tuesday)
  expect(fitted(draftOf(broccoli), open, monday).workDate).toBe(monday)
  expect(fitted(draftOf(broccoli), { ...open, today: tuesday, tomorrow: wednesday }, monday).workDate).toBe(tuesday)
  // Copied on the day itself, what was for the day after begins there again.
  expect(fitted(draftOf(broccoli), { ...open, minute: 400 }, monday).workDate).toBe(tuesday)
})

test('after the close a copy is for tomorrow, also where staff closed early', () => {
  const closed = { ...hall, closingMinute: 0, ...offered(zhangbei) }
  expect(fitted(draftOf(broccoli), closed, monday)).toMatchObject({ workDate: tuesday })
})
