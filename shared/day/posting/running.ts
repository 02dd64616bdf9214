import type { MarketDay } from '../../ids.ts'
import { type Posting, workDates } from '../day.ts'
import type { Terms } from './terms.ts'

/** What is agreed with whoever is sent on that day of a job that runs: that day and those behind it that are not called off. */
export function restFrom(posting: Running, workDate: MarketDay): Terms {
  const { days: _, ...terms } = posting.terms
  const left = datesOn(posting).filter((date) => date >= workDate).length
  return { ...terms, workDate, ...(left > 1 ? { days: left } : {}) }
}

type Running = Pick<Posting, 'terms' | 'offFrom'>
const datesOn = ({ terms, offFrom }: Running): readonly MarketDay[] =>
  workDates(terms).filter((date) => offFrom === undefined || date < offFrom)

/** A job with all its days, also those before people were last sent to it. */
export const wholeTerms = ({ terms, whole }: Posting): Terms =>
  whole === undefined ? terms : { ...whole, places: terms.places }

/** Its day of today while it runs, and else its first: the one that people are sent for. */
export const runningDay = (posting: Running, today: MarketDay): MarketDay =>
  datesOn(posting).find((date) => date === today) ?? posting.terms.workDate
