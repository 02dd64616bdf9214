import { describe, expect, test } from 'vitest'
import { payQuestions, worksOf } from '../../county/pay/work.ts'
import { mustHave } from '../../must-have.ts'
import {
  broccoli,
  cancel,
  first,
  monday,
  nightShift,
  placement,
  reason,
  release,
  stopWork,
  timePasses,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { tells, wangAtWork } from '../../testing/evening.ts'
import { dayAfter } from '../../time.ts'
import { noWork, withDay } from './work-figures.ts'

const wednesday = dayAfter(tuesday)
const workOf = ({ state }: CountyStory, workDate = monday) =>
  worksOf(state, wang).find(({ job }) => job.workDate === workDate)
const asked = ({ state }: CountyStory) => payQuestions(state, wang, dayAfter(wednesday)).map(({ job }) => job.workDate)

describe('work that is called off once its close has told of it', () => {
  const night = wangAtWork(nightShift).when('18:00', timePasses)
  const county = tells(newCounty, '18:00', night)

  test('is asked about as long as nothing else is known', () => {
    expect(asked(county)).toEqual([monday])
  })

  test.each([
    ['the employer calls off the night shift', cancel(first)],
    ['staff take the job off somebody', release(1, 'worker-cannot')],
  ])('in the evening, and nobody is asked about its pay: %s', (_, command) => {
    const evening = tells(county, '19:00', night.when('19:00', command))
    expect(workOf(evening)?.person.came).toBe('called-off')
    expect(asked(evening)).toEqual([])
  })

  test('behind midnight, by the next close', () => {
    const late = night.when('day2 00:30', release(1, 'worker-cannot')).when('day2 18:00', timePasses)
    expect(asked(tells(county, 'day2 18:00', late))).toEqual([])
  })

  test('for rain that is heard of in the evening, and what is owed is what the rule says', () => {
    const day = wangAtWork(broccoli).when('18:00', timePasses)
    const told = tells(newCounty, '18:00', day)
    const rain = tells(told, '19:00', day.when('19:00', stopWork(first, 'rain', 660)))
    expect(workOf(rain)).toMatchObject({ person: { came: 'unknown', done: { stoppedMinute: 660, fen: 8_500 } } })
  })

  test('on its later days: those before are asked about, the others are not', () => {
    const three = wangAtWork({ ...broccoli, days: 3 }).when('18:00', timePasses)
    const second = three.when('day2 07:00', cancel(first)).when('day2 18:00', timePasses)
    const told = tells(tells(newCounty, '18:00', three), 'day2 18:00', second)
    expect(asked(told)).toEqual([monday, tuesday])
    expect(workOf(told, wednesday)).toBeUndefined()
  })
})

test('a job that was let go before its close is no day of work: nobody hears of it', () => {
  const day = wangAtWork(broccoli).when('05:40', release(1)).when('18:00', timePasses)
  const told = tells(newCounty, '18:00', day)
  expect(tells(told, '19:00', day.when('19:00', timePasses)).state.works.size).toBe(0)
})

test('staff may put right that a day was called off: nobody is asked, and no figure counts it', () => {
  const county = tells(newCounty, '18:00', wangAtWork(broccoli).when('18:00', timePasses))
  const right = county.when('day2 09:00', {
    ...({ type: 'correct-work', placement: placement(1), workDate: monday, came: 'called-off', reason } as const),
  })
  expect(asked(right)).toEqual([])
  const work = mustHave(workOf(right), 'day of work')
  expect(work.asClosed?.came).toBe('unknown')
  expect(withDay(noWork, work)).toEqual(noWork)
})
