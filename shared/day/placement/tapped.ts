import type { z } from 'zod'
import { Instant } from '../../ids.ts'
import { later } from '../../time.ts'
import type { DayContext } from '../day.ts'

/** When it was tapped at the work, where there was no signal and the hall heard of it only later; absent: then and there. */
export interface Tapped {
  readonly tappedAt?: Instant | undefined
}
export const tapped = { tappedAt: Instant.optional() } as const satisfies Readonly<Record<keyof Tapped, z.ZodType>>

type Now = Pick<DayContext, 'instant'>
const lateSeconds = 60

/** What the book says of a tap that took its time; no phone taps in what is to come. */
export const toldLate = ({ tappedAt }: Tapped, { instant }: Now): Tapped =>
  tappedAt !== undefined && later(tappedAt, lateSeconds) < instant ? { tappedAt } : {}

/** Whether something else was said of it meanwhile: who said that knew more, and only staff settle which of the two it is. */
export const isOvertaken = (tap: Tapped, now: Now, before: { readonly at: Instant } | undefined): boolean =>
  before !== undefined && before.at > whenTapped(tap, now)

/** The moment that counts. */
export const whenTapped = (tap: Tapped, now: Now): Instant => toldLate(tap, now).tappedAt ?? now.instant
