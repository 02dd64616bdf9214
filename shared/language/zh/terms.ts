import type { Insurer } from '../../day/posting/insurers.ts'
import type { Meeting } from '../../day/posting/meeting.ts'
import type { Cover, Pay, Terms } from '../../day/posting/terms.ts'
import { inHours } from '../../in-hours.ts'
import { wholeYuan, yuan } from '../../money.ts'

const pieceUnits = { basket: '筐', bag: '袋', item: '件', mu: '亩', row: '垄', tonne: '吨' }

/** 财险 is what people look for on the policy. */
const insurers: Readonly<Record<Insurer, string>> = {
  picc: '人保财险',
  cpic: '太平洋财险',
  'ping-an': '平安财险',
  'china-life': '国寿财险',
  'china-united': '中华联合',
  ccic: '大地财险',
  taiping: '太平财险',
  sunshine: '阳光财险',
  other: '其他公司',
}

const meetingNames: Readonly<Record<Meeting, string>> = {
  'township-hall': '乡镇政府门口',
  'bus-station': '汽车站',
  'village-office': '村委会',
  'work-site': '干活的地方',
}
const meetingsInTownship: Readonly<Record<Meeting, string>> = {
  ...meetingNames,
  'township-hall': '政府门口',
  'village-office': '的村委会',
}

export const terms = {
  payBasis: { day: '按天', hour: '计时', piece: '计件' },
  /** 日结 says that it is paid out the same day. */
  payKind: ({ pay, payDay }: Pick<Terms, 'pay' | 'payDay'>) =>
    pay.basis === 'day' && payDay === 'same-day' ? '日结' : terms.payBasis[pay.basis],
  pieceUnits,
  payUnit: (pay: Pay) =>
    pay.basis === 'day' ? '元/天' : pay.basis === 'hour' ? '元/时' : `元/${pieceUnits[pay.unit]}`,
  payAmount: (pay: Pay) => yuan(pay.amountFen),
  hourly: (value: string) => `合 ${value}\u00a0元/\u2060时`,
  dayHourly: (minutes: number, value: string) => `${inHours(minutes)} 小时合 ${value}\u00a0元/\u2060时`,
  paidHours: (minutes: number) => `算 ${inHours(minutes)} 小时`,
  payDay: { 'same-day': '收工当天付', 'next-day': '第二天付', 'at-end': '干完一起付' },
  payWay: { cash: '现金', transfer: '转账' },
  payWhen: (day: Terms['payDay'], way: Terms['payWay']) => `${terms.payDay[day]}给本人，${terms.payWay[way]}`,
  meals: { none: '不管饭', lunch: '管午饭，不扣钱', all: '管三顿饭，不扣钱' },
  tomorrow: '明天',
  reposted: '再次招人',
  mealsShort: { none: '', lunch: '午饭', all: '管饭' },
  ownWay: '自己去',
  ownTo: (township: string, meet: Meeting | undefined): string =>
    meet === undefined ? terms.ownWay : `自己到${terms.meetAt(township, meet)}`,
  meetings: meetingNames,
  meetAt: (township: string, meet: Meeting | undefined): string =>
    meet === undefined ? township : `${township}${meetingsInTownship[meet]}`,
  busAt: (time: string, bay: string) => `${time} 发车，${bay}`,
  busShort: '车接',
  bay: (gate: string, bay: number) => `${gate} ${bay}\u00a0号车位`,
  insurers,
  cover: (cover: Cover): string => {
    switch (cover.kind) {
      case 'none':
        return '没有保险'
      case 'market':
        return '市场统一买了意外险'
      case 'employer':
        return `用工方买了意外险，${insurers[cover.insurer]}，保单号 ${cover.policy}`
      case 'employer-before':
        return `用工方买了意外险，保单尾号 ${cover.policyLastFour}`
    }
  },
  coverKind: { none: '没有保险', market: '市场统一保险', employer: '用工方的保\u2060险' },
  gear: { gloves: '手套', hat: '帽子', water: '水杯', raincoat: '雨衣', boots: '雨靴' },
  gearList: (names: readonly string[]) => names.join('、'),
  /** Whole yuan, as what is owed is. Under half a day too; by the hour and by the piece half is only a limit, and is called one. */
  rain: ({ rainRule, pay, paidMinutes }: Pick<Terms, 'rainRule' | 'pay' | 'paidMinutes'>) =>
    ({
      'half-day':
        pay.basis === 'day'
          ? `下雨停工：干满半天付 ${yuan(wholeYuan(pay.amountFen / 2))}\u00a0元，不满按小时付`
          : `下雨停工：干几小时付几小时，最多付 ${inHours(paidMinutes / 2)}\u00a0小时`,
      'by-hour': '下雨停工：干几小时付几小时',
      'full-pay': '下雨停工：照付一天',
      indoors: '屋里干活，不\u2060怕下雨',
    })[rainRule],
  remarks: {
    beginners: '新手也行',
    standing: '要久站',
    bending: '要弯腰',
    carrying: '要搬重的',
    outdoors: '在外头，风大',
    'own-tools': '自带工具',
  },
  band: { home: '本地', near: '邻近', county: '县内', outside: '县外' },
  nothing: '没有',
  daysFrom: (date: string, days: number) => `${date}起 ${days} 天`,
  workDate: (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  nextMorning: (time: string) => `次日 ${time}`,
  /** Names of the lines of which no page asks, or asks otherwise. */
  rows: { time: '时间', way: '出行', notes: '说明', pay: '付钱', employer: '用工', byName: '点名要您' },
  hours: (from: string, to: string) => `${from} – ${to}`,
  onDay: (day: string, said: string) => `${day} ${said}`,
  worth: (hourly: string, hours: string) => `${hourly}，${hours}`,
  places: (count: number) => `${count} 人`,
  placesLeft: (count: number) => `还要 ${count} 人`,
  placesAgain: (count: number) => `再次招 ${count} 人`,
}
