import { owedAlike } from '../../day/placement/owed-alike.ts'
import type { Finished } from '../../day/placement/site-messages.ts'
import { clockTime } from '../../hall-clock.ts'
import type { Instant } from '../../ids.ts'
import { inHours } from '../../in-hours.ts'
import { yuan } from '../../money.ts'
import type { EventSurroundings, EventWords } from '../event-words.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** It was said where there was no signal. */
export const tapped = (tappedAt: Instant | undefined, { clock }: EventSurroundings): string =>
  tappedAt === undefined ? '' : `${clock(tappedAt)} 点的，有了信号才收到`

/** What somebody did; absent minutes are all that was agreed. */
export const did = ({ minutes, pieces }: Did): string => {
  if (pieces !== undefined) return `${pieces} 件`
  return minutes === undefined ? '干满' : `${inHours(minutes)} 小时`
}
type Did = Pick<Finished, 'minutes' | 'pieces'>

/** Of one of them; of many only what they are owed is told. */
const didAlone = ([one, ...others]: readonly Did[]): string => (one === undefined || others.length > 0 ? '' : did(one))

/** What becomes of the work that people took, as it is told. */
export const workEvents = {
  arrived: {
    name: '到岗',
    more: ({ workDate, by, tappedAt }, around) =>
      said(around.job, around.date(workDate), by === 'employer' ? '用工主体报的' : '', tapped(tappedAt, around)),
  },
  absent: {
    name: '未到岗',
    more: ({ kind, workDate, by, restFree, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        restFree ? '从这天起名额让出' : '',
        {
          excused: by === 'employer' ? '用工主体说有正当理由' : '有正当理由',
          unexcused: '没有正当理由，当天的号作废',
          'employers-fault': '用工主体的原因',
          'not-heard': by === 'employer' ? '用工主体说没到，原因还没问' : '工作人员记的，原因还没问',
        }[kind],
        tapped(tappedAt, around),
      ),
  },
  boarded: {
    name: '上车',
    more: ({ workDate, how, notedAt, notedBy }, { job, clock, date }) =>
      said(
        job,
        date(workDate),
        how === undefined ? '' : { scan: '门口扫了工票', list: '没扫工票，门口在名单上点的' }[how],
        notedAt === undefined ? '' : `${clock(notedAt)} 断网时扫的`,
        notedBy === undefined ? '' : '由别人报上来',
      ),
  },
  'work-finished': {
    name: '收工',
    more: ({ workDate, people, by, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        by === 'employer' ? '用工主体报的' : '',
        didAlone(people),
        ...owedAlike(people).map(
          ({ people: alike, fen }) => `应付 ${yuan(fen)} 元${alike === 1 ? '' : ` × ${alike} 人`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'paid-here': {
    name: '用工主体说付了工钱',
    more: ({ payments, tappedAt }, around) =>
      said(
        around.job,
        ...[...new Set(payments.map(({ workDate }) => workDate))].map((workDate) => around.date(workDate)),
        ...owedAlike(payments).map(({ people: alike, fen }) => `${yuan(fen)} 元${alike === 1 ? '' : ` × ${alike} 人`}`),
        tapped(tappedAt, around),
      ),
  },
  'work-stopped': {
    name: '停工',
    more: ({ workDate, minute, because, owed, tappedAt }, around) =>
      said(
        around.job,
        around.date(workDate),
        clockTime(minute),
        { rain: '下雨', employer: '用工主体自己停的' }[because],
        ...owedAlike(owed).map(
          ({ people, fen }) =>
            `${around.basis === 'piece' ? '至少应付' : '应付'} ${yuan(fen)} 元${people === 1 ? '' : ` × ${people} 人`}`,
        ),
        tapped(tappedAt, around),
      ),
  },
  'stop-taken-back': {
    name: '撤回停工',
    more: ({ workDate }, { job, date }) => said(job, date(workDate), '记错了，照常干到点'),
  },
  'report-taken-back': { name: '撤回到岗记录', more: ({ workDate }, { job, date }) => said(job, date(workDate)) },
} satisfies Partial<EventWords>
