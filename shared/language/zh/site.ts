import { clockTime } from '../../hall-clock.ts'
import { inHours } from '../../in-hours.ts'
import { yuan } from '../../money.ts'

const peopleOf = (people: number, days: number): string => (days > 1 ? `${people} 人 ${days} 天` : `${people} 人`)

/** 现场: the page behind the code on an employer's list. */
export const site = {
  title: '现场',
  otherLanguage: 'English',
  hours: (from: number, until: number) => `${clockTime(from)}–${until >= 1440 ? '次日 ' : ''}${clockTime(until)}`,
  workDate: (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  counts: { expected: '应到', here: '到了', missed: '没到' },
  list: '名单',
  is: { coming: '还没出发', unseen: '还没说', here: '到了', missed: '没到' },
  absence: {
    excused: '有正当理由',
    unexcused: '没有正当理由',
    'employers-fault': '用工方的原因',
    'not-heard': '原因在问',
  },
  boarded: '上了车',
  leavesAt: (minute: number) => `${clockTime(minute)} 出发`,
  numberOf: (date: string) => `${date}的号`,
  nobody: '还没有人定下来',
  notYet: (minute: number) =>
    `${clockTime(minute)} 出发以后，在这里点谁到了、谁没到。有人提前说来不了，请告诉市场窗口，马上叫后面的人。`,
  wave: (called: number, minute: number) => `补员：在叫 ${called} 个人，${clockTime(minute)} 出发`,
  free: (places: number, until: number | undefined) =>
    until === undefined
      ? `还空 ${places} 个名额，没有叫人。还要人，请告诉市场窗口。`
      : `还空 ${places} 个名额，现在没有能去的人在等。${clockTime(until)} 以前来了人，马上派。`,
  stopped: (minute: number, because: 'rain' | 'employer') =>
    `${clockTime(minute)} 停工，${because === 'rain' ? '下雨' : '自己停的'}`,
  noted: '已记下',
  confirmed: '已确认',
  offLine: '没有信号。点的先记在这里，有了信号自动报上去，不会报两次。',
  sending: (count: number) => `${count} 件已记下，正在报`,
  retry: '再试一次',
  good: '知道了',
  back: '返回',
  here: '到了',
  missing: '没到',
  allHere: (count: number) => `全部到了（${count} 人）`,
  restHere: (count: number) => `剩下 ${count} 人都到了`,
  absent: {
    title: (number: string) => `${number} 没到`,
    excused: '他说了，有事来不了',
    unknown: '不知道为什么',
    more: '名额马上空出来，叫后面的人顶上。点错了，请告诉市场窗口改过来。',
  },
  stop: {
    open: '停工',
    title: '为什么停工？',
    because: { rain: '下雨', employer: '自己停的' },
    owed: (fen: number, people: number) => `${people} 人，每人该付 ${yuan(fen)} 元`,
    least: (fen: number, people: number) => `${people} 人，每人至少付 ${yuan(fen)} 元`,
    count: '计件的活，停了接着报每人干了多少件，按件数付。',
    indoors: '说好是屋里的活，下雨不停工。',
    sure: '停了，后面的人也不派了，这里改不回来。停错了，到市场窗口改。',
    do: '现在停工',
  },
  finish: {
    open: '收工',
    title: '今天收工',
    all: (minutes: number, people: number) => `${people} 人都干满 ${inHours(minutes)} 小时`,
    each: '一个一个填',
    eachTitle: { hours: '每人干了几个小时？', pieces: '每人干了多少件？' },
    unit: { hours: '小时', pieces: '件' },
    do: '记下收工',
    count: '报件数',
    change: '改收工',
  },
  did: {
    minutes: (minutes: number) => `干了 ${inHours(minutes)} 小时`,
    pieces: (pieces: number) => `干了 ${pieces} 件`,
    whole: '干满了',
  },
  /** Where nobody has told the pieces, with what a stop owes at least. */
  owed: (fen: number | undefined, leastFen?: number) => {
    if (fen !== undefined) return `该付\u00a0${yuan(fen)}\u00a0元`
    return leastFen === undefined ? '件数没报' : `件数没报，至少该付\u00a0${yuan(leastFen)}\u00a0元`
  },
  rounded: '该付的钱，不足一元按一元算。',
  paid: (fen: number) => `付了\u00a0${yuan(fen)}\u00a0元`,
  pay: {
    open: '工钱付了',
    later: '工钱：开工以后，付了就来这里点“工钱付了”。',
    title: '工钱付给谁了？',
    all: (fen: number, people: number, days: number) => `${peopleOf(people, days)}都付清了，共 ${yuan(fen)} 元`,
    each: '一个一个填',
    eachTitle: '每人付了多少？',
    unit: '元',
    sure: (people: number, days: number) => `${peopleOf(people, days)}的工钱都付清了吗？`,
    sum: (fen: number) => `共 ${yuan(fen)} 元`,
    sureDo: '都付清了',
    do: '记下付了的',
    change: '改付了的',
    unreckoned: '每人该付多少，等市场收到了再算。',
    allDone: '工钱都说付清了，点错了还能改。本人下次来，市场还会问一遍。',
    heading: (date: string) => `${date}的工钱`,
  },
  gone: { title: '打不开', scanAgain: '请再扫一次名单上的二维码。' },
  noAnswer: { title: '连不上市场', more: '请看看有没有信号。连上了这里会自动打开。' },
  terminal: {
    home: '首页',
    before: '上一页',
    after: '下一页',
    page: (at: number, of: number) => `${at}/${of}`,
    offLine: '没连上市场。点的还没报上去，请等一等再走，或者到窗口说。',
    unsent: (taps: number) => `还有 ${taps} 件没报上去`,
    unsentMore: '现在走，这些就没了，要到窗口再说一遍。',
    wait: '再等等',
    leave: '不等了',
  },
  idle: { title: '还在吗？', more: (seconds: number) => `${seconds} 秒后回到首页`, stay: '我还在' },
}
