export const matching = {
  noAnswer: '没连上，请再按一次',
  noAnswerMore: '再按一次，不会接两回。',
  opening: '正在看您的单，请稍等',
  place: (place: number) => `第 ${place} 位`,
  of: (count: number) => `共 ${count} 人`,
  jobs: {
    title: (count: number) => `有 ${count} 个活适合您`,
    take: '我要干',
    spoken: (number: string, count: number) =>
      `您的号是 ${number}。有 ${count} 个活适合您。看中哪个，按那个活的我要干。`,
    asked: '记下了：您最想干这个',
    askedMore: '前面还有人等。轮到您，大屏叫您的号。',
    backToHeld: (time: string) => `给您留的活，${time} 前回来`,
  },
  waiting: {
    title: '现在没有合适的活',
    hall: (number: string) => `请在大厅坐着等。大屏叫 ${number}，您就回来接活。`,
    keep: '您的号一直算数，不用再报到。',
    ahead: (count: number) => (count === 0 ? '前面没有人，有活先给您。' : `前面还有 ${count} 人。`),
    ok: '知道了，去等',
    spoken: (number: string) => `现在没有合适的活。请在大厅坐着等，大屏叫 ${number}，您就回来接活。您的号一直算数。`,
  },
  offer: {
    title: '这个活给您留着',
    until: (time: string) => `留到 ${time}`,
    left: (time: string) => `还有 ${time}`,
    accept: '接单',
    decline: '不接',
    look: '看看别的活',
    noCover: '这个活没有保险',
    noCoverMore: '干活受了伤，没有保险赔。想好了再接。',
    lapsed: '留的时间到了',
    lapsedMore: '这个名额让给下一位了。您的号还算数。',
    spoken: (trade: string, place: string, pay: string, cover: string, time: string) =>
      `这个活给您留着：${trade}，${place}，${pay}。${cover}。留到 ${time}。要干，请按接单。`,
  },
  over: {
    title: '今天的排队结束了',
    more: '想干活，明天早上再来报到。',
    ok: '回首页',
  },
}
