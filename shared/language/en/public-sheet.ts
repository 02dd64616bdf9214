import type { Words } from '../words.ts'
import { counted } from './counted.ts'

export const publicSheet: Words['publicSheet'] = {
  title: (market) => `${market}: day jobs`,
  open: 'Public job sheet',
  slogan: 'Jobs every day',
  today: (date) => `Today, ${date}`,
  tomorrow: (date) => `Tomorrow, ${date}`,
  count: (jobs, places) => `${counted(jobs, 'job')}, ${counted(places, 'place')} left`,
  none: 'No job with a place left yet.',
  columns: {
    work: 'Work',
    left: 'Left',
    where: 'Place',
    hours: 'Hours',
    pay: 'Pay',
    benefits: 'Way, meals, insurance',
  },
  left: (count) => `${count} left`,
  household: 'A household; the market hires for it',
  cover: { none: 'No insurance', market: 'Insured by the market', employer: 'Insured by the employer' },
  howTo:
    'To take one: come to the market with your ID card, get a number, choose at a terminal, get your ticket. No phone needed.',
  noFees: 'Free for both sides: no fee, no deposit, nobody keeps your ID card.',
  asOf: (date, time) => `As of ${date} ${time}. Places go at any moment: what the wall of the hall says counts.`,
  complaints: (lines) => `Complaints: ${lines}`,
  other: '中文',
  hiredBy: (market) => `${market}, on behalf of a household`,
  places: (count) => counted(count, 'place'),
  worth: (pay, hourly) => `${pay} (${hourly})`,
  sentences: (parts) => `${parts.join('; ')}.`,
}
