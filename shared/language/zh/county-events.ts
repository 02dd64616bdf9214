import type { HeardBy } from '../../county/pay/messages.ts'
import type { Mark } from '../../county/people/messages.ts'
import type { DayOfWork } from '../../day/market-day/job-done.ts'
import { owedAlike } from '../../day/placement/owed-alike.ts'
import { yuan } from '../../money.ts'
import type { EventWords } from '../event-words.ts'
import { followUp } from './follow-up.ts'
import { payDesk } from './pay-desk.ts'
import { posting } from './posting.ts'
import { settings } from './settings.ts'
import { staff } from './staff.ts'
import { terminals } from './terminals.ts'
import { did, tapped } from './work-events.ts'

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

/** What was found of somebody; nothing where it was erased. */
const markWords = (mark: Mark | object): string =>
  typeof mark === 'string' ? { 'hard-to-place': '就业困难', 'found-no-more': '不再算就业困难' }[mark] : ''

/** How it was heard. */
const heardBy = {
  terminal: '在终端刷身份证说的',
  ticket: '在终端凭工票说的',
  window: '在窗口说的',
  telephone: '打电话说的',
  site: '在现场页说的',
} satisfies Readonly<Record<HeardBy, string>>

/** What they did, where that was said, and what they are owed for it. */
const didFor = (done: DayOfWork['done']): readonly string[] =>
  done === undefined ? [] : [did(done), `应付 ${yuan(done.fen)} 元`]

/** What can happen in the county's book, as it is told. */
export const countyEvents = {
  'worker-registered': { name: '登记资料', more: () => '看过用途说明，本人同意' },
  'worker-corrected': {
    name: '改登记资料',
    more: ({ what }) => what.map((part) => ({ name: '姓名', phone: '电话' })[part]).join('、'),
  },
  'birth-date-corrected': { name: '改出生日期' },
  'certificate-claimed': { name: '自报有证', more: () => '还没看证' },
  'certificate-not-shown': { name: '没拿来证', more: () => '自报的去掉了' },
  'certificate-confirmed': { name: '核过证', more: ({ validUntil }, { date }) => `有效到${date(validUntil)}` },
  'certificate-withdrawn': { name: '撤销核过的证', more: () => '从这时起不算有证' },
  'do-not-send-set': { name: '不再派往', more: ({ side }) => (side === 'worker' ? '本人说的' : '用工主体说的') },
  'do-not-send-lifted': { name: '恢复派往', more: ({ side }) => (side === 'worker' ? '本人说的' : '用工主体说的') },
  'no-show-talked': { name: '谈过没来上工的事', more: ({ about }, { date }) => about.map(date).join('、') },
  'worker-paused': { name: '暂停取号', more: ({ until }, { date }) => `到${date(until)}，含当天` },
  'pause-lifted': { name: '恢复取号' },
  'worker-phone-shown': { name: '看过电话', more: ({ papers }) => (papers === true ? '连姓名和证件号' : '') },
  'worker-marked': { name: '主管认定', more: ({ mark }) => markWords(mark) },
  'workers-merged': { name: '合并登记', more: () => '两份登记是同一个人' },
  'worker-forgotten': {
    name: '要求删除资料',
    more: ({ eraseOn }, { date }) => (eraseOn === undefined ? '已删除' : `已隐藏，${date(eraseOn)}删除`),
  },
  'employer-forgotten': {
    name: '用工主体要求删除资料',
    more: ({ eraseOn }, { date }) => (eraseOn === undefined ? '已删除' : `已隐藏，${date(eraseOn)}删除`),
  },
  'employer-registered': {
    name: '用工主体登记',
    more: ({ kind }) => posting.kind[kind],
  },
  'employer-pin-set': { name: '设用工密码' },
  'employer-approved': { name: '核过证件', more: () => '以后发布不用再核' },
  'employer-corrected': {
    name: '改用工主体资料',
    more: ({ what }) => what.map((part) => ({ name: '名称', phone: '电话', licence: '许可证编号' })[part]).join('、'),
  },
  'employer-card-issued': { name: '办用工证' },
  'employer-kind-changed': { name: '单位改按中介、包工队登记，待重新核实' },
  'employer-card-revoked': { name: '用工证作废' },
  'site-link-revoked': { name: '现场链接作废', more: () => '再打的名单上是新的' },
  'employer-stopped': { name: '停止自助发布', more: () => '以后每条都要工作人员看过' },
  'employer-number-shown': { name: '看过全部号码' },
  'employer-may-post': { name: '恢复自助发布' },
  'staff-added': {
    name: '开工作人员账号',
    more: ({ role = 'supervisor' }) => staff.roles[role],
  },
  'staff-role-changed': { name: '改岗位', more: ({ role }) => staff.roles[role] },
  'staff-ended': { name: '停用账号' },
  'password-reset': { name: '换密码' },
  'terminal-approved': {
    name: '登记屏幕',
    more: ({ number, stands }) => said(`${number} 号`, terminals.stands[stands]),
  },
  'terminal-renumbered': { name: '屏幕改号', more: ({ number }) => `改为 ${number} 号` },
  'terminal-revoked': { name: '停用屏幕' },
  'log-exported': {
    name: '导出日台账',
    more: ({ day, masked }, { date }) => said(date(day), masked ? '已遮名' : '没有遮名'),
  },
  'printer-set': { name: '添了打印机，或改了它', more: ({ name, host, port }) => said(name, `${host}:${port}`) },
  'printer-removed': { name: '去掉打印机' },
  'place-printers-set': {
    name: '改哪里用哪台打印机',
    more: ({ place, printers }) =>
      said(
        place === 'desk' ? '窗口' : `${place} 号自助机`,
        printers.length === 0 ? '用浏览器打印' : `${printers.length} 台`,
      ),
  },
  'market-changed': { name: '改设置', more: ({ change }) => settings.sections[change.section] },
  'worker-pay-stated': {
    name: '本人说的工钱',
    more: ({ workDate, said: is, fen, heard }, { date }) =>
      said(
        date(workDate),
        { paid: `给够了，${yuan(fen)} 元`, short: `只给了 ${yuan(fen)} 元`, unpaid: '没给' }[is],
        heardBy[heard],
      ),
  },
  'employer-pay-stated': {
    name: '用工主体说的工钱',
    more: ({ payments, heard, tappedAt }, around) =>
      said(
        ...[...new Set(payments.map(({ workDate }) => workDate))].map((workDate) => around.date(workDate)),
        ...owedAlike(payments).map(({ people, fen }) => `付了 ${yuan(fen)} 元${people === 1 ? '' : ` × ${people} 人`}`),
        heardBy[heard],
        tapped(tappedAt, around),
      ),
  },
  'work-corrected': {
    name: '更正出工记录',
    more: ({ workDate, came, done }, { date }) =>
      said(
        date(workDate),
        {
          arrived: '到岗',
          unknown: '不知道到没到',
          excused: '没到，有正当理由',
          unexcused: '没到，没有正当理由',
          'employers-fault': '没干成，用工主体的原因',
          'not-heard': '没到，原因还没问',
          'called-off': '活取消了，没出工',
        }[came],
        ...didFor(done),
      ),
  },
  'work-told': {
    name: '用工主体报的，关账后才收到',
    more: ({ workDate, came, done, tappedAt }, around) =>
      said(
        around.date(workDate),
        { arrived: '到岗', 'not-heard': '没到，原因还没问' }[came],
        ...didFor(done),
        tapped(tappedAt, around),
      ),
  },
  'complaint-opened': {
    name: '投诉立案',
    more: ({ workDate, about }, { date }) =>
      said(
        date(workDate),
        { unpaid: '没给工钱', short: '工钱给少了', terms: '和说好的不一样', treatment: '受了不公' }[about],
      ),
  },
  'complaint-noted': {
    name: '投诉处理',
    more: ({ step }) =>
      ({
        'called-employer': '问了用工主体',
        'called-worker': '问了本人',
        'both-met': '两边当面说了',
        evidence: '收了凭据',
        other: '其他',
      })[step],
  },
  'complaint-ended': {
    name: '投诉办结',
    more: ({ result, paid }, { date }) =>
      said(
        { settled: '已解决', referred: '移送劳动监察', withdrawn: '本人撤回' }[result],
        paid === undefined
          ? ''
          : paid === 'not-known'
            ? payDesk.inTheEnd.unknown
            : payDesk.inTheEnd.paid(payDesk.money(paid.fen), date(paid.on)),
      ),
  },
  'complaint-appealed': { name: '申诉，重新办', more: ({ by }) => ({ worker: '本人', employer: '用工主体' })[by] },
  'work-record-printed': {
    name: '打印出工和工资支付记录',
    more: ({ workDate, masked }, { date }) => said(date(workDate), masked ? '已遮名' : '全名'),
  },
  'pay-slip-printed': { name: '打印工资条', more: ({ copy }) => (copy > 1 ? `补打 ${copy - 1}` : '') },
  'wages-printed': {
    name: '打印工资单',
    more: ({ workDate, copy }, { date }) => said(date(workDate), copy > 1 ? `补打 ${copy - 1}` : ''),
  },
  'followed-up': {
    name: '回访',
    more: ({ about, outcome, nextOn }, { date }) =>
      said(
        about.kind === 'visit' ? followUp.visitAfter[about.afterDays] : followUp.lists[about.kind],
        about.kind === 'visit' ? '' : date(about.workDate),
        followUp.outcomes[outcome],
        nextOn === undefined ? (outcome === 'not-reached' ? '不再联系了' : '') : `${date(nextOn)}再问`,
      ),
  },
  'follow-up-assigned': { name: '回访归谁管', more: ({ to }) => (to === undefined ? '不归谁管' : '交给一个人管') },
  'day-results-corrected': { name: '关账后更正', more: ({ day }, { date }) => date(day) },
  'day-results-taken': { name: '当天结果入县账', more: ({ day }, { date }) => date(day) },
} satisfies Partial<EventWords>
