import { render } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { DayNumber } from '../../shared/ids.ts'
import { site as words } from '../../shared/language/zh/site.ts'
import { monday, placement } from '../../shared/testing/cast.ts'
import type { NotedDay, NotedPerson } from './noted.ts'
import { StopSheet } from './stop.tsx'

const person = (n: number, noted?: Partial<NotedPerson>): NotedPerson => ({
  ...{ placement: placement(n), number: DayNumber.parse(`A00${n}`), is: 'here', owedFen: 15_000 },
  ...noted,
})
const toAll = (fen: number) => [1, 2, 3].map((n) => ({ placement: placement(n), fen }))
const day = (third: NotedPerson): NotedDay => ({
  ...{ workDate: monday, leaveMinute: 360, mayReport: true, mayFinish: true, mayPay: true },
  people: [person(1), person(2), third],
  ifStopped: { rain: toAll(400), employer: toAll(15_000) },
})
const saidOf = (third: NotedPerson) => {
  const sheet = render(() => <StopSheet day={day(third)} isCounted={false} close={() => {}} tap={() => {}} />)
  return sheet.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent)
}

test('who did not come by a tap the hall has not heard yet is counted by no stop', () => {
  const { because, owed } = words.stop
  expect(saidOf(person(3))).toEqual([because.rain + owed(400, 3), because.employer + owed(15_000, 3)])
  expect(saidOf(person(3, { is: 'missed', noted: true }))).toEqual([
    because.rain + owed(400, 2),
    because.employer + owed(15_000, 2),
  ])
})
