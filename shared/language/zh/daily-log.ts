import type { Unnamed } from '../../identity/masks.ts'
import type { LogAnswer } from '../../places/daily-log/answer.ts'

const unnamedBy = { residentId: '身份证', document: '证件', phone: '手机' } as const satisfies Record<
  Unnamed['by'],
  string
>
type Corrected = NonNullable<LogAnswer['corrected']>

/** 日台账. */
export const dailyLog = {
  title: '日台账',
  columns: {
    order: '序号',
    day: '日期',
    number: '排队号',
    who: '姓名/证件',
    name: '姓名',
    residentId: '身份证号',
    phone: '电话',
    minor: '未成年',
    checkedInAt: '报到',
    trade: '工种',
    status: '状态',
    ticket: '工票号',
    acceptedAt: '接单',
    employer: '用工主体',
    township: '地点',
    workDate: '用工日',
    hours: '时间',
    start: '上工',
    end: '下工',
    pay: '工价',
    boarded: '上车',
    arrived: '到岗',
    wage: '工资（元）',
    workerSays: '本人说收到（元）',
    employerSays: '用工主体说付了（元）',
    complaint: '投诉',
    paidInTheEnd: '办结时一共付了（元）',
    paidOn: '付清日期',
    notes: '备注',
    payAmount: '工钱（元）',
    payUnit: '计价',
    last: '最近一步',
    workHours: '工时',
  },
  /** On paper and in the file, of who has no name yet. */
  unnamed: (by: Unnamed['by'], masked: string) => `${unnamedBy[by]} ${masked}`,
  minor: '未满18',
  minorShort: '<18',
  crew: (numbers: string) => `班组：${numbers}`,
  crewShort: (people: number) => `${people} 人班组`,
  status: {
    waiting: '等活',
    offered: '待接单',
    placed: '已接单',
    arrived: '已到岗',
    absent: '未到岗',
    left: '不等了',
    unsent: '没派上',
  },
  /** On paper, of who had a job that day. */
  came: { arrived: '到', absent: '未到' },
  stopped: (status: string) => `${status}，停工`,
  boarded: (status: string) => `${status}，已上车`,
  uncounted: '件数没报',
  measures: {
    checkedIn: '报到',
    waiting: '等活',
    offered: '待接单',
    placed: '接单',
    left: '不等了',
    unsent: '没派上',
    withWork: '当天有活',
    arrived: '到岗',
    absent: '未到岗',
    unreported: '没报',
    byBus: '要坐车',
    boarded: '已上车',
    notBoarded: '没上车',
  },
  figuresAsk: '这些数怎么算',
  /** Behind the figures, when asked, and under them on paper. */
  figuresMean:
    '报到的每人只算一处：接单是有活、不再等别的（没到岗的也算），等活里也有接了单再排一个的。当天有活是当天要干活的人，哪天接的单都算，没来报到的也算；到了一份活就算到岗。要坐车的是其中有车接、没有记成未到岗的，门口扫过工票或点过名的算已上车；自己去的不算。',
  states: { open: '未关账', closed: '已关账', none: '没有开市' },
  byHand: (count: number) => `人工调整 ${count} 次`,
  corrected: ({ people, placedAtClose, placedNow }: Corrected) =>
    `关账后更正 ${people} 人，${placedNow === placedAtClose ? `有活的还是 ${placedNow} 人` : `有活的由 ${placedAtClose} 人改成 ${placedNow} 人`}`,
  whichDay: '哪一天的台账',
  dayBefore: '前一天',
  dayAfter: '后一天',
  listTitle: '这天报到的，和从前一天来干活的',
  search: '找人',
  searchHint: '号码或姓名',
  filterAll: (what: string) => `${what}：全部`,
  onlyMinors: '只看未满18',
  onlyWithoutJob: '只看没有活的',
  /** `fromBefore`: of these, who came to their work from an earlier day and have not checked in on this one. */
  count: (count: number, fromBefore: number) =>
    fromBefore === 0
      ? `共 ${count} 人`
      : `共 ${count} 人：报到 ${count - fromBefore} 人，从前一天来干活 ${fromBefore} 人`,
  found: (count: number, all: number) => `找到 ${count} 人，共 ${all} 人；导出这些，打印是全部`,
  nobodyYet: '这天还没有人报到。',
  nobodyFound: '没有找到，换个说法，或者少选几样。',
  keys: '键盘：/ 找人，↑ ↓ 走行，Enter 打开，数字键办事，Esc 收起',
  openRow: (number: string) => `打开 ${number} 的经过`,
  closeRow: (number: string) => `收起 ${number} 的经过`,
  historyOf: '看谁的经过',
  subjects: { person: '本人', posting: '这条用工需求', employer: '用工主体' },
  subjectOf: (what: string, whose: string) => `${what}：${whose}`,
  /** Over the terms of a job, in an open row: what it is to them. */
  jobIs: {
    held: (job: string) => `留着等本人答应的活：${job}`,
    theirs: (job: string, ticketNumber: string) => `工票 ${ticketNumber} 的活：${job}`,
    'was-theirs': (job: string) => `以前接的活，现在不是本人的：${job}`,
    'spoken-of': (job: string) => `说起过的活，本人没有接：${job}`,
  },
  by: { worker: '本人', terminal: '自助机', clock: '系统', 'start-up': '服务器' },
  step: (name: string, more: string) => (more === '' ? name : `${name}：${more}`),
  because: (reason: string) => `。原因：${reason}`,
  reasonErased: '已删除',
  print: '打印',
  export: '导出',
  exportTitle: '导出日台账',
  /** What of the day goes into the file: whom the page shows. */
  exportWhich: (found: number, all: number) =>
    found === all
      ? `这一天的 ${all} 人都在里面。`
      : `页面上找到的 ${found} 人，这一天共 ${all} 人。要全部，先清掉筛选。`,
  exportAs: '文件',
  fileKinds: { xlsx: 'Excel 表格（.xlsx）', csv: '通用表格（.csv）' },
  exportNames: '姓名和号码',
  namesIn: { masked: '已遮名', whole: '全名、身份证号、电话' },
  wholeText: '里面有全名、身份证号和电话。谁导出的、为什么，都记在台账里。文件用完请删掉。',
  wholeReason: '为什么要全名',
  exportConfirm: '导出',
  wholeConfirm: '导出全名',
  reasonNeeded: '请写原因。',
  paperTitle: (market: string) => `${market}日台账`,
  paperUnit: (market: string) => `单位：${market}`,
  paperDay: (day: string) =>
    `市场日：${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  printedAt: (date: string, time: string) => `打印：${date} ${time}`,
  exportedAt: (date: string, time: string) => `导出：${date} ${time}`,
  total: '合计',
  totalOf: (what: string, count: number) => `${what} ${count} 人`,
  signatures: ['填表人：', '审核人：', '日期：'],
  fileName: (day: string, { isPart, isWhole }: { isPart: boolean; isWhole: boolean }) =>
    `日台账-${day}${isPart ? '-部分' : ''}${isWhole ? '-未遮名' : ''}`,
  sheetName: (day: string) => `日台账 ${day}`,
  /** At the head of a file: what it was cut down to, and how many of how many. */
  fileAsked: (what: readonly string[]) => (what.length === 0 ? '全部' : `筛选：${what.join('，')}`),
  fileOnly: (what: string, which: string) => `${what} ${which}`,
  fileTyped: (typed: string) => `找“${typed}”`,
  fileTypedHidden: '按输入的字找',
  fileCount: (found: number, all: number) => `${found} 人，共 ${all} 人`,
  fileAbout: (parts: readonly string[]) => parts.join('　'),
}
