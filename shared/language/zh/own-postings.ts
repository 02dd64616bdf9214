/** What becomes of an employer's own postings. */
export const ownPostings = {
  address: '请到窗口，让工作人员写上哪个村、什么地方，干活的人好找。',
  copy: {
    title: '照旧的，还\u2060是重\u2060填？',
    take: '照这个发',
    fromNothing: '从头填',
  },
  manage: {
    title: '这条用工要怎么改？',
    places: '改人数',
    terms: '改条件',
    cancel: '取消用工',
    cancelRest: '后面几天不用了',
    placesTitle: '一共要几个人？',
    placesBetween: (least: number, most: number) => `请按 ${least} 到 ${most}`,
    placesDo: '就要这么多人',
  },
  cancel: {
    title: '为什么取消？',
    because: { weather: '天气不行', 'not-needed': '活不干了', 'found-people': '自己找到人了', mistake: '登记错了' },
    nobody: '还没有人定下来。',
    placed: (count: number) => `已经有 ${count} 个人定了`,
    placedMore: '取消以后，工票作废，这些人排队不吃亏。',
    restMore: '没干的日子工票作废，干过的照算，这些人排队不吃亏。',
    do: '取消这条用工',
  },
  names: {
    open: '点名要人',
    title: '点谁？按今天的号',
    more: (most: number) => `最多点 ${most} 人。本人想干，才派给您。`,
    named: (numbers: readonly string[]) => `点了 ${numbers.join('、')}`,
    do: '点这个人',
    takeOff: '不点了',
  },
  missing: {
    open: '有人没到',
    title: '谁没到？',
    more: '点没到的号，后面的人马上顶上。原因由工作人员问。',
    moreDays: '点没到的号，后面的人顶上，干完剩下的日子。原因由工作人员问。',
    do: (count: number) => `${count} 人没到`,
  },
  stop: {
    open: '停工',
    title: '为什么停工？',
    because: { rain: '下雨', employer: '自己停的' },
    more: '从现在起停工。自己停的，照\u2060付一天。',
    do: '现在停工',
  },
  done: {
    what: {
      held: {
        title: '登记好了，等审核',
        more: ['工作人员看过就能招人。', '招到几个人，在这里随时能看。'],
      },
      open: {
        title: '登记好了，已经发布',
        more: ['招到几个人，在这里随时能看。', '有变动请尽早来改，定下的人要点同意。'],
      },
      changed: { title: '改好了', more: ['后来的人都按新条件。'] },
      proposed: {
        title: '改好了，等\u2060已\u2060定\u2060的人答应',
        more: ['他们再来自助机就能看到新旧条件。', '没答应以前，他们还按原来的工票。', '不答应的，名额空出来接着招。'],
      },
      missed: { title: '名额空出来了', more: ['排队的人里有想干的，马上叫号。谁\u2060来、几点\u2060来，看名单。'] },
      stopped: { title: '停工了', more: ['该付多少，看我的用工。'] },
      cancelled: { title: '这条用工取消了', more: ['没干的日子工票作废，已定的人排队不吃亏。'] },
    },
    waits: '等答复',
    see: '看我的用工',
  },
}
