import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { MarketDay } from '../../../shared/ids.ts'
import type { LogAnswer } from '../../../shared/places/daily-log/answer.ts'
import type { LogRow } from '../../../shared/places/daily-log/row.ts'
import { ask } from '../../app/send.ts'

export interface HeardLog extends Pick<LogAnswer, 'day' | 'state' | 'version'> {
  readonly rows: readonly LogRow[]
}

/** A hall in its rush changes many times a second; nobody reads that fast. */
const restMillis = 700

/**
 * The log of a day as the page has it. The desk's live view only says that something changed; then the rows that changed
 * are asked for and put in their places, so that four thousand rows travel once.
 */
export function createHeardLog(today: () => MarketDay, version: () => number, expired: () => void) {
  const [chosen, choose] = createSignal<MarketDay>()
  const day = () => chosen() ?? today()
  const [log, setLog] = createSignal<HeardLog>()
  const [lost, setLost] = createSignal(false)
  let busy = false
  let again = false
  let over = false

  async function look(): Promise<void> {
    if (busy) {
      again = true
      return
    }
    busy = true
    const asked = day()
    const before = log()
    const reply = await ask('staff-desk/log', {
      day: asked,
      ...(before?.day === asked ? { since: before.version } : {}),
    })
    if (over) return
    setLost(reply.answer !== 'done')
    if (reply.answer === 'refused' && reply.refusal.code === 'sign-in-needed') expired()
    if (reply.answer === 'done' && asked === day()) setLog(merged(before, reply.value))
    window.setTimeout(rested, asked === day() ? restMillis : 0)
  }
  function rested(): void {
    busy = false
    if (!again || over) return
    again = false
    void look()
  }

  // A day of earlier changes no more.
  const seen = () => (day() === today() ? version() : 0)
  createEffect(on([day, seen], () => void look()))
  onCleanup(() => {
    over = true
  })
  return { day, choose, log: () => (log()?.day === day() ? log() : undefined), lost }
}

/** Rows that did not change stay the same objects, so that nothing on the page is drawn anew for them. */
export function merged(before: HeardLog | undefined, { day, state, version, whole, rows }: LogAnswer): HeardLog {
  if (whole || before === undefined) return { day, state, version, rows }
  if (rows.length === 0) return { day, state, version, rows: before.rows }
  const byNumber = new Map(before.rows.map((row) => [row.number, row]))
  for (const row of rows) byNumber.set(row.number, row)
  return { day, state, version, rows: [...byNumber.values()].sort(byDayNumber) }
}

const byDayNumber = (a: LogRow, b: LogRow): number => Number(a.number > b.number) - Number(a.number < b.number)
export type FollowedLog = ReturnType<typeof createHeardLog>
