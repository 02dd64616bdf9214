import { clockTime } from '../../hall-clock.ts'
import { ticketNumber } from '../../ticket/ticket-number.ts'
import type { EventWords } from '../event-words.ts'
import { comings } from './comings.ts'
import { countyEvents } from './county-events.ts'
import { ownPostings } from './own-postings.ts'
import { printing } from './printing.ts'
import { terms } from './terms.ts'
import { workEvents } from './work-events.ts'

/** At the window somebody says what they want, and staff do it for them. */
const forThem = (byStaff: boolean): string => (byStaff ? '窗口替本人办的' : '')
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** What the notes choose by, which staff let stand for the legal reason that follows. */
const limitsOf = (limits: readonly ('sex' | 'age')[] = []): string =>
  limits.length === 0
    ? ''
    : `备注限${limits.map((limit) => ({ sex: '性别', age: '年龄' })[limit]).join('、')}，有法律依据`

/** Everything that can happen, as the daily log tells it. */
export const events: EventWords = {
  // 一天
  'day-opened': { name: '开市' },
  'day-closed': {
    name: '关账',
    more: ({ totals, reason }) =>
      said(reason === undefined ? '' : '主管提前关账', `这天报到 ${totals.checkedIn} 人，有活 ${totals.placed} 人`),
  },
  'rules-changed': { name: '换新设置', more: () => '今天从这时起按新设置办' },
  // 报到
  ...comings,
  'wants-changed': {
    name: '改想干的活',
    more: ({ wants }, around) => said(`想干${around.trades(wants.trades)}`, forThem(around.byStaff)),
  },
  'left-line': { name: '不等了', more: (_, { byStaff }) => said('号码留着', forThem(byStaff)) },
  'came-back': { name: '又回来等', more: (_, { byStaff }) => said('还是原来的号', forThem(byStaff)) },
  'certificate-noted': { name: '看过证', more: ({ validUntil }, { date }) => `有效到${date(validUntil)}` },
  'facts-corrected': {
    name: '按改过的重新算',
    more: ({ minor, child }) => (child === true ? '不满 16 周岁' : minor ? '满 16 周岁不满 18 周岁' : ''),
  },
  'do-not-send-noted': {
    name: '不再派往',
    more: ({ doNotSend }) => (doNotSend.length === 0 ? '都可以派了' : `不派的用工主体 ${doNotSend.length} 家`),
  },
  'crew-formed': {
    name: '结成班组',
    more: ({ members }, { byStaff }) => said(`${members.length} 人一起走`, byStaff ? '窗口办的' : ''),
  },
  'crew-joined': { name: '进班组', more: (_, { byStaff }) => (byStaff ? '窗口办的' : '') },
  'crew-left': { name: '退出班组', more: (_, { byStaff }) => forThem(byStaff) },
  'crew-dissolved': { name: '班组散了', more: () => '各人单独排队' },
  'child-gone-to': { name: '去看了孩子', more: () => '未满 16 周岁、来过的那个' },
  'child-turned-away': { name: '未满16劝返', more: () => '没有留下任何资料' },
  // 用工需求
  posted: {
    name: '登记用工',
    more: ({ terms: { places }, repostOf, by }, { job }) =>
      said(
        job,
        `要 ${places} 人`,
        repostOf === undefined ? '' : terms.reposted,
        by === 'telephone' ? '电话里登记的' : '',
      ),
  },
  'posting-approved': {
    name: '同意发布',
    more: ({ by, forMinors }, { job }) =>
      said(job, by === 'rule' ? '没有要核的，直接发布' : '', forMinors === true ? '满16岁不满18岁的也能干' : ''),
  },
  'closed-to-minors': { name: '不让未成年人干了', more: (_, { job }) => said(job, '不满18岁接了单的，工作人员另办') },
  'posting-turned-down': { name: '不同意发布', more: (_, { job }) => job },
  'posting-held-again': { name: '撤下再核', more: (_, { job }) => said(job, '这家停了自助发布，接了单的照去') },
  'posting-expired': { name: '招工截止', more: (_, { job }) => said(job, '到了时间，没招的名额作废') },
  'terms-changed': {
    name: '改条件',
    more: ({ revision, limits }, { job }) => said(job, `第 ${revision} 版`, limitsOf(limits)),
  },
  'change-proposed': {
    name: '提出改条件',
    more: ({ revision, limits }, { job }) =>
      said(job, `第 ${revision} 版`, limitsOf(limits), '已接单的人点了同意才算数'),
  },
  'change-agreed': {
    name: '同意改条件',
    more: ({ revision }, { job, byStaff }) => said(job, `工票换成第 ${revision} 版`, forThem(byStaff)),
  },
  'places-changed': { name: '改名额', more: ({ places }, { job }) => said(job, `改成 ${places} 人`) },
  'posting-cancelled': {
    name: '取消用工',
    more: ({ because, from }, { job, date }) =>
      said(job, from === undefined ? '' : `从${date(from)}起`, ownPostings.cancel.because[because]),
  },
  // 派单
  'name-requested': { name: '点名', more: (_, { job, byStaff }) => said(job, byStaff ? '替用工主体点的' : '') },
  'name-taken-off': { name: '不点名了', more: (_, { job, byStaff }) => said(job, byStaff ? '替用工主体办的' : '') },
  'wish-stated': { name: '自己选活', more: (_, { job }) => job },
  'wish-taken-back': { name: '不要自己选的活了', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'lots-drawn': { name: '抽签', more: ({ numbers }) => `${numbers.length} 人抽了签，抽签码在大屏上` },
  'round-run': {
    name: '排活',
    more: ({ order, of, version }) =>
      `${of === undefined ? '' : '只派补员的名额，'}${version === undefined ? '' : `规则第 ${version} 版，`}${
        {
          rotation: '按轮流排了一轮',
          'first-come': '按先来后到排了一轮',
          'carry-over': '上次没派上的在前，排了一轮',
          lottery: '按抽签的顺序排了一轮',
          'staff-only': '按先来后到排了一轮',
        }[order]
      }`,
  },
  'offer-made': {
    name: '派单',
    more: ({ by, byName, expiresAt, with: others }, { job, clock }) =>
      said(
        job,
        others === undefined ? '' : `班组 ${others.length + 1} 人`,
        byName ? '用工主体点名' : by === 'walk-up' ? '自己选的，有空名额' : '排队轮到',
        `留到 ${clock(expiresAt)}`,
      ),
  },
  'held-anew': {
    name: '恢复后重新叫号',
    more: ({ expiresAt }, { job, clock }) => said(job, `留到 ${clock(expiresAt)}`),
  },
  'called-again': { name: '再叫一次', more: ({ expiresAt }, { job, clock }) => said(job, `留到 ${clock(expiresAt)}`) },
  'offer-accepted': { name: '接单', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'offer-declined': { name: '不接', more: (_, { job, byStaff }) => said(job, forThem(byStaff)) },
  'offer-passed': { name: '过号', more: (_, { job }) => said(job, '到时间没来，名额让给下一位') },
  'offer-withdrawn': {
    name: '收回派单',
    more: ({ because }, { job }) =>
      said(
        job,
        {
          'asked-for-another': '本人选了别的活',
          'posting-gone': '这条用工需求没有了',
          'terms-changed': '条件改了，按新条件再派',
          left: '本人不等了',
          'day-closed': '今天关账了',
          'placed-by-hand': '工作人员直接派了',
          'number-gone': '接了活没到岗，号作废',
          'at-work': '人已经到岗',
          'facts-corrected': '年龄或证改了，这个活不能派',
          'kept-apart': '不再派往这家',
          'not-for-minors': '这个活不让不满18岁的干了',
          'rules-changed': '市场规则改了，这个活不能派',
          'crew-changed': '班组有人退出，重新排',
          'wave-closed': '不补员了',
        }[because],
      ),
  },
  'waited-again': { name: '再排队', more: (_, { byStaff }) => said('还想再干一份活', forThem(byStaff)) },
  // 上岗
  'placement-made': {
    name: '出工票',
    more: ({ placement, revision }, { job }) =>
      said(job, `票号 ${ticketNumber(placement)}`, revision > 1 ? `第 ${revision} 版` : ''),
  },
  'placement-released': {
    name: '上岗取消',
    more: ({ because, from }, { job, byStaff, date }) =>
      said(
        job,
        from === undefined ? '' : `从${date(from)}起`,
        because === 'terms-declined' ? forThem(byStaff) : '',
        {
          mistake: '派错了，不影响排队',
          'worker-cannot': '本人去不了，不影响排队',
          'not-needed': '用工主体用不了这么多人，不影响排队',
          'terms-declined': '本人不同意改条件，不影响排队',
          'posting-cancelled': '用工主体取消了，不影响排队',
          'under-sixteen': '不满 16 周岁，不能上岗',
        }[because],
      ),
  },
  'placed-by-hand': { name: '直接派', more: (_, { job }) => said(job, '工作人员办的') },
  'second-wave-opened': {
    name: '补员',
    more: ({ leaveMinute, workDate }, { job, date }) =>
      said(job, workDate === undefined ? '' : `从${date(workDate)}干起`, `${clockTime(leaveMinute)} 前还能去`),
  },
  'second-wave-closed': { name: '停止补员', more: (_, { job }) => said(job, '没补上的不补了，派去的照旧') },
  'ticket-asked': {
    name: '打印工票',
    more: ({ placement, copy }) => said(`票号 ${ticketNumber(placement)}`, copy > 1 ? `补打，第 ${copy} 张` : ''),
  },
  'list-asked': {
    name: '打印用工名单',
    more: ({ workDate, placements }, { job, date }) => said(job, `${date(workDate)}的`, `${placements.length} 人`),
  },
  'print-reported': {
    name: '打印机回报',
    more: ({ outcome, because }) => said(printing.end[outcome], because === undefined ? '' : printing.because[because]),
  },
  ...workEvents,
  ...countyEvents,
}
