import { describe, expect, test } from 'vitest'
import { CardId, MarketDay, TextId } from '../../ids.ts'
import { broccoli, farmer, monday, reason } from '../../testing/cast.ts'
import { newCounty } from '../../testing/county-cast.ts'
import { noPayRecord } from '../county.ts'

const register = { type: 'register-employer', employer: farmer, kind: 'person' } as const
const approve = { type: 'approve-employer', employer: farmer } as const

test('an employer is registered once and stays as they are', () => {
  const known = newCounty.when('05:30', register)
  expect(known.answer).toEqual({ events: [{ type: 'employer-registered', employer: farmer, kind: 'person' }] })
  const again = known.when('05:31', { ...register, kind: 'company' })
  expect(again.answer).toEqual({ events: [] })
  expect(again.state.employers.get(farmer)).toMatchObject({ employer: farmer, kind: 'person', approved: false })
})

test('the first PIN is written down once, with the registration or later; every one that staff give is', () => {
  const chosen = { type: 'employer-pin-set', employer: farmer }
  const known = newCounty.when('05:30', { ...register, withPin: true })
  expect(known.answer).toEqual({ events: [{ type: 'employer-registered', employer: farmer, kind: 'person' }, chosen] })
  expect(known.when('05:31', { ...register, withPin: true }).answer).toEqual({ events: [] })
  const later = newCounty.when('05:30', register).when('05:31', { ...register, withPin: true })
  expect(later.answer).toEqual({ events: [chosen] })
  const reset = { type: 'reset-employer-pin', employer: farmer } as const
  expect(later.when('05:32', reset).answer).toEqual({ events: [chosen] })
  expect(newCounty.when('05:32', reset).answer).toEqual({ refusal: { code: 'employer-unknown' } })
})

test('the phone put right of whom nobody has checked ends their PIN; a name does not, nor a phone of who is approved', () => {
  const chosen = newCounty.when('05:30', { ...register, withPin: true })
  const pinsAfter = (county: typeof chosen, what: 'name' | 'phone') =>
    county.when('05:36', { type: 'correct-employer', employer: farmer, what: [what] }).state.employers.get(farmer)?.pins
  expect([pinsAfter(chosen, 'name'), pinsAfter(chosen, 'phone')]).toEqual([1, 2])
  expect(pinsAfter(chosen.when('05:35', approve), 'phone')).toBe(1)
  expect(pinsAfter(newCounty.when('05:30', register), 'phone')).toBe(0)
})

test('staff see the papers once', () => {
  const seen = newCounty.when('05:30', register).when('05:35', approve)
  expect(seen.answer).toEqual({ events: [{ type: 'employer-approved', employer: farmer }] })
  expect(seen.state.employers.get(farmer)?.approved).toBe(true)
  expect(seen.when('05:36', approve).answer).toEqual({ events: [] })
})

test('papers of an employer nobody registered approve nobody', () => {
  expect(newCounty.when('05:35', approve).answer).toEqual({ refusal: { code: 'employer-unknown' } })
})

describe('the employer card', () => {
  const card = (letter: string) => CardId.parse(`crd_${letter.repeat(16)}`)
  const issue = (letter: string) => ({ type: 'issue-employer-card', employer: farmer, card: card(letter) }) as const
  const revoke = { type: 'revoke-employer-card', employer: farmer } as const
  const checked = newCounty.when('05:30', register).when('05:35', approve)
  const holds = checked.when('05:36', issue('a'))

  test('is printed for whoever staff have checked, and for nobody else', () => {
    expect(holds.answer).toEqual({
      events: [{ type: 'employer-card-issued', employer: farmer, card: card('a') }],
    })
    expect(holds.state.employers.get(farmer)?.card).toBe(card('a'))
    expect(newCounty.when('05:30', register).when('05:31', issue('a')).answer).toEqual({
      refusal: { code: 'employer-not-checked' },
    })
    expect(newCounty.when('05:31', issue('a')).answer).toEqual({ refusal: { code: 'employer-unknown' } })
  })

  test('printed anew makes the one before worthless', () => {
    expect(holds.when('05:40', issue('b')).state.employers.get(farmer)?.card).toBe(card('b'))
    expect(holds.when('05:40', issue('a')).answer).toEqual({ events: [] })
  })

  test('that was lost is taken back, once', () => {
    const lost = holds.when('05:40', revoke)
    expect(lost.answer).toEqual({ events: [{ type: 'employer-card-revoked', employer: farmer, card: card('a') }] })
    expect(lost.state.employers.get(farmer)?.card).toBeUndefined()
    expect(lost.when('05:41', revoke).answer).toEqual({ events: [] })
  })
})

test('staff stop an employer with a reason, and let them post again with one', () => {
  const known = newCounty.when('05:30', register)
  const stopped = known.when('05:40', { type: 'stop-employer', employer: farmer, reason })
  expect(stopped.answer).toEqual({ events: [{ type: 'employer-stopped', employer: farmer, reason }] })
  expect(stopped.state.employers.get(farmer)?.stoppedAt).toBeDefined()
  expect(stopped.when('05:41', { type: 'stop-employer', employer: farmer, reason }).answer).toEqual({ events: [] })
  const again = stopped.when('05:50', { type: 'let-employer-post', employer: farmer, reason })
  expect(again.answer).toEqual({ events: [{ type: 'employer-may-post', employer: farmer, reason }] })
  expect(again.state.employers.get(farmer)?.stoppedAt).toBeUndefined()
})

describe('a household that asks to be forgotten', () => {
  const forget = { type: 'forget-employer', employer: farmer } as const
  const forgotten = { type: 'employer-forgotten', employer: farmer } as const
  const known = newCounty.when('05:30', register).when('05:35', approve)
  const told = { workers: [], employers: [{ employer: farmer, terms: [broccoli] }] }
  const hired = known.when('18:20', { type: 'take-day-results', day: monday, ...told })
  const card = CardId.parse(`crd_${'a'.repeat(16)}`)

  test('and never asked for people is erased now; what the law wants kept goes three years after the last work', () => {
    expect(known.when('18:30', forget).answer).toEqual({ events: [forgotten] })
    expect(hired.when('18:30', forget).answer).toEqual({ events: [{ ...forgotten, eraseOn: '2029-08-17' }] })
  })

  test('takes along what was written beside their jobs, also before the terms were changed and where staff turned them down', () => {
    const [one, other] = [TextId.parse(`txt_${'0'.repeat(15)}1`), TextId.parse(`txt_${'0'.repeat(15)}2`)]
    const notes = { text: one, digest: 'salted' }
    const asked = { employer: farmer, terms: [{ ...broccoli, notes }], notes: [other, one] }
    const told = { type: 'take-day-results', day: monday, workers: [], employers: [asked] } as const
    const hired = known.when('18:20', told)
    expect(hired.state.employers.get(farmer)?.texts).toEqual([one, other])
    const turnedDown = known.when('18:20', { ...told, employers: [{ employer: farmer, terms: [], notes: [other] }] })
    expect(turnedDown.state.employers.get(farmer)?.texts).toEqual([other])
    expect(turnedDown.when('18:30', forget).answer).toEqual({ events: [forgotten] })
  })

  test('leaves nothing that leads to them, and what a late hand-over says of them is not kept', () => {
    const holds = hired.when('18:25', { type: 'issue-employer-card', employer: farmer, card })
    const gone = holds.when('18:30', forget).when('18:31', {
      type: 'take-day-results',
      day: MarketDay.parse('2026-08-18'),
      ...told,
    })
    expect(gone.state.employers.get(farmer)).toEqual({
      employer: farmer,
      kind: 'person',
      approved: false,
      asked: [],
      record: noPayRecord,
      pins: 0,
      lastAskedFor: broccoli.workDate,
      texts: [],
      forgotten: { eraseOn: '2029-08-17' },
    })
  })

  test('is nobody’s to decide about any more, and not registered again: whoever comes back is somebody new', () => {
    const gone = known.when('18:30', forget)
    expect(gone.when('18:31', approve).answer).toEqual({ refusal: { code: 'employer-unknown' } })
    expect(gone.when('18:31', register).answer).toEqual({ refusal: { code: 'was-forgotten' } })
    expect(gone.when('18:31', forget).answer).toEqual({ events: [forgotten] })
  })

  test('is a person: a firm stays', () => {
    const firm = newCounty.when('05:30', { ...register, kind: 'company' })
    expect(firm.when('18:30', forget).answer).toEqual({ refusal: { code: 'not-a-person' } })
    expect(newCounty.when('18:30', forget).answer).toEqual({ refusal: { code: 'employer-unknown' } })
  })
})
