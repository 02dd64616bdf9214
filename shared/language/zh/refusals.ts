import { clockTime, minuteOfDay } from '../../hall-clock.ts'
import { yuan } from '../../money.ts'
import type { RefusalWords } from '../refusal-words.ts'

const documents = {
  'resident-id': '身份证号',
  'credit-code': '统一社会信用代码',
  phone: '手机号',
  'birth-date': '出生日期',
}

export const refusals: RefusalWords = {
  'wrong-length': (no) => `${documents[no.of]}位数不对，请再看一遍。`,
  'wrong-check-digit': (no) => `${documents[no.of]}有一位按错了，请对着证件再按一遍。`,
  'not-a-date': (no) =>
    no.of === 'resident-id' ? '身份证号里的生日不对，请再按一遍。' : '没有这一天，请按年月日八位数再按一遍。',
  'not-a-mobile': () => '手机号不对，请按 11 位手机号。',
  'under-sixteen': (no) =>
    no.staffTold
      ? '不满 16 周岁不能在这里找活。已经告诉工作人员了，请等一下。'
      : '不满 16 周岁不能在这里找活。请到窗口找工作人员。',
  'consent-needed': () => '要先听明白用途、点同意，才能登记。',
  'no-such-trade': () => '这个工种今天没有了，请重新选。',
  'market-closed': (no) => `今天已经关账，${monthAndDay(no.opensOn)}再来报到。`,
  'not-in-line': () => '今天还没有报到，请先报到取号。',
  'was-forgotten': () => '您的资料刚刚删除，请从首页重新开始。',
  'no-such-person': () => '没有找到这个人的登记。',
  'wrong-proof': () => '按的号码和登记的对不上，请再按一遍；还不行就到窗口办。',
  'too-many-tries': (no) => `按错的次数太多，请等 ${waitWords(no.waitSeconds)}，或到窗口办。`,
  'employer-unknown': () => '没有找到您的登记，请重新填一遍证件号。',
  'employer-not-checked': () => '还没有核对过这家的证件，先核对再办用工证。',
  'no-such-township': () => '没有这个乡镇，请重新选。',
  'work-date-out-of-range': () => '只能登记今天或明天的活。',
  'work-already-over': () => '这个时间已经过了，请改开工时间或改成明天。',
  'hours-do-not-fit': () => '开工、收工和计薪工时对不上，请再看一遍。',
  'bus-after-start': () => '发车要在开工以前，请改发车时间。',
  'posting-not-held': () => '这条用工需求已经有人办过了。',
  'name-needed': () => '头一回用工，请对着证件填上名称。',
  'below-floor-needs-reason': (no) =>
    `合每小时 ${yuan(no.hourlyFen)} 元，低于 ${yuan(no.floorFen)} 元，要由工作人员写明原因才行。`,
  'reason-needed': () => '请写明原因。',
  'posting-over': () => '这条用工已经结束，不能再改。',
  'another-job': () => '已经有人定了，换工种、换日子就是另一个活，请另外登记。',
  'places-taken': (no) => `已经有 ${no.taken} 个人定了，名额不能比这再少。`,
  'change-gone': () => '这次改动已经办过，或者又改了，请再看一遍。',
  'posting-not-open': () => '这个活已经不招人了，请看看别的。',
  'no-place-left': () => '这个活刚好满了，请看看别的。',
  'not-for-minors': () => '不满 18 周岁不能干这个活。',
  'certificate-needed': () => '这个活要有证才能干，请到窗口看看。',
  'certificate-run-out': (no) => `您的证到 ${monthAndDay(no.validUntil)}就到期了，换了新证请到窗口看一下。`,
  'other-trade': () => '您没选这个工种。想干，就按这个活的“我要干”。',
  'below-ask': (no) => `合每小时 ${yuan(no.hourlyFen)} 元，没到您要的 ${yuan(no.askHourlyFen)} 元。`,
  'outside-hours': () => '这个活的时间和您有空的时间对不上。',
  'too-far': () => '这个活比您说的地方远。',
  'hours-overlap': () => '这个活和您已经接的活时间撞了。',
  'offer-gone': () => '这个名额已经过了时间，让给下一位了。',
  'already-placed': () => '您已经接了这个活，工票还有效。',
  'wrong-code': () => '一次性口令不对，请看服务器窗口里打出的那一行。',
  'already-set-up': () => '已经有工作人员账号了，请直接登录。',
  'wrong-sign-in': () => '姓名或密码不对。',
  'weak-password': (no) => `密码至少 ${no.leastCharacters} 个字。`,
  'name-taken': () => '这个姓名已经有账号了。',
  'sign-in-needed': () => '请先登录。',
  'supervisor-needed': () => '这件事要主管办，请找主管登录。',
  'wrong-old-password': () => '现在的密码不对。',
  'last-supervisor': () => '至少要留一位主管，请先让别人当主管。',
  'no-such-staff': () => '没有这个账号，或者已经停用。',
  'still-in-line': (no) => `这个人今天还在排队（${no.number}），先办完今天的再删除。`,
  'no-such-day': () => '那天没有开市，没有台账。',
  'day-not-handed-over': () => '刚关账，今天的上岗记录还没存好，请过一会儿再删除。',
  'settings-changed-meanwhile': () => '刚才有同事改过设置，已经换成新的，请看过再改一遍。',
  'setting-missing': () => '有空着的格，至少要留一项，请补全。',
  'setting-too-long': (no) => `“${no.what}”太长，最多 ${no.atMost} 个字。`,
  'listed-twice': (no) => `“${no.what}”写了两遍。`,
  'only-switch-off': (no) => `“${no.what}”在以前的工票上有，只能停用，不能删掉。`,
  'in-use-today': (no) => `今天有人在等“${no.what}”的活或者正在招，关账以后再停用。`,
  'certificate-in-use': (no) => `“${no.what}”还要这个证，先改工种再停用。`,
  'no-such-certificate': (no) => `“${no.what}”要的证不在证书名单里。`,
  'floor-date-past': (no) => `${no.today} 以前的最低工钱已经用过，不能改；新的从今天或以后算起。`,
  'closing-before-opening': () => '关账时间要在开门时间以后。',
  'out-of-range': (no) => `请填 ${no.least} 到 ${no.most} 之间的数。`,
  'not-a-phone-line': () => '电话号码只写数字。',
  'notice-over': (no) => `“${no.what}”的截止日子已经过了。`,
  'session-over': () => '时间到了，请从首页重新开始。',
  'not-understood': () => '没有办成，请重新按一遍；还不行就叫人帮忙。',
  'changed-under-the-same-id': () => '没有办成，请从头再按一遍。',
  'day-over': () => '这一天已经关账，请从首页重新开始。',
  'cannot-save-now': (no) =>
    `从 ${clockTime(minuteOfDay(no.since))} 起存不上，先别走开，工作人员正在处理。您没有办成，也没有丢号。`,
  'hall-busy': () => '现在人多，请过几秒再按。',
}

const monthAndDay = (day: string) => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`
const waitWords = (seconds: number) => (seconds < 60 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)
