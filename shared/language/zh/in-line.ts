/** What somebody who waits is told: what became of a place held for them, and what they may hope for. */
export const inLine = {
  lost: {
    once: '错过一回，再错过就排到最后',
    twice: '错过两回，今天排到最后',
    passed: (time: string, stillFree: boolean) =>
      stillFree ? `${time} 没等到您。名额还空着，想去请再点。` : `${time} 没等到您，名额让给下一位了。`,
    title: {
      'called-off': '给您留的活取消了，不怪您',
      stopped: '给您留的活停工了，不怪您',
      'set-out': '给您留的活到点出发了',
      'taken-down': '给您留的活撤下来了，不怪您',
      'terms-changed': '给您留的活改了条件，重新派',
      'at-work': '给您留的活撞了时间，收回了',
      'facts-corrected': '给您留的活收回了',
      'not-for-minors': '给您留的活，不满 18 岁的干不了，收回了',
      'rules-changed': '给您留的活收回了，重新派',
      'not-found': '没找到您，名额收回了',
      'crew-changed': '班组变了，给您留的活收回了',
      'wave-closed': '给您留的活不补人了，不怪您',
    },
    askWhy: '窗口刚改了您的登记，想知道为什么，请到窗口问。',
    kept: '您还排在原来的位置。',
    before: (title: string) => `前一个：${title}`,
  },
  stayedAway: {
    title: '上次接了活没去，今天排后面',
    lines: ['有正当理由的，请到窗口说。'],
  },
  held: {
    title: '有个活给您留着',
    theirs: (time: string, people: number) =>
      people > 1 ? `${time} 以前，这 ${people} 个名额是您班组的。` : `${time} 以前，这个名额是您的，别人接不走。`,
    keeps: {
      'once-more': '不接，或者错过这一回，您还排在原来的位置。',
      'not-again': '不接，还排在原来的位置。再错过一回，就排到最后。',
      'at-the-end': '不接，还排在原来的位置。',
      'no-line': '不接，就接着等工作人员派活。',
    },
  },
  chance: {
    theirs: '照现在的活，轮得到您。',
    left: {
      'not-theirs': (places: number) => `别的活还剩 ${places} 个名额，您没选、不去，或者去不了。`,
      'not-to-them': (places: number) => `还剩 ${places} 个名额，都是您说过不去的。`,
      'not-all-of-them': (places: number) => `别的活还剩 ${places} 个名额，你们没选、不去，或去不齐。`,
    },
    'not-yet': '照现在的活，还轮不到您。',
  },
  place: {
    ahead: (count: number, byRank: number) =>
      count === 0 ? '前面没有人' : `前面 ${count} 人${byRank === 0 ? '' : `（${byRank} 人按轮流在先）`}`,
    alone: '只有您一人在排',
    free: (places: number, suiting: number) => {
      if (places === 0) return '，没有空名额。'
      return `，空 ${places} 个${places === suiting ? '名额' : `，合适的 ${suiting} 个`}。`
    },
  },
}
