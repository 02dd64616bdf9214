import { describe, expect, it } from 'vitest'
import { DayNumber, Instant, OfferId } from '../../shared/ids.ts'
import type { Call } from '../../shared/places/hall-board/view.ts'
import { type CallQueue, emptyQueue, stepQueue } from './call-queue.ts'

const call = (count: number): Call => ({
  offer: OfferId.parse(`off_20260817_${String(count).padStart(4, '0')}`),
  number: DayNumber.parse(`A${String(count).padStart(3, '0')}`),
  people: 1,
  calledAt: Instant.parse('2026-08-16T21:46:00.000Z'),
})

/** What the block shows second by second while the open calls change as told. */
function watch(told: Readonly<Record<number, readonly Call[]>>, seconds: number): readonly string[] {
  let queue: CallQueue = emptyQueue
  let calls: readonly Call[] = []
  return Array.from({ length: seconds }, (_, second) => {
    calls = told[second] ?? calls
    queue = stepQueue(queue, calls, second * 1000)
    return queue.shown ? `${queue.shown.number}${queue.shown.fresh ? '!' : ''}` : '-'
  })
}

describe('the call block', () => {
  it('stands amber for twelve seconds, then dark with the last number', () => {
    const seen = watch({ 1: [call(17)] }, 20)
    expect(seen[0]).toBe('-')
    expect(seen.slice(1, 13)).toEqual(Array(12).fill('A017!'))
    expect(seen.slice(13)).toEqual(Array(7).fill('A017'))
  })

  it('stays its twelve seconds even when it is answered at once', () => {
    const seen = watch({ 0: [call(17)], 2: [] }, 13)
    expect(seen[11]).toBe('A017!')
    expect(seen[12]).toBe('A017')
  })

  it('three calls at once come one after another, the first called first', () => {
    const seen = watch({ 0: [call(3), call(2), call(1)] }, 40)
    expect([seen[0], seen[12], seen[24], seen[36]]).toEqual(['A001!', 'A002!', 'A003!', 'A003'])
  })

  it('skips one that was answered before its turn', () => {
    const seen = watch({ 0: [call(3), call(2), call(1)], 5: [call(3)] }, 26)
    expect([seen[0], seen[12], seen[24]]).toEqual(['A001!', 'A003!', 'A003'])
  })

  const again = (count: number): Call => ({ ...call(count), calledAt: Instant.parse('2026-08-16T21:46:20.000Z') })

  it('calls a number again that staff had called again, when the one before it has had its time', () => {
    const seen = watch({ 0: [call(1)], 15: [call(2), call(1)], 20: [again(1), call(2)] }, 50)
    expect([seen[15], seen[26], seen[27], seen[38], seen[39]]).toEqual(['A002!', 'A002!', 'A001!', 'A001!', 'A001'])
  })

  it('called again while its first call still waits, it keeps its place and is called once', () => {
    const seen = watch({ 0: [call(3), call(2), call(1)], 5: [again(2), call(3), call(1)] }, 50)
    expect([seen[0], seen[12], seen[24], seen[36], seen[48]]).toEqual(['A001!', 'A002!', 'A003!', 'A003', 'A003'])
  })

  it('does not call the same offer again after a reconnect', () => {
    const seen = watch({ 0: [call(2), call(1)], 30: [call(2), call(1)] }, 60)
    expect(seen.slice(30)).toEqual(Array(30).fill('A002'))
  })
})
