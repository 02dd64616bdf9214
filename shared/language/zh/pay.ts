import { yuan } from '../../money.ts'

/** The page of pay, for whoever has shown who they are. */
export const pay = {
  noAnswer: '没连上，请再按一次',
  noAnswerMore: '多按一次也只记一次。',
  opening: '正在看您的工\u2060钱',
  again: '再看一次',
  prove: {
    title: '看工钱，请先刷证',
    more: '把身份证放在阅读器上，或者扫您自己的工票。',
    why: '工钱的事只给本人看。证和票都没带，请到窗口找工作人员。',
    others: '培训、考证、补贴，请到窗口办理。',
    unknown: '市场里还没有您的记录。要找活，请回首页报到。',
  },
  question: {
    title: (date: string) => `${date}的工\u2060钱，给了吗？`,
    paid: '给够了',
    short: '给少了',
    unpaid: '没给',
    later: '以后再说',
  },
  owed: (fen: number) => ({ said: '该给', figure: yuan(fen), unit: '元' }),
  /** After a stop, before the pieces are told. */
  atLeast: '至少',
  uncounted: '件数没报',
  agreed: (fen: number) => `说好一天 ${yuan(fen)} 元`,
  perPiece: (fen: number) => `一件 ${yuan(fen)} 元`,
  rounded: '不足一元按一元算',
  stopped: (time: string) => `${time} 停的工`,
  hours: (hours: number) => `干了 ${hours} 小时`,
  pieces: (count: number) => `干了 ${count} 件`,
  amount: {
    title: '实际给了多少元？',
    more: (fen: number) => `该给 ${yuan(fen)} 元。角和分不用按。`,
    uncounted: '件数没报，给了多少记多少。角和分不用按。',
    least: (fen: number) => `停了工，至少该给 ${yuan(fen)}\u00a0元。角和分不用按。`,
    type: '请按给了多少元',
    notShort: (fen: number) => `要比 ${yuan(fen)} 元少`,
    unit: '元',
    submit: '就是这个数',
    notAll: (fen: number) => `不够 ${yuan(fen)}\u00a0元，算给少了`,
  },
  answered: {
    paid: '谢谢，记下了',
    complained: '已经替您开了投诉',
    called: '工作人员会去找用工方',
    noNeed: '留了电话的，办好了会打给您；没留电话的，下次来时到窗口问。',
    kept: (said: number, owed: number | undefined, least: number | undefined) => {
      const due =
        owed === undefined
          ? least === undefined
            ? ''
            : `至少该给 ${yuan(least)}\u00a0元，`
          : `该给 ${yuan(owed)}\u00a0元，`
      return `记下了：${due}${said === 0 ? '一分没给' : `给了 ${yuan(said)}\u00a0元`}。`
    },
    onTime: '给用工方记一次按时付钱',
    late: '钱补上了，也记下了',
    next: '还有一天要问',
    goOn: '接着看活',
    home: '回首页',
    mine: '我的工钱',
  },
  mine: {
    title: '我的工钱',
    none: '这里还没有干过的活。',
    earned: (days: number, fen: number) => `您说过的 ${days} 天，到手 ${yuan(fen)} 元`,
    you: (fen: number) => (fen === 0 ? '您说没给' : `您说给了 ${yuan(fen)} 元`),
    they: (fen: number) => (fen === 0 ? '用工方说没给' : `用工方说给了 ${yuan(fen)} 元`),
    inTheEnd: (fen: number) => `办结时一共给了 ${yuan(fen)} 元`,
    absent: '没到岗',
    calledOff: '活取消了',
    print: '打印工资条',
    sent: '工资条在打印。没出来，请到窗口问。',
    standing: {
      unheard: '还没问到',
      'said-paid': '等您来说',
      'said-short': '用工方说没给够',
      paid: '给够了',
      short: '给少了',
      unpaid: '没给',
      disputed: '两边说的不一样',
      settled: '投诉已解决',
      withdrawn: '投诉已撤回',
    },
    complaint: { open: '投诉在办', settled: '投诉已解决', referred: '已移送劳动监察', withdrawn: '投诉已撤回' },
  },
}
