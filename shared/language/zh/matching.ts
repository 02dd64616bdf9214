import type { PlacesGone } from '../../day/matching/why.ts'

export const matching = {
  noAnswer: '没连上。再按一次，不会接两回',
  opening: '正在看您的单，请稍等',
  place: (place: number) => `第 ${place} 位`,
  of: (count: number) => `共 ${count} 人`,
  jobs: {
    title: (count: number) => `现在能接的活 ${count} 个`,
    take: '我要干',
    reason: {
      'asked-for-you': '点名要您',
      'you-tapped-it': '您选的',
      'near-home': '离家近',
      'your-trade': '您选的工种',
    },
    why: '为什么',
    asked: '记下了：您最想干这个',
    askedMore: '前面还有人等。轮到您，大屏叫您的号。',
    askedForRound: (time: string) => `记下了，${time} 大家一起派`,
    held: (time: string) => `按返回看您的活，留到 ${time}`,
  },
  waiting: {
    title: '现在没有合适的活',
    hall: (number: string) => `请在大厅坐着等。大屏叫 ${number}，您就回来接活。`,
    keep: '您的号一直算数，不用再报到。',
    round: (time: string) => `${time} 大家一起派活。`,
    free: (trades: readonly string[]) => `空着的名额：${trades.join('，')}。`,
    theirs: '照现在的活，轮得到您。',
    left: (places: number) => `还剩 ${places} 个名额，您没选，或者去不了。`,
    draw: (time: string) => `${time} 抽签，抽了才排先后。`,
    ahead: (count: number, byRank: number) =>
      count === 0
        ? '前面没有人，有活先给您。'
        : `前面还有 ${count} 人，${byRank === 0 ? '再等等' : `${byRank} 人按轮候在先`}。`,
    ok: '知道了，去等',
  },
  why: {
    title: '为什么没派我？',
    others: '别的活呢？',
    more: '都是派活那一刻的记录。',
    none: '您来以后，还没有别的活。',
    gone: ({ places, before, earlier, byName, byStaff }: PlacesGone) => {
      const part = (count: number, words: string) =>
        count === 0 ? '' : `，${count === places ? '都' : ` ${count} 个`}${words}`
      const toWhom =
        part(before, '给了排在您前面的人') +
        part(earlier, '在您等这个活以前派出了') +
        part(byName ?? 0, '给了用工方点名的人')
      return `${places} 个名额${toWhom}${part(byStaff, '由工作人员指定')}。`
    },
    because: {
      'said-no': '您没接这个活。',
      'let-pass': '叫过您，时间到了您没来接。',
      'given-back': '这个活给过您，后来退了。',
      'for-the-most': '这个给您，后面就有人派不上，或者有名额空着。',
      'got-better': '派给您的那个，您更想干。',
      'not-waiting': '派这个活的时候，您没在等。',
      'owed-before': '名额先给排在您前面的人。',
      'owed-by-name': '名额先给排在您前面的人，还有用工方点名的人。',
      'still-to-come': '还没派，您有机会。',
      'staff-give': '今天由工作人员派活，请等一等。',
      'called-off': '用工方取消了这个活。',
      'taken-down': '工作人员把这个活撤下来了。',
      stopped: '停工了，没再派人。',
      'left-empty': '到点出发了，没再派人。',
    },
  },
  mine: {
    title: '您在排队',
    open: '我的排队',
    keep: '大屏叫您的号，就回来接活。',
    change: '改想干的活',
    leave: '我不等了',
    back: '接着等',
  },
  crew: {
    open: (people?: number) => (people ? `班组 ${people} 人` : '和人结伴'),
    title: (people: number) => `您的班组 ${people} 人`,
    none: '和人结伴去干活',
    foreman: (number: string) => `按 ${number} 想干的活排。`,
    whole: '大家去同一个活，名额够了才派。',
    line: '按同伴里排得最后的那位排。',
    offered: '先答应或不接给您留的活。',
    add: '加一个同伴',
    leave: '退出班组',
  },
  leave: {
    title: '真的不等了吗？',
    more: '不再派活。今天再来，还是这个号。',
    moreOffered: '留的活让给下一位。今天再来，还是这个号。',
    stay: '再等等',
    go: '不等了，走了',
  },
  left: {
    title: '您今天不等了',
    more: (number: string) => `${number} 还给您留着。`,
    again: '接着等',
  },
  offer: {
    title: '这个活给您留着',
    until: (number: string, time: string) => `${number} 留到 ${time}`,
    left: (time: string) => `还有 ${time}`,
    accept: '接单',
    decline: '不接',
    look: '看看别的活',
    crew: (people: number) => `接单就是 ${people} 人一起去`,
    noCover: '没有保险，受了伤没得赔',
    noCoverMore: '想好了再接。',
    lapsedOnce: '错过一回，再错过就排到最后',
    lapsedTwice: '错过两回，今天排到最后',
    lapsedMore: '这个名额让给下一位了。',
  },
  change: {
    title: '用工方想改条件',
    more: (employer: string) => `${employer}。您点了同意才算数。`,
    free: '不同意也行：这个活不去了，回来接着排队，不吃亏。',
    was: '原来',
    now: '改成',
    agree: '同意',
    decline: '不同意',
  },
  over: {
    title: '今天的排队结束了',
    more: '想干活，明天早上再来报到。',
    ok: '回首页',
  },
}
