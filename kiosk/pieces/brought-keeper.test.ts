import { expect, test } from 'vitest'
import { broughtAs } from './brought-keeper.ts'

test('a place-keeper is typed with its minute, however it is written', () => {
  for (const typed of ['2-07 05:41', '2-07 5:41', '2070541', ' 2-07，05：41 ', '2-07 0541'])
    expect(broughtAs(typed), typed).toEqual({ brought: { keeper: '2-07', minute: 341 } })
  expect(broughtAs(' ')).toEqual({})
  for (const typed of [
    '2-07',
    '207',
    '0-07 05:41',
    '2-07 25:41',
    '2-07 05:71',
    '没有',
    '2-07 05:41 05:41',
    '100-07 05:41',
  ])
    expect(broughtAs(typed), typed).toBeUndefined()
})

test('of a terminal with two digits too', () => {
  for (const typed of ['12-07 05:41', '12-07 5:41', '12070541'])
    expect(broughtAs(typed), typed).toEqual({ brought: { keeper: '12-07', minute: 341 } })
})
