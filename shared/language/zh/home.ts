const lunarDays =
  '初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九 三十'.split(
    ' ',
  )

export const home = {
  title: '首页',
  findWork: '我要找活',
  findWorkMore: '报到取号，等派活',
  hire: '我要招人',
  hireMore: '登记今天的用工',
  services: '办事服务',
  servicesMore: '培训、证件、补贴',
  servicesNotYet: '请到窗口办理',
  myTicket: '查我的单',
  myTicketMore: '排队、工票、工钱',
  marketName: (zh: string, _en: string) => zh,
  date: (date: string, weekday: string) => `${date} ${weekday}`,
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  lunar: (month: string, day: number) => `农历${month}${lunarDays[day - 1] ?? ''}`,
  placesOpen: '开放岗位',
  placesUnit: '个',
  waiting: '正在等活',
  placedToday: '今日上岗',
  peopleUnit: '人',
  leavingNext: '马上要走的活',
  payPerPerson: '一个人的工钱',
  noJobsYet: '现在还没有开放的活。有了会马上写在这里。',
  closed: '今天已经关账',
  closedMore: '明天早上再来报到。',
  otherLanguage: 'English',
  large: '大字',
  low: '低位',
  standard: '恢复',
  settings: '语言和显示',
  spoken: (places: number, waiting: number, placed: number) =>
    `现在有 ${places} 个开放岗位，${waiting} 人正在等活，今天 ${placed} 人上岗。要找活，请按我要找活。要招人，请按我要招人。`,
}
