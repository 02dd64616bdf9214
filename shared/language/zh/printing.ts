import type { NotPrinted, PrintEnd } from '../../day/printing/messages.ts'

const end: Readonly<Record<PrintEnd, string>> = { printed: '打出来了', failed: '没打出来', unknown: '不知道打没打出来' }
const because: Readonly<Record<NotPrinted, string>> = {
  paper: '没纸了',
  cover: '盖子开着',
  error: '打印机出故障',
  offline: '打印机没有就绪',
  unreachable: '连不上打印机',
  late: '等得太久，不打了',
}

/** What became of papers, for who waits for one and for the desk. */
export const printing = {
  end,
  because,
  title: '打印',
  sending: '正在打印',
  /** To whoever stands there. */
  ofTicket: {
    sending: { title: '正在打印，请稍等', lines: [] },
    printed: (at: string | undefined) => ({
      title: at === undefined ? '已打印，请取票' : `已打印，请到“${at}”取票`,
      lines: [],
    }),
    failed: (why: string, number: string) => ({
      title: '工票没打出来',
      lines: [`${why}。记住您的号 ${number}，到窗口补打，活还是您的。`],
    }),
    unknown: (number: string) => ({
      title: '不知道打没打出来',
      lines: [`出票口没有，就记住您的号 ${number}，到窗口补打，活还是您的。`],
    }),
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
