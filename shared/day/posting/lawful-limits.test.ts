import { expect, test } from 'vitest'
import { TextId } from '../../ids.ts'
import {
  accept,
  approve,
  broccoli,
  checkIn,
  first,
  known,
  openHall,
  post,
  reason,
  timePasses,
  told,
  wang,
} from '../../testing/cast.ts'
import type { ChangeTerms } from './messages.ts'
import { discriminatoryPhrases, lawfulLimit } from './wording.ts'

const notes = { text: TextId.parse(`txt_${'0'.repeat(15)}2`), digest: 'salted' }
const limited: ChangeTerms = {
  type: 'change-terms',
  posting: first,
  terms: { ...broccoli, notes },
  facts: known,
  limits: ['sex'],
  reason,
}
const { reason: _, ...unfounded } = limited

test('a sex or an age is what a law can ask for, and nothing else of what chooses people', () => {
  const kinds = (text: string) => discriminatoryPhrases(text).map(({ kind }) => [kind, lawfulLimit(kind)])
  expect(kinds('仅限男性，55岁以下')).toEqual([
    ['sex', 'sex'],
    ['age', 'age'],
  ])
  for (const text of ['限本地户口', '不要河南人', '只要汉族', '信教的勿扰', '已婚优先', '交押金'])
    expect(kinds(text).map(([, limit]) => limit)).toEqual([undefined])
})

test('stands with the reason in the entry, held or open or taken, and never without one', () => {
  const held = openHall.when('05:31', post(broccoli))
  const open = held.when('05:32', approve(first))
  const taken = open.when('05:33', checkIn(wang)).when('05:33', timePasses).when('05:34', accept(wang, 1))
  for (const [story, event] of [
    [held, 'terms-changed'],
    [open, 'terms-changed'],
    [taken, 'change-proposed'],
  ] as const) {
    expect(told(story.when('05:40', unfounded))).toBe('reason-needed')
    expect(story.when('05:40', limited).answer).toMatchObject({ events: [{ type: event, limits: ['sex'], reason }] })
  }
})

test('sends and keeps back nobody: whoever waits is offered the work as before', () => {
  const open = openHall.when('05:31', post(broccoli)).when('05:32', approve(first)).when('05:33', limited)
  const offered = open.when('05:34', checkIn(wang)).when('05:34', timePasses)
  expect(offered.state.line.get(wang)?.standing.status).toBe('offered')
})
