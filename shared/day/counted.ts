import { compactDay } from '../hall-clock.ts'
import type { Day } from './day.ts'

/** The count part of the ids a day makes: `20260817_0031`. */
export const counted = (day: Day, count: number, digits: number): string =>
  `${day.day === undefined ? '' : compactDay(day.day)}_${String(count).padStart(digits, '0')}`
