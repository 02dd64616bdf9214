import { type Day, type Posting, revisionOf } from '../day/day.ts'
import type { DayCommand } from '../day/messages.ts'
import { Terms } from '../day/posting/terms.ts'
import { EmployerId, type MarketDay, TextId, TradeId, WorkerId } from '../ids.ts'
import { dayAfter } from '../time.ts'
import type { Luck } from './luck.ts'

/** Few people, few trades and few places: so that everybody meets everybody. */
const people = Array.from({ length: 24 }, (_, n) => WorkerId.parse(`wkr_${String(n).padStart(16, '0')}`))
const employers = [1, 2].map((n) => EmployerId.parse(`emp_${String(n).padStart(16, '0')}`))
const trades = ['vegetable-picking', 'vegetable-sorting', 'loading', 'boiler'].map((id) => TradeId.parse(id))
const reason = { text: TextId.parse(`txt_${'0'.repeat(16)}`), digest: 'made up' }

/** What somebody in the hall asks next; ids mostly of what is there, sometimes of what is not. */
export function nextCommand(luck: Luck, day: Day, today: MarketDay): DayCommand {
  const worker = luck.pick(people) ?? never()
  const postings = [...day.postings.values()]
  const offer = luck.pick([...day.offers.values()])
  const held = luck.pick(postings.filter((posting) => posting.status === 'held'))
  switch (luck.below(18)) {
    case 0:
    case 1:
    case 2:
      return checkIn(luck, worker)
    case 3:
      return luck.once(8) ? { type: 'turn-away-child' } : checkIn(luck, worker)
    case 4:
    case 5:
      return {
        type: 'post',
        employer: luck.pick(employers) ?? never(),
        terms: madeUpTerms(luck, today),
        facts: { approved: luck.once(2), stopped: luck.once(8) },
      }
    case 6:
    case 7:
      return approve(luck, held ?? luck.pick(postings)) ?? checkIn(luck, worker)
    case 8:
    case 9: {
      const posting = luck.pick(postings)
      return posting === undefined
        ? checkIn(luck, worker)
        : { type: 'ask-for-job', worker: luck.pick([...day.line.keys()]) ?? worker, posting: posting.posting }
    }
    case 10:
      return { type: 'wait-again', worker: luck.pick([...day.line.keys()]) ?? worker }
    case 11:
    case 12: {
      const posting = luck.pick(postings)
      return posting === undefined ? checkIn(luck, worker) : changePosting(luck, posting, today)
    }
    case 13:
      return answerChange(luck, day) ?? checkIn(luck, worker)
    default:
      if (offer === undefined) return checkIn(luck, worker)
      return {
        type: luck.once(3) ? 'decline-offer' : 'accept-offer',
        worker: luck.once(12) ? worker : offer.worker,
        offer: offer.offer,
      }
  }
}

function checkIn(luck: Luck, worker: WorkerId): DayCommand {
  const wanted = trades.filter(() => luck.once(2))
  const minor = people.indexOf(worker) % 6 === 0
  return { type: 'check-in', worker, minor, trades: wanted.length > 0 ? wanted : trades.slice(0, 1) }
}

function approve(luck: Luck, posting: Posting | undefined): DayCommand | undefined {
  if (posting === undefined) return undefined
  if (luck.once(6)) return { type: 'turn-down-posting', posting: posting.posting, reason }
  return {
    type: 'approve-posting',
    posting: posting.posting,
    ...(luck.once(2) ? { reason } : {}),
    ...(luck.once(3) ? { forMinors: true } : {}),
  }
}

/** Sometimes by who it does not belong to. */
function changePosting(luck: Luck, { posting, terms, employer }: Posting, today: MarketDay): DayCommand {
  const asked = { posting, employer: luck.once(12) ? (employers[0] ?? never()) : employer }
  if (luck.once(6)) return { type: 'cancel-posting', ...asked, because: 'weather' }
  if (luck.once(3)) return { type: 'change-places', ...asked, places: 1 + luck.below(4) }
  const other = madeUpTerms(luck, today)
  const { startMinute, endMinute, paidMinutes } = other
  return {
    type: 'change-terms',
    ...asked,
    // Mostly other hours only: what people who have the job can be asked.
    terms: luck.once(4) ? other : { ...terms, startMinute, endMinute, paidMinutes, pay: other.pay },
    facts: { approved: luck.once(2), stopped: false },
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
    township: 'gonghui',
    meals: 'none',
    transport: { kind: 'own' },
    cover: { kind: 'none' },
    gear: [],
    rainRule: 'indoors',
  })
}

function never(): never {
  throw new Error('Nothing to pick from')
}
