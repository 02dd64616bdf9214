import { owedAlike } from '../../day/placement/owed-alike.ts'
import { clockTime } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { yuan } from '../../money.ts'
import type { EventSurroundings, EventWords } from '../event-words.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

/** It was said where there was no signal. */
export const tapped = (tappedAt: Instant | undefined, { clock }: EventSurroundings): string =>
  tappedAt === undefined ? '' : `tapped at ${clock(tappedAt)}, heard once there was a signal`

/** What becomes of the work that people took, as it is told. */
export const workEvents = {
  arrived: {
    name: 'Arrived',
    more: ({ workDate, tappedAt }, around) => said(around.job, around.date(workDate), tapped(tappedAt, around)),
  },
  absent: {
    name: 'Absent',
    more: ({ kind, workDate, by, restFree, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        restFree ? 'the place is free from that day on' : '',
        {
          excused: by === 'employer' ? 'the employer says with a good cause' : 'with a good cause',
          unexcused: 'without a cause, number void that day',
          'employers-fault': "by the employer's fault",
          'not-heard':
            by === 'employer' ? 'the employer says so, reason not heard yet' : 'staff noted it, reason not heard yet',
        }[kind],
        tapped(tappedAt, around),
      ),
  },
  boarded: {
    name: 'Boarded',
    more: ({ notedAt, notedBy }, { job, clock }) =>
      said(
        job,
        'ticket scanned at the door',
        notedAt === undefined ? '' : `at ${clock(notedAt)}, without the line`,
        notedBy === undefined ? '' : 'told by somebody else',
      ),
  },
  'work-finished': {
    name: 'Work finished',
    more: ({ people, by, tappedAt }, around) =>
      said(
        around.job,
        by === 'employer' ? 'by the employer' : '',
        ...owedAlike(people).map(
          ({ people: alike, fen }) => `¥${yuan(fen)} owed${alike === 1 ? '' : ` to each of ${alike}`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'paid-here': {
    name: 'Employer says they paid',
    more: ({ payments, tappedAt }, around) =>
      said(
        around.job,
        ...owedAlike(payments).map(
          ({ people: alike, fen }) => `¥${yuan(fen)}${alike === 1 ? '' : ` to each of ${alike}`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'work-stopped': {
    name: 'Work stopped',
    more: ({ minute, because, owed, tappedAt }, around) =>
      said(
        around.job,
        clockTime(minute),
        { rain: 'rain', employer: 'by the employer' }[because],
        ...owedAlike(owed).map(({ people, fen }) => `¥${yuan(fen)} owed${people === 1 ? '' : ` to each of ${people}`}`),
        tapped(tappedAt, around),
      ),
  },
  'stop-taken-back': {
    name: 'Stop taken back',
    more: (_, { job }) => said(job, 'a mistake: the work goes on to its hour'),
  },
  'report-taken-back': { name: 'Report taken back', more: ({ workDate }, { job, date }) => said(job, date(workDate)) },
} satisfies Partial<EventWords>
