import { createEffect, createSignal, on } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { LogAnswer } from '../../../shared/places/daily-log/answer.ts'
import { type LogRow, rowNumber } from '../../../shared/places/daily-log/row.ts'
import { ask } from '../../app/send.ts'
import { afterPaint } from '../after-paint.ts'
import { createLooking, lookedAt } from '../looking.ts'

export interface HeardLog extends Pick<LogAnswer, 'day' | 'state' | 'version' | 'byHand' | 'corrected'> {
  readonly rows: readonly LogRow[]
}

/**
 * The log of a day as the page has it. The desk's live view only says that something changed; then the rows that changed
 * are asked for and put in their places, so that four thousand rows travel once.
 */
export function createHeardLog(today: () => MarketDay, version: () => number, expired: () => void) {
  const [chosen, choose] = createSignal<MarketDay>()
  const day = () => chosen() ?? today()
  const [log, setLog] = createSignal<HeardLog>()
  const [lost, setLost] = createSignal(false)
  const look = createLooking(async () => {
    const asked = day()
    const before = log()
    const reply = await ask('staff-desk/log', {
      day: asked,
      ...(before?.day === asked ? { since: before.version } : {}),
    })
    setLost(reply.answer !== 'done')
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') expired()
    if (asked !== day()) return 'stale'
    if (reply.answer === 'done') setLog(merged(before, reply.value))
    return lookedAt(reply)
  })

  // A day of earlier changes no more.
  const seen = () => (day() === today() ? version() : 0)
  // What the page has is shown first: whoever opens the log waits for its rows, not for those that changed since.
  createEffect(on([day, seen], () => afterPaint(look)))
  return { day, choose, log: () => (log()?.day === day() ? log() : undefined), lost }
}

/** Rows that did not change stay the same objects, so that nothing on the page is drawn anew for them. */
function merged(before: HeardLog | undefined, { whole, rows, ...heard }: LogAnswer): HeardLog {
  if (whole || before === undefined) return { ...heard, rows }
  if (rows.length === 0) return { ...heard, rows: before.rows }
  const byNumber = new Map(before.rows.map((row) => [rowNumber(row), row]))
  for (const row of rows) byNumber.set(rowNumber(row), row)
  return { ...heard, rows: [...byNumber.values()].sort(byDayNumber) }
}

const inOrder = ({ from, number }: LogRow): string => `${from ?? ''} ${number}`
/** Those of the day's own line first. */
const byDayNumber = (a: LogRow, b: LogRow): number => {
  const [one, other] = [inOrder(a), inOrder(b)]
  return Number(one > other) - Number(one < other)
}
export type FollowedLog = ReturnType<typeof createHeardLog>
