import { describe, expect, test } from 'vitest'
import { worksOf } from '../../county/pay/work.ts'
import type { MarketDay } from '../../ids.ts'
import {
  answerChange,
  broccoli,
  changeTerms,
  first,
  monday,
  nightShift,
  openSecondWave,
  timePasses,
  told,
  tuesday,
  wang,
} from '../../testing/cast.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { tells, wangAtWork } from '../../testing/evening.ts'
import type { Terms } from '../posting/terms.ts'

const better = (terms: Terms): Terms => ({ ...terms, pay: { basis: 'day', amountFen: 20_000 } })
/** By which terms a day of wang's is asked: the revision their paper has, and what was promised. */
const askedBy = ({ state }: CountyStory, workDate: MarketDay = monday) => {
  const job = worksOf(state, wang).find((work) => work.job.workDate === workDate)?.job
  return job && [job.revision, job.agreedFen]
}

describe('a day of work is asked about by the terms that its worker had agreed to', () => {
  const three = { ...broccoli, days: 3 }
  const monday18 = wangAtWork(three).when('18:00', timePasses)
  const county = tells(newCounty, '18:00', monday18)

  test('when these were changed in time, by the new ones', () => {
    const changed = wangAtWork(three)
      .when('05:34', changeTerms(first, better(three)))
      .when('05:35', answerChange(wang, 1, 2, 'agree'))
    expect(askedBy(tells(newCounty, '18:00', changed.when('18:00', timePasses)))).toEqual([2, 20_000])
  })

  test('and nobody changes them once people have left on the first day, so no later close tells of it otherwise', () => {
    const change = monday18.when('day2 05:30', changeTerms(first, better(three)))
    expect(told(change)).toBe('posting-over')
    const wave = monday18
      .when('day2 07:00', openSecondWave(first, 540))
      .when('day2 07:01', changeTerms(first, better({ ...three, workDate: tuesday, days: 2 })))
    expect(told(wave)).toBe('posting-over')
    const second = tells(county, 'day2 18:00', wave.when('day2 18:00', timePasses))
    expect([askedBy(second), askedBy(second, tuesday)]).toEqual([
      [1, 17_000],
      [1, 17_000],
    ])
  })

  test('also when a close had told of a night shift before they said yes to others', () => {
    const night = wangAtWork(nightShift)
      .when('17:50', changeTerms(first, better(nightShift)))
      .when('18:00', timePasses)
    const changed = night.when('19:01', answerChange(wang, 1, 2, 'agree'))
    expect(told(changed)).toBe('change-agreed')
    const evening = tells(tells(newCounty, '18:00', night), '19:01', changed)
    expect(askedBy(evening)).toEqual([2, 20_000])
    expect(tells(evening, '19:02', changed).answer).toEqual({ events: [] })
  })
})
