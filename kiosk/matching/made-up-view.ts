import type { JobCard } from '../../shared/day/matching/job-card.ts'
import type { HeldOffer, ShownTicket, ToldPlace, WorkerView } from '../../shared/day/matching/view.ts'
import { DayNumber, Instant, OfferId, PostingId } from '../../shared/ids.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { heldWords } from '../../shared/language/in-line-words.ts'
import { broccoli } from '../../shared/testing/cast.ts'
import { madeUpTicket } from '../../shared/testing/papers.ts'

export const terms: JobCard['terms'] = { ...broccoli, places: 20, transport: { kind: 'own' }, gear: [] }
export const { trade } = terms
export const posting = PostingId.parse('pst_20260817_001')
export const job: JobCard = {
  posting,
  trade,
  township: terms.township,
  workDate: terms.workDate,
  leaveMinute: 390,
  goes: 'begins',
  pay: terms.pay,
  placesLeft: 3,
  terms,
  hourlyFen: 1888,
  reasons: ['your-trade'],
  reposted: false,
}
export const offer: HeldOffer = {
  offer: OfferId.parse('off_20260817_0001'),
  expiresAt: Instant.parse('2026-08-16T21:48:30.000Z'),
  people: 1,
  job,
  hirer: { zh: '李*福，问过 12 次工钱，11 次按时付清', en: '李*福, pay in full on time 11 of 12 times' },
  told: inBoth((words) =>
    heldWords(words, { until: Instant.parse('2026-08-16T21:48:30.000Z'), people: 1, keeps: 'once-more' }),
  ),
}
export const ticket: ShownTicket = {
  ...madeUpTicket,
  terms,
  isOver: false,
  isLate: true,
  onceGone: inBoth(({ jobNews }) => jobNews.onceGone['bus-left']('06:00')),
}
export const place: ToldPlace = {
  trade,
  place: 9,
  of: 33,
  byRank: 1,
  openPlaces: 20,
  suiting: 12,
  zh: '前面 8 人（1 人按轮流在先），空 20 个，合适的 12 个。',
  en: '8 before you (1 by rotation), 20 free, for you 12.',
}
export const waiting: WorkerView = {
  number: DayNumber.parse('A017'),
  status: 'waiting',
  minor: false,
  wants: { trades: [trade] },
  certificates: [],
  places: [place],
  jobs: [job],
  tickets: [],
  changes: [],
  news: [],
}
export const offered: WorkerView = { ...waiting, status: 'offered', offer }
