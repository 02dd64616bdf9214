import { expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { broccoli, monday, tuesday } from '../../shared/testing/cast.ts'
import { draftOf } from '../pieces/terms-draft.ts'
import { fitted, offered } from './fits.ts'

const hall = { today: monday, tomorrow: tuesday, minute: 300, closingMinute: 1080 }

test('a copy asks again for a trade or township that was switched off since', () => {
  const copy = draftOf(broccoli)
  expect(fitted(copy, { ...hall, ...offered(zhangbei) })).toMatchObject({ trade: broccoli.trade, workDate: monday })
  const off = <Listed extends { readonly id: string }>(all: readonly Listed[], id: string) =>
    all.map((each) => (each.id === id ? { ...each, off: true as const } : each))
  const without = offered({
    trades: off(zhangbei.trades, broccoli.trade),
    townships: off(zhangbei.townships, broccoli.township),
  })
  const asked = fitted(copy, { ...hall, ...without })
  expect([asked.trade, asked.township]).toEqual([undefined, undefined])
})

test('after the close a copy is for tomorrow, also where staff closed early', () => {
  const closed = { ...hall, closingMinute: 0, ...offered(zhangbei) }
  expect(fitted(draftOf(broccoli), closed)).toMatchObject({ workDate: tuesday })
})
