import { clockTime } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { WorkRefusal } from '../../work-refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { site } from './site.ts'

export const workRefusals: RefusalWords<WorkRefusal> = {
  'work-stopped': (no) => `这个活 ${clockTime(no.minute)} 已经停工了。`,
  'no-bus': () => '这个活没有车接，本人自己去，不用上车。',
  'was-missed': () => '这个人已经报过没到岗。请先到窗口改过来。',
  'heard-too-late': () => '您在现场点的，市场收到得太晚，没有记上。请到市场窗口说一声，工作人员来改。',
  'pieces-needed': () => '计件的活，请填干了多少件。',
  'no-such-work': () => '没有这一天的活，请到窗口问一问。',
  'proof-needed': () => '工钱的事只给本人看。请刷身份证，或者扫自己的工票。',
  'site-link-unknown': () => '这个码不是本市场的，或没扫全。请再扫一次名单上的二维码。',
  'site-link-over': () => '这个活的链接已经过期。有事请到市场窗口说。',
  'site-link-revoked': () => '这个链接已经作废。请到自助机或窗口重新打一张名单，扫新的二维码。',
  'pay-not-due': ({ payDay }) => `说好 ${site.workDate(payDay)} 给钱，过了这天还没给够，再来说。`,
  'amount-needed': () => '请按一下给了多少钱。',
  'paid-less-than-had': (no) => `本人说过已经拿到 ${yuan(no.fen)} 元，这里填的是前后一共付了多少，不会比这还少。`,
  'paid-day-wrong': () => '付清的日子要在干活那天和今天之间。',
  'pay-said': () => '这一天已经说过了。要改，请刷身份证再说，或者到窗口找工作人员。',
  'pay-not-short': ({ owedFen }) => `说好 ${yuan(owedFen)} 元。不够这个数才算给少了。`,
  'pay-not-all': ({ leastFen }) => `停了工，至少该给 ${yuan(leastFen)} 元。不够这个数，就算给少了。`,
  'nothing-due': () => '这件事现在不用回访：问到了，或者还没到日子。',
  'call-day-wrong': ({ atMost }) => `请写明天以后、${atMost} 天以内的日子。`,
  'chain-broken': ({ file, line }) =>
    `账本对不上：${file} 第 ${line} 行跟前面接不上，可能有人改过。这份记录现在不能当凭证，没有打印。请马上告诉主管，在服务器上运行 npm run verify，再用备份核对。`,
}
