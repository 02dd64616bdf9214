import type { EmployerKind } from '../../county/employers/messages.ts'
import type { EmployerRecord } from '../../day/posting/messages.ts'
import type { Terms } from '../../day/posting/terms.ts'
import { yuan } from '../../money.ts'
import { terms } from './terms.ts'

/** What the papers of a placement say, and no terminal. */
export const paper = {
  name: '工票',
  copy: '本人联',
  reprint: '补打',
  stub: '存根',
  stubCopy: '市场留存',
  signHolder: '本人签字',
  revision: (revision: number) => `第 ${revision} 版`,
  date: (date: string, weekday: string) =>
    `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 ${weekday}`,
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  day: (date: string, weekday: string) => `${date} ${weekday}`,
  phone: '电话',
  employerKind: (name: string, kind: EmployerKind) => `${name}（${kind === 'person' ? '个人' : '单位'}）`,
  recordRow: '记录',
  /** 用工方的记录: what people heard of so far, no judgement. */
  record: ({ asked, paidOnTime, termsChanged, failedToTurnUp }: EmployerRecord) =>
    [
      asked === 0
        ? '还没有工钱记录'
        : `问过 ${asked} 次工钱，${paidOnTime === asked ? '都' : `${paidOnTime} 次`}按时付清`,
      ...(termsChanged === 0 ? [] : [`改过条件 ${termsChanged} 次`]),
      ...(failedToTurnUp === 0 ? [] : [`车没来、没开工 ${failedToTurnUp} 次`]),
    ].join('，'),
  holder: '持票',
  free: '不收任何费用',
  freeMore: '不交押金，不押身份证',
  complain: '少给钱、不给钱，打电话：',
  ticketNumber: '票号',
  issued: (time: string) => `${time} 出票`,
  scan: '扫码可验真假',
  cannotGo: '去不了，马上到窗口退工票',
  bothAgree: '工钱、时间要改，须双方都同意',
  payWorker: (day: Terms['payDay'], way: Terms['payWay']) => terms.payWhen(day, way),
  list: {
    payEach: (day: Terms['payDay'], way: Terms['payWay']) => `${terms.payDay[day]}给每个人，${terms.payWay[way]}`,
    whose: '用工方联',
    tick: '到一个，勾一个。没到的，马上告诉市场。',
    site: (byPhone: boolean) => `${byPhone ? '手机或自助机' : '到自助机'}扫这个码：点到、停工、收工、报工钱。`,
    siteKeep: '谁拿着谁能报，请收好；丢了马上告诉市场。',
    earlierTerms: '按改之前的条件',
    sign: '用工方签字',
    printedAt: (time: string) => `${time} 打印`,
  },
  pay: {
    slip: '工资条',
    name: '姓名',
    list: '工资单',
    print: '打印工资单',
    owed: '该给',
    said: '各自说的',
    complaint: '投诉',
    amount: (fen: number) => `${yuan(fen)} 元`,
    /** After a stop, before the pieces are told. */
    least: (fen: number) => `至少 ${yuan(fen)} 元`,
    stopped: (fen: number) => `停了工，至少给 ${yuan(fen)} 元`,
    sum: (people: number, fen: number) => `${people} 人，一共该给 ${yuan(fen)} 元`,
    again: (times: number, when: string) => `补打 ${times}　${when}`,
    uncounted: (people: number) => `${people} 人件数没报，该给多少要等报了再算`,
    toCount: (fen: number) => `____ 件，一件 ${yuan(fen)} 元`,
    rounded: '该给的钱，不足一元按一元算。',
    tick: '给一个，勾一个，本人签字。',
    signs: '签字：____________',
    claims: '两边说的分开记着。对不上的，到窗口问。',
  },
  dayNumber: {
    name: '排队号',
    today: '当天有效',
    use: '凭号和证件后四位查单',
  },
  closing: {
    name: '关账单',
    asClosed: '关账时的数',
    code: '核对码',
    compare: '留好这张单：以后查出来的码跟它一样，关账以前的账就没有被改过。全码：',
    sign: '值班签字',
  },
  test: { name: '试打', rare: '生僻字' },
  card: {
    name: '用工证',
    use: '来自助机扫这张证，不用再按证件号。',
    lost: '丢了请马上到窗口作废。',
  },
}
