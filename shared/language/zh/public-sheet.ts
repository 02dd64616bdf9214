/** 日日有岗位: the jobs of today and tomorrow, on paper, on anybody's phone, and for other sites to read. */
export const publicSheet = {
  title: (market: string) => `${market}岗位表`,
  /** At the desk: the way to it. */
  open: '公开岗位表（打印、转发）',
  slogan: '日日有岗位',
  today: (date: string) => `今天 ${date}`,
  tomorrow: (date: string) => `明天 ${date}`,
  count: (jobs: number, places: number) => `${jobs} 个活，还要 ${places} 人`,
  none: '还没有缺人的活。',
  columns: { work: '工种', left: '名额', where: '地点', hours: '时间', pay: '工钱', benefits: '出行、吃饭、保险' },
  left: (count: number) => `还要 ${count} 人`,
  household: '个人用工，市场代招',
  cover: { none: '没有保险', market: '有保险（市场统一买）', employer: '有保险（用工方买）' },
  howTo: '想干：带身份证到市场报到取号，在自助机上选活，领工票。没有手机也能办。',
  noFees: '找活用人都不收费，不交押金，不押身份证。',
  asOf: (date: string, time: string) => `这是 ${date} ${time} 的情况，名额随时有人接，以市场大屏为准。`,
  complaints: (lines: string) => `投诉电话：${lines}`,
  other: 'English',
  /** Of a job whose employer is a household or a farmer, who is not named. */
  hiredBy: (market: string) => `${market} 代招`,
  places: (count: number) => `招 ${count} 人`,
  worth: (pay: string, hourly: string) => `${pay}（${hourly}）`,
  sentences: (parts: readonly string[]) => `${parts.join('；')}。`,
}
