import { describe, expect, test } from 'vitest'
import { TerminalId } from '../../ids.ts'
import { type CountyStory, newCounty } from '../../testing/county-cast.ts'
import { knownByKey, knowsItsTerminals, terminalsInUse } from './rules.ts'

const [one, two] = ['1', '2'].map((last) => TerminalId.parse(`trm_${'0'.repeat(15)}${last}`))
const key = (letter: string) => letter.repeat(43)
const told = ({ answer }: CountyStory) =>
  'refusal' in answer ? answer.refusal.code : answer.events.map(({ type }) => type).join(', ')
const approve = (story: CountyStory, terminal: TerminalId | undefined, number: number, letter: string) =>
  story.when('05:00', {
    type: 'approve-terminal',
    terminal: terminal ?? TerminalId.parse(''),
    number,
    stands: 'terminal',
    keyDigest: key(letter),
  })
const first = approve(newCounty, one, 1, 'a')
const numbers = ({ state }: CountyStory) => terminalsInUse(state).map(({ number }) => number)

describe('a screen of the hall', () => {
  test('that staff approve is known by its key from then on', () => {
    expect(knowsItsTerminals(newCounty.state)).toBe(false)
    expect(told(first)).toBe('terminal-approved')
    expect(knowsItsTerminals(first.state)).toBe(true)
    expect(knownByKey(first.state, key('a'))).toMatchObject({ terminal: one, number: 1, stands: 'terminal' })
    expect(knownByKey(first.state, key('b'))).toBeUndefined()
  })

  test('has a number of its own, and is approved once', () => {
    expect(told(approve(first, two, 1, 'b'))).toBe('terminal-number-taken')
    expect(told(approve(first, two, 2, 'a'))).toBe('terminal-known')
    const both = approve(first, two, 2, 'b')
    expect(numbers(both)).toEqual([1, 2])
    const renumber = (number: number) =>
      both.when('05:01', { type: 'renumber-terminal', terminal: TerminalId.parse(two), number })
    expect(told(renumber(1))).toBe('terminal-number-taken')
    expect(told(renumber(2))).toBe('')
    expect(numbers(renumber(7))).toEqual([1, 7])
  })

  test('that is taken off opens nothing; its number is free, and the hall still serves at known screens alone', () => {
    const revoke = { type: 'revoke-terminal', terminal: TerminalId.parse(one) } as const
    const off = first.when('18:00', revoke)
    expect(told(off)).toBe('terminal-revoked')
    expect(knownByKey(off.state, key('a'))).toBeUndefined()
    expect(knowsItsTerminals(off.state)).toBe(true)
    expect(told(off.when('18:01', revoke))).toBe('')
    expect(told(off.when('18:01', { type: 'renumber-terminal', terminal: TerminalId.parse(one), number: 2 }))).toBe(
      'no-such-terminal',
    )
    // The same screen comes back under the number it had, or another takes it.
    expect(numbers(approve(off, two, 1, 'a'))).toEqual([1])
    expect(numbers(approve(off, two, 1, 'b'))).toEqual([1])
  })

  test('that never stood here is none to take off', () => {
    expect(told(first.when('05:01', { type: 'revoke-terminal', terminal: TerminalId.parse(two) }))).toBe(
      'no-such-terminal',
    )
  })
})
