import { describe, expect, test } from 'vitest'
import { EmployerId } from '../../ids.ts'
import { inBoth } from '../../language/in-both.ts'
import { chanceWords } from '../../language/in-line-words.ts'
import { mustHave } from '../../must-have.ts'
import {
  broccoli,
  checkIn,
  checkInFor,
  type DayStory,
  farmer,
  formCrew,
  known,
  li,
  openHall,
  picking,
  post,
  unloading,
  wang,
} from '../../testing/cast.ts'
import type { DoNotSend, PersonFacts } from '../check-in/messages.ts'
import { chanceOf } from './chance.ts'

const waits = (facts: PersonFacts = { minor: false }): DayStory =>
  openHall.when('05:31', post(unloading, known)).when('05:32', checkInFor(wang, { trades: [picking] }, facts))
const chance = ({ state }: DayStory, stands?: { theirs: boolean; left: number }) =>
  chanceOf(state, mustHave(state.line.get(wang), wang), stands)
const left = { theirs: false, left: 2 }

describe('what somebody who waits may hope for', () => {
  test('a place as things stand, else places that nobody before them needs, else that what suits them is not theirs yet', () => {
    expect(chance(waits(), { theirs: true, left: 2 })).toEqual({ code: 'theirs' })
    expect(chance(waits(), left)).toEqual({ code: 'left', places: 2, because: 'not-theirs' })
    const suited = waits().when('05:33', post(broccoli, known))
    expect(chance(suited, { theirs: false, left: 0 })).toEqual({ code: 'not-yet' })
  })

  test('nothing where nothing suits them, or where nobody can know', () => {
    expect(chance(waits(), { theirs: false, left: 0 })).toBeUndefined()
    expect(chance(waits())).toBeUndefined()
  })

  test('places that are left where they said they do not go are called so; of an employer’s wish they hear nothing', () => {
    const other = EmployerId.parse(`emp_${'0'.repeat(15)}2`)
    const wishOf = (side: DoNotSend['side']): PersonFacts => ({ minor: false, doNotSend: [{ employer: farmer, side }] })
    expect(chance(waits(wishOf('worker')), left)).toMatchObject({ because: 'not-to-them' })
    const alsoElsewhere = waits(wishOf('worker')).when('05:33', { ...post(unloading, known), employer: other })
    expect(chance(alsoElsewhere, left)).toMatchObject({ because: 'not-theirs' })
    expect(chance(waits(wishOf('employer')), left)).toEqual(chance(waits(), left))
    expect(inBoth((words) => chanceWords(words, { code: 'left', places: 2, because: 'not-to-them' }))).toEqual({
      zh: '还剩 2 个名额，都是您说过不去的。',
      en: '2 left, all where you said you will not go.',
    })
  })

  test('a crew hears of places that are left, that not all of it can go there together', () => {
    const crew = waits().when('05:33', checkIn(li)).when('05:34', formCrew(wang, li))
    expect(chance(crew, left)).toEqual({ code: 'left', places: 2, because: 'not-all-of-them' })
  })
})
