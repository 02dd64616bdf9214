import { expect, test } from 'vitest'
import { TownshipId } from '../../ids.ts'
import { mustHave } from '../../must-have.ts'
import {
  approve,
  ask,
  broccoli,
  checkInFor,
  first,
  openHall,
  picking,
  post,
  sorting,
  wang,
} from '../../testing/cast.ts'
import type { Wants } from '../check-in/messages.ts'
import { jobCard } from './job-card.ts'

const board = openHall.when('05:31', post(broccoli)).when('05:31', approve(first))
const gonghui = TownshipId.parse('gonghui')

/** How far the job in Gonghui lies, and why it is theirs, to somebody who came with these wishes. */
function seenWith(wants: Wants, tapped = false) {
  const come = board.when('05:32', checkInFor(wang, wants))
  const { state } = tapped ? come.when('05:33', ask(wang, first)) : come
  const notes = () => ({})
  const card = jobCard(state, mustHave(state.postings.get(first), first), mustHave(state.line.get(wang), wang), notes)
  return { band: card.band, reasons: card.reasons }
}

test('a card says how far the job lies from home, and every reason the wishes give, what weighs most first', () => {
  const hours = { fromMinute: 300, untilMinute: 1000 }
  expect(seenWith({ trades: [picking], township: gonghui, askHourlyFen: 1800, hours }, true)).toEqual({
    band: 'home',
    reasons: ['you-tapped-it', 'near-home', 'your-trade', 'pays-your-ask', 'in-your-hours'],
  })
})

test('what the job does not meet is no reason', () => {
  const wants = { trades: [sorting], township: TownshipId.parse('dahe'), askHourlyFen: 2000 }
  expect(seenWith({ ...wants, hours: { fromMinute: 380, untilMinute: 1000 } })).toEqual({
    band: 'county',
    reasons: [],
  })
})

test('of who did not say where they live, what they ask or when they can, nothing is said', () => {
  expect(seenWith({ trades: [picking] })).toEqual({ band: undefined, reasons: ['your-trade'] })
})
