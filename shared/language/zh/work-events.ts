import { owedAlike } from '../../day/placement/owed-alike.ts'
import { clockTime } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { EventWords } from '../event-words.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** What becomes of the work that people took, as it is told. */
export const workEvents = {
  arrived: { name: '到岗', more: ({ workDate }, { job, date }) => said(job, date(workDate)) },
  absent: {
    name: '未到岗',
    more: ({ kind, workDate, by, restFree }, { job, date }) =>
      said(
        job,
        date(workDate),
        restFree ? '从这天起名额让出' : '',
        {
          excused: by === 'employer' ? '用工主体说有正当理由' : '有正当理由',
          unexcused: '没有正当理由，当天的号作废',
          'employers-fault': '用工主体的原因',
          'not-heard': by === 'employer' ? '用工主体说没到，原因还没问' : '工作人员记的，原因还没问',
        }[kind],
      ),
  },
  boarded: {
    name: '上车',
    more: ({ notedAt, notedBy }, { job, clock }) =>
      said(
        job,
        '门口扫了工票',
        notedAt === undefined ? '' : `${clock(notedAt)} 断网时扫的`,
        notedBy === undefined ? '' : '由别人报上来',
      ),
  },
  'work-finished': {
    name: '收工',
    more: ({ people, by }, { job }) =>
      said(
        job,
        by === 'employer' ? '用工主体报的' : '',
        ...owedAlike(people).map(
          ({ people: alike, fen }) => `应付 ${yuan(fen)} 元${alike === 1 ? '' : ` × ${alike} 人`}`,
        ),
      ),
  },
  'paid-here': {
    name: '用工主体说付了工钱',
    more: ({ payments }, { job }) =>
      said(
        job,
        ...owedAlike(payments).map(({ people: alike, fen }) => `${yuan(fen)} 元${alike === 1 ? '' : ` × ${alike} 人`}`),
      ),
  },
  'work-stopped': {
    name: '停工',
    more: ({ minute, because, owed }, { job }) =>
      said(
        job,
        clockTime(minute),
        { rain: '下雨', employer: '用工主体自己停的' }[because],
        ...owedAlike(owed).map(({ people, fen }) => `应付 ${yuan(fen)} 元${people === 1 ? '' : ` × ${people} 人`}`),
      ),
  },
  'stop-taken-back': { name: '撤回停工', more: (_, { job }) => said(job, '记错了，照常干到点') },
  'report-taken-back': { name: '撤回到岗记录', more: ({ workDate }, { job, date }) => said(job, date(workDate)) },
} satisfies Partial<EventWords>
