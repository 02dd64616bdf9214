import type { Insurer } from '../../day/posting/insurers.ts'
import type { Meeting } from '../../day/posting/meeting.ts'
import type { Cover, Pay, Terms } from '../../day/posting/terms.ts'
import { inHours } from '../../in-hours.ts'
import { wholeYuan, yuan } from '../../money.ts'
import type { Words } from '../words.ts'
import { counted, several } from './counted.ts'

const pieceUnits = { basket: 'basket', bag: 'bag', item: 'piece', mu: 'mu', row: 'row', tonne: 'tonne' }
const months = 'January February March April May June July August September October November December'.split(' ')
const payDay = { 'same-day': 'the same day', 'next-day': 'the next day', 'at-end': 'when the work is done' }
const payWay = { cash: 'in cash', transfer: 'by transfer' }

const insurers: Readonly<Record<Insurer, string>> = {
  picc: 'PICC',
  cpic: 'CPIC',
  'ping-an': 'Ping An',
  'china-life': 'China Life',
  'china-united': 'China United',
  ccic: 'China Continent',
  taiping: 'Taiping',
  sunshine: 'Sunshine',
  other: 'Another insurer',
}

const meetingNames: Readonly<Record<Meeting, string>> = {
  'township-hall': 'Township office gate',
  'bus-station': 'Bus station',
  'village-office': 'Village office',
  'work-site': 'Place of work',
}

export const terms: Words['terms'] = {
  payBasis: { day: 'By day', hour: 'By hour', piece: 'By piece' },
  payKind: ({ pay }) => terms.payBasis[pay.basis],
  pieceUnits,
  payUnit: (pay: Pay) => (pay.basis === 'day' ? '/day' : pay.basis === 'hour' ? '/hour' : `/${pieceUnits[pay.unit]}`),
  payAmount: (pay: Pay) => `¥${yuan(pay.amountFen)}`,
  hourly: (value: string) => `¥${value} an hour`,
  dayHourly: (minutes: number, value: string) => `${inHours(minutes)} h at ¥${value}`,
  paidHours: (minutes: number) => `${inHours(minutes)} paid ${several(inHours(minutes), 'hour')}`,
  payDay,
  payWay,
  payWhen: (day: Terms['payDay'], way: Terms['payWay']) => `Paid to you ${payWay[way]}, ${payDay[day]}`,
  meals: { none: 'No meals', lunch: 'Lunch, free', all: 'All meals, free' },
  reposted: 'Wanted again',
  tomorrow: 'tomorrow',
  mealsShort: { none: '', lunch: 'Lunch', all: 'Meals' },
  ownWay: 'No bus',
  ownTo: (township: string, meet: Meeting | undefined): string =>
    meet === undefined ? terms.ownWay : `By yourself to ${terms.meetAt(township, meet)}`,
  meetings: meetingNames,
  meetAt: (township: string, meet: Meeting | undefined): string =>
    meet === undefined ? township : `${township}, ${meetingNames[meet].toLowerCase()}`,
  busAt: (time: string, bay: string) => `${time}, ${bay}`,
  busShort: 'Bus',
  bay: (gate: string, bay: number) => `${gate}, bay ${bay}`,
  insurers,
  cover: (cover: Cover): string => {
    switch (cover.kind) {
      case 'none':
        return 'No injury cover'
      case 'market':
        return 'Injury cover by the market'
      case 'employer':
        return `Injury cover by the employer: ${insurers[cover.insurer]}, policy ${cover.policy}`
      case 'employer-before':
        return `Injury cover by the employer, policy ending ${cover.policyLastFour}`
    }
  },
  coverKind: { none: 'No cover', market: 'Market cover', employer: 'Cover by employer' },
  gear: { gloves: 'gloves', hat: 'hat', water: 'water bottle', raincoat: 'raincoat', boots: 'rubber boots' },
  gearList: (names: readonly string[]) => names.join(', '),
  rain: ({ rainRule, pay, paidMinutes }) =>
    ({
      'half-day':
        pay.basis === 'day'
          ? `Rain stop: half a day pays ¥${yuan(wholeYuan(pay.amountFen / 2))}, less pays by the hour`
          : `Rain stop: paid by the hour, ${counted(inHours(paidMinutes / 2), 'hour')} at most`,
      'by-hour': 'Rain stop: paid by the hour',
      'full-pay': 'Rain stop: the full day is paid',
      indoors: 'Indoors, whatever the weather',
    })[rainRule],
  remarks: {
    beginners: 'No skill needed',
    standing: 'Long standing',
    bending: 'Much bending',
    carrying: 'Heavy loads',
    outdoors: 'Out in the wind',
    'own-tools': 'Bring tools',
  },
  band: { home: 'at home', near: 'next to home', county: 'in the county', outside: 'outside' },
  nothing: 'none',
  daysFrom: (date: string, days: number) => `${counted(days, 'day')} from ${date}`,
  workDate: (date: string) => `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`,
  nextMorning: (time: string) => `${time} next day`,
  rows: { time: 'Time', way: 'Travel', notes: 'Note', pay: 'Paid', employer: 'Employer', byName: 'Asked for you' },
  hours: (from: string, to: string) => `${from}\u00a0–\u00a0${to}`,
  onDay: (day: string, said: string) => `${day}, ${said}`,
  worth: (hourly: string, hours: string) => `${hourly}, ${hours}`,
  places: (count: number) => counted(count, 'person'),
  placesLeft: (count: number) => `${count} wanted`,
  placesAgain: (count: number) => `${count} wanted again`,
}
