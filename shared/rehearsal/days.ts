import type { Wants } from '../day/check-in/messages.ts'
import { type Day, type Posting, revisionOf } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { hasJobToday } from '../day/placement/work.ts'
import { Terms } from '../day/posting/terms.ts'
import { CertificateId, EmployerId, MarketDay, TextId, TownshipId, TradeId, WorkerId } from '../ids.ts'
import { calendarDay, dayAfter } from '../time.ts'
import { answerOffer } from './called.ts'
import { aboutChild, corrected } from './child.ts'
import { aboutCrew, outOfCrew } from './crews.ts'
import { askByName, keptFrom, lookAtJobs, secondWave, stopSomebody } from './hirers.ts'
import type { Luck } from './luck.ts'
import {
  aboutPlacement,
  atTheField,
  forWhoIsFree,
  lastToLeave,
  stoppedAndLeft,
  takeBackWish,
  waitAgain,
} from './placements.ts'

/** Few people, few trades and few places: so that everybody meets everybody. */
const people = Array.from({ length: 24 }, (_, n) => WorkerId.parse(`wkr_${String(n).padStart(16, '0')}`))
const employers = [1, 2].map((n) => EmployerId.parse(`emp_${String(n).padStart(16, '0')}`))
const trades = ['vegetable-picking', 'vegetable-sorting', 'loading', 'boiler'].map((id) => TradeId.parse(id))
const townships = ['gonghui', 'ertai', 'dahe'].map((id) => TownshipId.parse(id))
const pastDays = ['2026-08-05', '2026-08-11', '2026-08-14'].map((day) => MarketDay.parse(day))
const reason = { text: TextId.parse(`txt_${'0'.repeat(16)}`), digest: 'made up' }

/** What was called off or turned down on the day before nobody asks about any more. */
const isOfNow = (today: MarketDay, { status, postedAt }: Posting): boolean =>
  (status !== 'cancelled' && status !== 'turned-down') || calendarDay(postedAt) === today

/** What somebody in the hall asks next; ids mostly of what is there, sometimes of what is not. */
export function nextCommand(luck: Luck, day: Day, today: MarketDay): DayCommand {
  const left = stoppedAndLeft(day)
  if (left !== undefined && luck.once(3)) return atTheField(luck, day, left, reason)
  const worker = luck.pick(people) ?? never()
  const postings = [...day.postings.values()].filter((posting) => isOfNow(today, posting))
  const offer = luck.pick([...day.offers.values()])
  const held = luck.pick(postings.filter((posting) => posting.status === 'held'))
  const somebody = someInLine(luck, day) ?? worker
  const about = (some: readonly Posting[], then: (posting: Posting) => DayCommand): DayCommand => {
    const posting = luck.pick(some)
    return posting === undefined ? checkIn(luck, worker, today) : then(posting)
  }
  const toCall = (): DayCommand => {
    if (offer === undefined) return checkIn(luck, worker, today)
    if (offer.people.length > 1 && luck.once(3)) return outOfCrew(luck, offer.people)
    return answerOffer(luck, offer, worker, reason)
  }
  switch (luck.below(32)) {
    case 0:
    case 1:
    case 2:
      return checkIn(luck, worker, today)
    case 3:
      return luck.once(8) ? aboutChild(day) : checkIn(luck, worker, today)
    case 4:
    case 5:
      return madeUpPost(luck, day, today)
    case 6:
    case 7:
      return lookAtJobs(luck, day, held, postings, reason) ?? checkIn(luck, worker, today)
    case 8:
    case 9:
      return about(postings, ({ posting }) => {
        // Whoever is just called may want another one.
        const asks = luck.once(3) ? (offer?.people[0] ?? somebody) : somebody
        return { type: 'ask-for-job', worker: asks, posting }
      })
    case 10:
      return waitAgain(luck, day, worker)
    case 19:
      return takeBackWish(day) ?? waitAgain(luck, day, worker)
    case 18:
    case 20:
    case 21:
    case 22:
    case 23:
      return aboutPlacement(luck, day, reason) ?? checkIn(luck, worker, today)
    case 29:
      return stopSomebody(luck, postings) ?? toCall()
    case 30:
    case 31:
      return askByName(luck, day, postings) ?? toCall()
    case 25:
      return about(postings, ({ posting }) => ({ type: 'place-by-hand', worker: somebody, posting, reason }))
    case 26:
      return about(
        postings.filter(({ status, wave }) => status === 'expired' || (status === 'open' && wave !== undefined)),
        (posting) => secondWave(luck, posting, reason),
      )
    case 24:
    case 28: {
      const gone = luck.pick(lastToLeave(postings))
      if (gone !== undefined) return atTheField(luck, day, gone, reason)
      return aboutPlacement(luck, day, reason) ?? checkIn(luck, worker, today)
    }
    case 11:
    case 12:
      return about(postings, (posting) => changePosting(luck, posting, today))
    case 13:
      return answerChange(luck, day) ?? checkIn(luck, worker, today)
    case 27:
      return aboutCrew(luck, day, somebody)
    case 14:
      return inLine(luck, day, somebody, today)
    default:
      return toCall()
  }
}

/** Now and then somebody who has work and waits for more: their hours are what most rules are about. */
function someInLine(luck: Luck, day: Day): WorkerId | undefined {
  const people = [...day.line.values()]
  const again = people.filter(({ worker, standing }) => standing.status === 'waiting' && hasJobToday(day, worker))
  return (luck.once(2) ? luck.pick(again) : luck.pick(people))?.worker
}

function madeUpPost(luck: Luck, day: Day, today: MarketDay): DayCommand {
  const employer = luck.pick(employers) ?? never()
  const terms = madeUpTerms(luck, today)
  const freed = forWhoIsFree(luck, day, terms, today)
  if (freed !== undefined)
    return { type: 'post', employer, terms: freed, facts: { approved: true, stopped: false, complained: false } }
  return {
    type: 'post',
    employer,
    terms,
    facts: { approved: luck.once(2), stopped: luck.once(8), complained: false },
  }
}

function checkIn(luck: Luck, worker: WorkerId, today: MarketDay): DayCommand {
  const minor = people.indexOf(worker) % 6 === 0
  return {
    type: 'check-in',
    worker,
    wants: madeUpWants(luck),
    facts: {
      minor,
      ...(luck.once(4) ? { unsentLastTime: true } : {}),
      ...(luck.once(12) ? { absentLastTime: true } : {}),
      ...(luck.once(2) ? { placedDaysIn14: 1 + luck.below(3), lastPlacedOn: luck.pick(pastDays) ?? never() } : {}),
      certificates: luck.once(2) ? [card(luck, today)] : [],
      ...(luck.once(6) ? { doNotSend: [keptFrom(luck, employers)] } : {}),
    },
  }
}

/** Mostly only trades; some ask for pay, hours or a place near home, and now and then for what cannot be. */
function madeUpWants(luck: Luck): Wants {
  const wanted = trades.filter(() => luck.once(2))
  return {
    trades: wanted.length > 0 ? wanted : trades.slice(0, 1),
    ...(luck.once(2) ? { township: luck.pick(townships) ?? never() } : {}),
    ...(luck.once(6) ? { askHourlyFen: 1600 + luck.below(6) * 100 } : {}),
    ...(luck.once(6) ? { hours: { fromMinute: luck.below(12) * 60, untilMinute: 600 + luck.below(24) * 60 } } : {}),
    ...(luck.once(3) ? { distance: luck.pick(['home', 'near', 'county'] as const) ?? never() } : {}),
  }
}

/** What somebody does besides waiting, answering and asking. */
function inLine(luck: Luck, day: Day, worker: WorkerId, today: MarketDay): DayCommand {
  switch (luck.below(6)) {
    case 5:
      return {
        type: 'note-do-not-send',
        worker: justCalled(day) ?? worker,
        doNotSend: luck.once(3) ? [] : [keptFrom(luck, employers)],
      }
    case 0:
      return { type: 'leave-line', worker: justCalled(day) ?? worker }
    case 1:
      return { type: 'come-back', worker }
    case 2:
      return { type: 'change-wants', worker, wants: madeUpWants(luck) }
    default: {
      const seen = card(luck, today)
      // Now and then what is known of somebody is put right instead, by the same luck: the other taps stay as they are.
      return seen.validUntil > today
        ? corrected(day, people, worker, justCalled(day))
        : { type: 'note-certificate', worker, ...seen }
    }
  }
}

const justCalled = (day: Day): WorkerId | undefined => [...day.offers.values()][0]?.people[0]

/** Some ran out already. */
const card = (luck: Luck, today: MarketDay) => ({
  certificate: CertificateId.parse('boiler'),
  validUntil: dayAfter(today, luck.below(4) - 2),
})

/** Sometimes by who it does not belong to. */
function changePosting(luck: Luck, { posting, terms, employer }: Posting, today: MarketDay): DayCommand {
  const asked = { posting, employer: luck.once(12) ? (employers[0] ?? never()) : employer }
  if (luck.once(6)) return { type: 'cancel-posting', ...asked, because: 'weather' }
  if (luck.once(3)) return { type: 'change-places', ...asked, places: 1 + luck.below(4) }
  const other = madeUpTerms(luck, today)
  const { startMinute, endMinute, paidMinutes, transport } = other
  return {
    type: 'change-terms',
    ...asked,
    // Mostly other hours only: what people who have the job can be asked.
    terms: luck.once(4) ? other : { ...terms, startMinute, endMinute, paidMinutes, transport, pay: other.pay },
    facts: { approved: luck.once(2), stopped: false, complained: false },
    ...(luck.once(2) ? { reason } : {}),
  }
}

/** By who has a job that was changed since, mostly. */
function answerChange(luck: Luck, day: Day): DayCommand | undefined {
  const placements = [...day.placements.values()]
  const asked = placements.filter(({ posting, revision }) => revision < revisionNow(day, posting))
  const placement = luck.pick(luck.once(8) ? placements : asked)
  if (placement === undefined) return undefined
  return {
    type: 'answer-change',
    worker: placement.worker,
    placement: placement.placement,
    revision: revisionNow(day, placement.posting) - Number(luck.once(12)),
    answer: luck.once(3) ? 'decline' : 'agree',
  }
}

const revisionNow = (day: Day, posting: Posting['posting']): number => revisionOf(day.postings.get(posting) ?? never())

/** Early and late hours, night shifts, some for tomorrow, some that the rules must refuse. */
function madeUpTerms(luck: Luck, today: MarketDay): Terms {
  const startMinute = luck.below(96) * 15
  const spanMinutes = 60 + luck.below(20) * 30
  return Terms.parse({
    trade: luck.pick(trades),
    places: 1 + luck.below(4),
    pay: { basis: 'hour', amountFen: 1500 + luck.below(8) * 100 },
    payDay: 'same-day',
    payWay: 'cash',
    workDate: dayAfter(today, luck.once(12) ? luck.below(4) - 1 : luck.below(2)),
    ...(luck.once(3) ? { days: 2 + luck.below(2) } : {}),
    startMinute,
    endMinute: startMinute + spanMinutes,
    paidMinutes: luck.once(20) ? spanMinutes + 30 : spanMinutes,
    township: luck.pick(townships),
    meals: 'none',
    transport: luck.once(2) ? { kind: 'own' } : { kind: 'bus', leaveMinute: Math.max(0, startMinute - 60), bay: 1 },
    cover: { kind: 'none' },
    gear: [],
    // Without luck of its own: the other taps stay as they are.
    ...(startMinute % 60 === 45 ? { remarks: ['carrying'] } : {}),
    rainRule: spanMinutes % 90 === 0 ? 'indoors' : spanMinutes % 60 === 0 ? 'half-day' : 'by-hour',
  })
}

function never(): never {
  throw new Error('Nothing to pick from')
}
