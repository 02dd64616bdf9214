import { describe, expect, test } from 'vitest'
import { monday } from '../../testing/cast.ts'
import { type CountyStory, liu, newCounty, yang } from '../../testing/county-cast.ts'
import { toSetUp } from '../settings/to-set-up.ts'
import { working } from './rules.ts'

const told = ({ answer }: CountyStory) =>
  'refusal' in answer ? answer.refusal.code : answer.events.map(({ type }) => type).join(', ')
const set = newCounty.when('05:00', { type: 'add-first-staff', staff: yang })
const both = set.when('05:01', { type: 'add-staff', staff: liu, role: 'clerk' })

describe('an account', () => {
  test('that is the only one is told of until there was another, however many mornings go by: whoever works there needs their own', () => {
    expect(toSetUp(set.state)).toContain('accounts')
    expect(toSetUp(both.state)).not.toContain('accounts')
    const alone = set.when('18:00', { type: 'take-day-results', day: monday, workers: [], employers: [] })
    expect(toSetUp(alone.state)).toContain('accounts')
    // Whoever is alone again knows how it is done.
    expect(toSetUp(both.when('18:00', { type: 'end-staff', staff: liu }).state)).not.toContain('accounts')
  })

  test('the first is opened once, by whoever came first, and is a supervisor’s', () => {
    expect(set.answer).toEqual({ events: [{ type: 'staff-added', staff: yang, role: 'supervisor' }] })
    expect(told(set.when('05:01', { type: 'add-first-staff', staff: liu }))).toBe('already-set-up')
    expect([...set.state.staff.keys()]).toEqual([yang])
  })

  test('from before there were roles is a supervisor’s', () => {
    const old = newCounty.given('05:00', { type: 'staff-added', staff: yang })
    expect(working(old.state, yang)?.role).toBe('supervisor')
  })

  test('is opened for others, once each', () => {
    expect(working(both.state, liu)).toMatchObject({ role: 'clerk', ended: false })
    expect(told(both.when('05:02', { type: 'add-staff', staff: liu, role: 'supervisor' }))).toBe('')
  })

  test('that ended opens nothing and stays known; ending twice is ending once', () => {
    const ended = both.when('18:00', { type: 'end-staff', staff: liu })
    expect(working(ended.state, liu)).toBeUndefined()
    expect(ended.state.staff.has(liu)).toBe(true)
    expect(told(ended.when('18:01', { type: 'end-staff', staff: liu }))).toBe('')
    expect(told(ended.when('18:01', { type: 'reset-password', staff: liu }))).toBe('no-such-staff')
    expect(told(ended.when('18:01', { type: 'change-staff-role', staff: liu, role: 'supervisor' }))).toBe(
      'no-such-staff',
    )
  })

  test('of somebody who comes back next season is the same one, with a password of its own', () => {
    const back = both
      .when('18:00', { type: 'end-staff', staff: liu })
      .when('day2 05:00', { type: 'add-staff', staff: liu, role: 'clerk' })
    expect(working(back.state, liu)).toEqual({ staff: liu, role: 'clerk', ended: false, passwords: 2 })
  })

  test('with a new password makes sessions of the old one worthless', () => {
    const reset = both.when('06:00', { type: 'reset-password', staff: liu })
    expect([both, reset].map(({ state }) => state.staff.get(liu)?.passwords)).toEqual([1, 2])
  })
})

describe('the last supervisor', () => {
  test('neither ends nor becomes a clerk: somebody must be able to decide', () => {
    expect(told(both.when('06:00', { type: 'end-staff', staff: yang }))).toBe('last-supervisor')
    expect(told(both.when('06:00', { type: 'change-staff-role', staff: yang, role: 'clerk' }))).toBe('last-supervisor')
  })

  test('may go once there is another, and an ended one is none', () => {
    const two = both.when('06:00', { type: 'change-staff-role', staff: liu, role: 'supervisor' })
    const gone = two.when('06:01', { type: 'end-staff', staff: yang })
    expect(told(gone)).toBe('staff-ended')
    expect(told(gone.when('06:02', { type: 'end-staff', staff: liu }))).toBe('last-supervisor')
  })
})
