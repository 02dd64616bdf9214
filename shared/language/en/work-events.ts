import { owedAlike } from '../../day/placement/owed-alike.ts'
import type { Finished } from '../../day/placement/site-messages.ts'
import { clockTime } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { inHours } from '../../in-hours.ts'
import { yuan } from '../../money.ts'
import type { EventSurroundings, EventWords } from '../event-words.ts'
import { counted } from './counted.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ')

/** It was said where there was no signal. */
export const tapped = (tappedAt: Instant | undefined, { clock }: EventSurroundings): string =>
  tappedAt === undefined ? '' : `tapped at ${clock(tappedAt)}, heard once there was a signal`

/** What somebody did; absent minutes are all that was agreed. */
export const did = ({ minutes, pieces }: Did): string => {
  if (pieces !== undefined) return counted(pieces, 'piece')
  return minutes === undefined ? 'the whole of it' : `${inHours(minutes)} h`
}
type Did = Pick<Finished, 'minutes' | 'pieces'>

/** Of one of them; of many only what they are owed is told. */
const didAlone = ([one, ...others]: readonly Did[]): string => (one === undefined || others.length > 0 ? '' : did(one))

/** What becomes of the work that people took, as it is told. */
export const workEvents = {
  arrived: {
    name: 'Arrived',
    more: ({ workDate, by, tappedAt }, around) =>
      said(around.job, around.date(workDate), by === 'employer' ? 'by the employer' : '', tapped(tappedAt, around)),
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
    more: ({ workDate, how, notedAt, notedBy }, { job, clock, date }) =>
      said(
        job,
        date(workDate),
        how === undefined
          ? ''
          : { scan: 'ticket scanned at the door', list: 'ticket not scanned: chosen from the list at the door' }[how],
        notedAt === undefined ? '' : `at ${clock(notedAt)}, without the line`,
        notedBy === undefined ? '' : 'told by somebody else',
      ),
  },
  'work-finished': {
    name: 'Work finished',
    more: ({ workDate, people, by, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        by === 'employer' ? 'by the employer' : '',
        didAlone(people),
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
        ...[...new Set(payments.map(({ workDate }) => workDate))].map((workDate) => around.date(workDate)),
        ...owedAlike(payments).map(
          ({ people: alike, fen }) => `¥${yuan(fen)}${alike === 1 ? '' : ` to each of ${alike}`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'work-stopped': {
    name: 'Work stopped',
    more: ({ workDate, minute, because, owed, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        clockTime(minute),
        { rain: 'rain', employer: 'by the employer' }[because],
        ...owedAlike(owed).map(
          ({ people, fen }) =>
            `${around.basis === 'piece' ? 'at least ' : ''}¥${yuan(fen)} owed${people === 1 ? '' : ` to each of ${people}`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'stop-taken-back': {
    name: 'Stop taken back',
    more: ({ workDate }, { job, date }) => said(job, date(workDate), 'a mistake: the work goes on to its hour'),
  },
  'report-taken-back': { name: 'Report taken back', more: ({ workDate }, { job, date }) => said(job, date(workDate)) },
} satisfies Partial<EventWords>
