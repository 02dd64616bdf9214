import type { NotPrinted, PrintEnd } from '../../day/printing/messages.ts'
import type { PrinterAlarm } from '../../places/staff-desk/printers.ts'

const end: Readonly<Record<PrintEnd, string>> = { printed: '打出来了', failed: '没打出来', unknown: '不知道打没打出来' }
const because: Readonly<Record<NotPrinted, string>> = {
  paper: '没纸了',
  cover: '盖子开着',
  error: '打印机出故障',
  offline: '打印机没有就绪',
  unreachable: '打印机连不上',
  late: '等得太久，不打了',
}

/** What became of papers, for who waits for one and for the desk. */
export const printing = {
  end,
  because,
  title: '小票机',
  /** To whoever stands there. */
  ofTicket: {
    sending: { title: '正在打印，请稍等', lines: [] },
    printed: (at: string | undefined) => ({
      title: at === undefined ? '已打印，请取票' : `已打印，请到\u200b“${at}”\u200b取票`,
      lines: [],
    }),
    failed: (why: string, number: string) => ({
      title: '工票没打出来',
      lines: [`${why}。记下您的号 ${number}，到窗口补打，活还是您的。`],
    }),
    unknown: (number: string) => ({
      title: '不知道打没打出来',
      lines: [`出票口没有，就记下您的号 ${number}，到窗口补打，活还是您的。`],
    }),
  },
  ofNumber: {
    elsewhere: (at: string) => ({ title: `排队号打在“${at}”了，请去取`, lines: [] }),
    failed: (number: string) => ({ title: '排队号没打出来', lines: [`记住 ${number} 就行，大屏叫这个号。`] }),
    unknown: (number: string) => ({ title: '排队号可能没打出来', lines: [`没有也不要紧，记住 ${number} 就行。`] }),
  },
  desk: {
    sent: (at: string | undefined) => `已送打印机${at === undefined ? '' : `“${at}”`}，结果看“小票机”。`,
    text: '每张小票打出来没有，哪张要补打，打印机好不好。',
    again: '要补打的',
    againNone: '没有要补打的。',
    slips: '打印记录',
    slipsNone: '今天还没有用打印机打过。',
    slip: {
      ticket: '工票',
      list: '用工名单',
      number: '排队号',
      card: '用工证',
      closing: '关账单',
      'pay-slip': '工资条',
      wages: '工资单',
      test: '试打',
    },
    state: { ...end, asked: '等着打印', sending: '正在打印', awaited: '还没说打完' },
    because: (why: NotPrinted) => because[why],
    /** Why somebody should go and look at one. */
    alarm: (why: PrinterAlarm['because']) =>
      ({ ...because, mute: '没有应答，打没打出来不知道', awaited: '有一张还没说打完' })[why],
    printers: '打印机',
    printersNone: '还没有打印机：各处都用浏览器打印。',
    now: {
      ready: '就绪',
      unreachable: '连不上',
      unknown: '没有应答，状态不明',
      asking: '还没问到',
    },
    nearEnd: '纸快没了',
    left: (slips: number) => `约还能打 ${slips} 张工票`,
    kind: (answers: boolean, tellsEnd: boolean, forgets: boolean) =>
      answers
        ? `会应答；${tellsEnd ? '打完会说' : '打完不说，看它的状态'}；${forgets ? '能撤销没打的' : '没打的不一定撤得掉'}`
        : '不应答：打没打出来，不知道',
    newRoll: '换了新纸',
    test: '试打一张',
    remove: '去掉',
    removeSure: (name: string) => `去掉“${name}”以后，它不再给任何地方打印。真要去掉吗？`,
    removeNot: '先不去掉',
    add: '添一台',
    addTitle: '添打印机',
    name: '名称',
    nameHint: '比如：窗口、2 号机。贴在机器上。',
    host: '地址',
    hostHint: '比如 192.168.1.31。先打开打印机、装好纸，添的时候会问它。',
    port: '端口',
    roll: '一卷纸多长（米）',
    placesTitle: '哪里用哪台',
    placesText: '按先后试：前一台一点没打出来，才轮到后一台。都不选，或都连不上，就用浏览器打印。',
    place: (place: 'desk' | number) => (place === 'desk' ? '窗口' : `${place} 号自助机`),
    otherPlace: '自助机号',
    nth: (nth: number) => `第 ${nth} 台`,
    none: '不用',
    save: '存下',
    picture: '打出来的样子',
    numberAgain: (number: string) => `补打排队号 ${number}`,
    cardAgain: '补打用工证',
    change: '改',
    changeTitle: (name: string) => `改打印机“${name}”`,
    keep: '不改了',
    practice: {
      title: '练习用：给这台出个毛病',
      trouble: { none: '没毛病', paper: '没纸', cover: '盖子打开', jammed: '切刀卡住', mute: '不应答', slow: '打得慢' },
    },
  },
  ofList: {
    sending: { title: '正在打印，请稍等', lines: [] },
    printed: (at: string | undefined) => ({
      title: at === undefined ? '已打印，请取名单' : `已打印，请到“${at}”取名单`,
      lines: [],
    }),
    failed: (why: string) => ({ title: '名单没打出来', lines: [`${why}。请到窗口补打。`] }),
    unknown: { title: '不知道打没打出来', lines: ['出票口没有，请到窗口补打。'] },
  },
}
