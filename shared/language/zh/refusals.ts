import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { HallRefusal } from '../../refusal.ts'
import type { RefusalWords } from '../refusal-words.ts'
import { checkIn } from './check-in.ts'
import { posting } from './posting.ts'

const documents = {
  'resident-id': '身份证号',
  'credit-code': '统一社会信用代码',
  phone: '手机号',
  'birth-date': '出生日期',
  licence: '许可证编号',
}

export const refusals: RefusalWords<HallRefusal> = {
  'wrong-length': (no) => `${documents[no.of]}位数不对，请再看一遍。`,
  'wrong-check-digit': (no) => posting.mistyped[no.of],
  'not-a-date': (no) =>
    no.of === 'resident-id' ? '身份证号里的生日不对，请再按一遍。' : '没有这一天，请按年月日八位数再按一遍。',
  'not-a-mobile': () => '手机号不对，请按 11 位手机号。',
  'under-sixteen': (no) =>
    no.staffTold
      ? '不满 16 周岁不能在这里找活。已经告诉工作人员了，请等一下。'
      : '不满 16 周岁不能在这里找活。请到窗口找工作人员。',
  'consent-needed': () => '要先听明白用途、点同意，才能登记。',
  'no-such-trade': () => '这个工种今天没有了，请重新选。',
  'market-closed': (no) => `今天收市了，${monthAndDay(no.opensOn)}再来报到。`,
  'not-open-yet': (no) => `还没开门，${clockTime(no.openingMinute)} 开始报到。`,
  'no-number-left': () => '今天的号发完了，请到窗口说。',
  'not-in-line': () => '今天还没有报到，请先报到取号。',
  'keeper-unknown': (no) =>
    `占位号 ${no.keeper} 查不到，或者时间对不上。请对着记下的号和时间再填一遍；还不行就空着，先报到。`,
  'keeper-used': (no) => `占位号 ${no.keeper} 已经有人用过了。请对着记下的号和时间再填一遍；还不行就空着，先报到。`,
  'keeper-too-late': () => '今天已经有号了，占位号只在头一次报到时用，位次不变。',
  'keeper-known': (no) => `占位号 ${no.keeper} 大厅已经收到过，时间不一样。`,
  'keeper-out-of-time': (no) => `占位号 ${no.keeper} 的时间不对：不是今天开门以后给的。`,
  'keeper-of-another': (no) => `占位号 ${no.keeper} 不是这台机器的。`,
  'was-forgotten': () => '您的资料刚刚删除，请从首页重新开始。',
  'crew-size': (no) => `班组要有 ${no.least} 到 ${no.most} 个人。`,
  'whole-crew': () => '班组要一起去：名额不够，或者有人去不了。',
  'in-another-crew': (no) => `${no.number} 已经在别的班组，请先退出那个班组。`,
  'answer-first': () => '有活正留着，请先接单或不接。',
  'no-such-person': () => '没有找到这个人的登记，请对着证件再看一遍号码；头一回来的，先登记取号。',
  'wrong-proof': ({ number }) =>
    number === undefined
      ? '号码和登记的对不上，请再按一遍；还不行就到窗口办。'
      : `${number} 和后四位对不上。号不对就按返回，号对就再按后四位；还不行到窗口办。`,
  'number-of-before': (no) =>
    `${no.number} 是${monthAndDay(no.day)}的号，今天不算；请返回，按“${checkIn.find.forgot}”来找。`,
  'pin-needed': () => '请按您的用工密码。',
  'easy-pin': () => '这几个数字太好猜，请换 6\u00a0个别的。别用证件号、手机号里的。',
  'wrong-pin': () => '密码不对，请再按一遍。忘了就扫用工证，或带证件到窗口重设。',
  'pin-at-window': () => '您还没有用工密码。请扫用工证，或带证件到窗口设一个。',
  'too-many-tries': (no) => `这里试的次数太多，请等 ${waitWords(no.waitSeconds)}，或到窗口办。`,
  'no-such-township': () => '没有这个乡镇，请重新选。',
  'work-date-out-of-range': () => '只能登记今天或明天的活。',
  'work-already-over': () => posting.tooLate,
  'today-is-closed': () => '今天收市了，不派今天的活了，请改成明天。',
  'hours-do-not-fit': () => '开工、收工和计薪工时对不上，请再看一遍。',
  'bus-after-start': () => '发车要在开工以前，请改发车时间。',
  'below-floor-needs-reason': (no) =>
    `合每小时 ${yuan(no.hourlyFen)}\u00a0元，低于 ${yuan(no.floorFen)}\u00a0元，要工作人员写明原因。`,
  'posting-over': () => '这条用工已经结束，不能再改。',
  'terms-changed-meanwhile': () => '刚才有人改过这条用工，请退回去，看过新的再办。',
  'ticket-not-known': () => '这张票打不开您的单。请按排队号找，或到窗口问。',
  'card-not-valid': () => '这张用工证不能用了，请按证件号办，或到窗口换一张。',
  'another-job': () => '已经有人定了，换工种、换日子就是另一个活，请另外登记。',
  'given-by-name': (no) => `点名的已经定了，名额不能少于 ${no.least} 个。`,
  'places-taken': (no) => `已经有 ${no.taken} 个人定了，名额不能比这再少。`,
  'no-such-number': () => '今天没有这个号，请再按一遍。',
  'already-named': () => '这个号已经点过了。',
  'names-full': (no) => (no.most === 0 ? '这个活不能点名。' : `这个活最多点 ${no.most} 个人。`),
  'change-gone': () => '这次改动已经办过，或者又改了，请再看一遍。',
  'posting-not-open': () => '这个活现在不招人，请看看别的。',
  'no-place-left': () => '这个活刚好满了，请看看别的。',
  'too-few-places': (no) => `只剩 ${no.left} 个名额，不够您班组 ${no.people} 个人，请看看别的。`,
  'not-for-minors': () => '这个活满 18 周岁才能干，请看看别的。',
  'certificate-needed': () => '这个活要有证才能干，请到窗口看看。',
  'certificate-run-out': (no) => `您的证有效到${monthAndDay(no.validUntil)}，到不了干活那天。换了新证请到窗口看一下。`,
  'other-trade': () => '没选这个工种。',
  'below-ask': (no) => `合每小时 ${yuan(no.hourlyFen)} 元，没到您要的 ${yuan(no.askHourlyFen)} 元。`,
  'outside-hours': () => '这个活的时间和您有空的时间对不上。',
  'too-far': () => '这个活比您说的地方远。',
  'hours-overlap': () => '这个活和您已经接的活时间撞了。',
  'not-to-them': () => '您说过不去这家干活。',
  'ask-at-window': () => '这个活没派给您，想知道为什么，请到窗口问。',
  'missed-there': () => '这个活派过您，您没去成。还想去，请到窗口说。',
  'offer-gone': ({ ranOut }) =>
    ranOut ? '这个名额已经过了时间，让给下一位了。' : '这次派单已经不等答复了，请看现在的情况。',
  'already-placed': () => '已经有活了，工票还有效。',
  paused: (no) => `您暂停取号，到${monthAndDay(no.until)}为止。有难处请到窗口说。`,
  'number-gone': () => '接了活没有到岗，今天的号作废了。有难处请到窗口说。',
  'placement-gone': () => '这张工票已经不算数了，请看最新的情况。',
  'already-arrived': () => '人已经到岗了，不能再退。记错了，请先改成未到岗。',
  'too-many-missing': () => '一半以上的人没到，请到窗口说，工作人员帮您找。',
  'nobody-at-work': () => '这个活现在没有人在干。',
  'work-day-to-come': () => '还没到上工的时候，到时候再记。',
  'terminal-not-known': () => '这台机器还没有登记，请到窗口说一声。',
  'session-over': () => '时间到了，请从首页重新开始。',
  'not-understood': () => '没有办成，请重新按一遍；还不行就叫人帮忙。',
  'changed-under-the-same-id': () => '没有办成，请从头再按一遍。',
  'day-over': () => '这一天收市了，请从首页重新开始。',
  'cannot-save-now': (no) =>
    `从 ${clockTime(minuteOfDay(no.since))} 起存不上，先别走开，工作人员正在处理。您没有办成，也没有丢号。`,
  'hall-busy': () => '现在人多，请过几秒再按。',
}

const monthAndDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const waitWords = (seconds: number) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)
