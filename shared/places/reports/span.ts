import { z } from 'zod'
import { MarketDay } from '../../ids.ts'
import { dayAfter } from '../../time.ts'

export const Span = z.enum(['day', 'week', 'month', 'year'])
export type Span = z.infer<typeof Span>

export interface Days {
  readonly from: MarketDay
  readonly until: MarketDay
}

/** The week from Monday on, the month or the year that a day is of. */
export function spanAround(span: Span, day: MarketDay): Days {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  switch (span) {
    case 'day':
      return { from: day, until: day }
    case 'week': {
      const from = dayAfter(day, -((new Date(day).getUTCDay() + 6) % 7))
      return { from, until: dayAfter(from, 6) }
    }
    case 'month':
      return { from: firstOf(year, month), until: dayAfter(firstOf(year, month + 1), -1) }
    case 'year':
      return { from: firstOf(year, 1), until: dayAfter(firstOf(year + 1, 1), -1) }
    default:
      return span satisfies never
  }
}
const firstOf = (year: number, month: number): MarketDay =>
  MarketDay.parse(new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10))

/** What stands beside each other in a chart of it: its days, or of a year its months. */
export function partsOf(span: Span, { from, until }: Days): readonly Days[] {
  const parts: Days[] = []
  for (let day = from; day <= until; ) {
    const part = spanAround(span === 'year' ? 'month' : 'day', day)
    parts.push(part)
    day = dayAfter(part.until)
  }
  return parts
}

/** What is over of a span, or of now. */
export const upTo = (today: MarketDay, { from, until }: Days): Days => ({ from, until: until < today ? until : today })
