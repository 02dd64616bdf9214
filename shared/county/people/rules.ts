import { type Context, happened, refused } from '../../decider.ts'
import type { MarketDay } from '../../ids.ts'
import { MarketDay as MarketDaySchema } from '../../ids.ts'
import type { County, CountyDecision } from '../county.ts'
import type { ForgetWorker, RegisterWorker } from './messages.ts'

/** A worker already known stays as they are. */
export const registerWorker = (county: County, command: RegisterWorker): CountyDecision =>
  county.people.has(command.worker) ? happened() : happened({ type: 'worker-registered', worker: command.worker })

/**
 * Erases somebody who was never placed, now; hides somebody who was, and erases them when the records of their work have
 * been kept for three years (网络招聘服务管理规定). Refuses `no-such-person`, `already-forgotten`.
 */
export function forgetWorker(county: County, command: ForgetWorker, context: Context): CountyDecision {
  const person = county.people.get(command.worker)
  if (person === undefined) return refused({ code: 'no-such-person' })
  if (person.forgotten !== undefined) return refused({ code: 'already-forgotten' })
  const placed = command.placedToday || person.placedDays > 0
  return happened({
    type: 'worker-forgotten',
    worker: command.worker,
    ...(placed ? { eraseOn: yearsAfter(context.today, 3) } : {}),
  })
}

const yearsAfter = (day: MarketDay, years: number): MarketDay =>
  MarketDaySchema.parse(
    new Date(Date.UTC(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8))))
      .toISOString()
      .slice(0, 10),
  )
