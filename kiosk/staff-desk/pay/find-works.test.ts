import { expect, test } from 'vitest'
import { deskWorks } from '../../../shared/county/pay/view.ts'
import { DayNumber } from '../../../shared/ids.ts'
import { monday, tuesday } from '../../../shared/testing/cast.ts'
import { closed, closeOf, jobOf, personOf, said } from '../../../shared/testing/pay-cast.ts'
import { findWorks } from './find-works.ts'

const shown = {
  worker: (id: string) => (id.endsWith('1') ? '王*英' : '李*福'),
  hasPhone: () => true,
  employerShown: () => '坝上合作社',
}
const told = closed.when('day2 05:35', said(2, { said: 'unpaid' }))
const works = deskWorks(told.state, shown, monday)
const tradeName = () => '蔬菜采收'
const found = (typed: string, list?: 'complaints' | 'disputed') =>
  findWorks(works, list, typed, tradeName).map(({ number }) => number)

test('nothing typed: all of the list, or all of the day', () => {
  expect([found(''), found('', 'complaints'), found('', 'disputed')]).toEqual([['A001', 'A002'], ['A002'], []])
})

test.each([
  ['a number', 'a002', ['A002']],
  ['a ticket', '0817-0001', ['A001']],
  ['the trade', '蔬菜', ['A001', 'A002']],
  ['the firm', '合作社', ['A001', 'A002']],
  ['nobody’s name', '赵', []],
])('%s finds whom it means', (_, typed, numbers) => expect(found(typed)).toEqual(numbers))

test('within a list, only who stands on it', () => expect(found('蔬菜', 'complaints')).toEqual(['A002']))

test('who has the number that is typed comes before whose ticket only ends so', () => {
  const people = [personOf(1, { number: DayNumber.parse('A002') }), personOf(2, { number: DayNumber.parse('A001') })]
  const more = closed.when('day2 18:00', closeOf(tuesday, { ...jobOf(...people), workDate: tuesday, payDay: tuesday }))
  const day = deskWorks(more.state, shown, tuesday)
  expect(findWorks(day, undefined, '1', tradeName).map(({ number }) => number)).toEqual(['A001', 'A002'])
})
