import { z } from 'zod'
import { type RequestName, requests } from '../../shared/api.ts'
import type { ComplaintResult } from '../../shared/county/pay/messages.ts'
import { leaveMinute } from '../../shared/day/posting/hours.ts'
import type { TypedTerms } from '../../shared/day/posting/terms.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import { DayNumber, type Instant, type MarketDay, PlacementId, PostingId, type TradeId } from '../../shared/ids.ts'
import { instantOn } from '../../shared/time.ts'
import type { Screen } from '../practice/screen.ts'

export interface TalliedPerson {
  readonly day: MarketDay
  readonly comesAt: Instant
  readonly wanted: readonly TradeId[]
  waited?: number
}
export interface TalliedJob {
  readonly terms: TypedTerms
  state: 'asked' | 'on the board' | 'cancelled'
  wasCheap?: boolean
}
export interface TalliedTicket {
  readonly job: TalliedJob
  readonly holder: string
  /** The day they took it on, if the others had left by then. */
  readonly wave?: MarketDay
  came: 'arrived' | 'excused' | 'unexcused' | 'employersFault' | 'notHeard' | 'unknown' | 'gone'
  boarded?: boolean
  stopped?: boolean
  said?: 'paid' | 'short' | 'unpaid'
  complaint?: 'open' | ComplaintResult
}

/** What a screen shows of a worker, as far as whoever stands there reads it. */
const Shown = z.object({
  number: DayNumber,
  offer: z.object({ job: z.object({ posting: PostingId }) }).optional(),
  tickets: z.array(z.object({ placement: PlacementId })),
})
const Given = z.array(z.object({ number: DayNumber, placement: PlacementId }))
const NewestFirst = z.object({ postings: z.array(z.object({ posting: PostingId, status: z.string() })).min(1) })
const Reply = z.object({
  answer: z.string(),
  value: z.unknown().optional(),
  refusal: z.object({ code: z.string() }).optional(),
})

/**
 * Whoever plays the mornings keeps their own notes: what they asked at which screen, and what they were answered. Of rules and
 * ledger they know nothing.
 */
export function tally(now: () => Instant, today: () => MarketDay) {
  const people = new Map<string, TalliedPerson>()
  const jobs = new Map<PostingId, TalliedJob>()
  const tickets = new Map<PlacementId, TalliedTicket>()
  const children = new Map<MarketDay, number>()
  const oneMore = (counted: Map<MarketDay, number>) => counted.set(today(), (counted.get(today()) ?? 0) + 1)
  const keyOf = (number: DayNumber) => `${today()} ${number}`

  function tookJob(shown: z.infer<typeof Shown>, posting: PostingId | undefined): void {
    const job = posting && jobs.get(posting)
    const person = people.get(keyOf(shown.number))
    for (const { placement } of shown.tickets) {
      if (job === undefined || tickets.has(placement)) continue
      const othersLeft = now() >= instantOn(job.terms.workDate, leaveMinute(job.terms))
      const wave = othersLeft ? { wave: today() } : {}
      tickets.set(placement, { job, holder: keyOf(shown.number), came: 'unknown', ...wave })
      if (person !== undefined) person.waited ??= Math.floor((millisOf(now()) - millisOf(person.comesAt)) / 60_000)
    }
  }

  /** What staff did and heard, once the desk took it. */
  function noted(name: RequestName, body: unknown): void {
    const about = (id: PlacementId) => tickets.get(id)
    if (name === 'staff-desk/approve') {
      const { posting, reason } = requests[name].parse(body)
      const job = jobs.get(posting)
      if (job !== undefined) [job.state, job.wasCheap] = ['on the board', reason !== undefined]
    } else if (name === 'posting/cancel') {
      const { posting } = requests[name].parse(body)
      const job = jobs.get(posting)
      // What was never on the board is not missed on it.
      if (job?.state === 'on the board') job.state = 'cancelled'
      for (const ticket of tickets.values()) if (ticket.job === job) ticket.came = 'gone'
    } else if (name === 'placement/report-missing') {
      for (const id of requests[name].parse(body).missing) note(about(id), { came: 'notHeard' })
    } else if (name === 'placement/report-arrival') {
      const { placement, report } = requests[name].parse(body)
      if (report === 'arrived' || report === 'excused' || report === 'unexcused')
        note(about(placement), { came: report })
    } else if (name === 'placement/release') note(about(requests[name].parse(body).placement), { came: 'gone' })
    else if (name === 'placement/stop-work-for') {
      const job = jobs.get(requests[name].parse(body).posting)
      for (const ticket of tickets.values())
        if (ticket.job === job && (ticket.came === 'arrived' || ticket.came === 'unknown')) ticket.stopped = true
    } else if (name === 'pay/state-for') {
      const { placement, said } = requests[name].parse(body)
      note(about(placement), said === 'paid' ? { said } : { said, complaint: 'open' })
    } else if (name === 'pay/end-complaint') {
      const { placement, result } = requests[name].parse(body)
      note(about(placement), { complaint: result })
    } else if (name === 'pay/correct-work') {
      const { placement, came } = requests[name].parse(body)
      if (came === 'arrived' || came === 'unexcused') note(about(placement), { came })
      if (came === 'employers-fault') note(about(placement), { came: 'employersFault', stopped: false })
    }
  }
  const note = (ticket: TalliedTicket | undefined, now: Partial<TalliedTicket>) => ticket && Object.assign(ticket, now)

  /** A screen whose taps and answers are written down. */
  function watched(screen: Screen): Screen {
    let heldHere: PostingId | undefined
    return {
      look: screen.look,
      async ask(name, body) {
        const reply = await screen.ask(name, body)
        const { answer, value, refusal } = Reply.parse(reply)
        if (refusal?.code === 'under-sixteen') oneMore(children)
        if (answer !== 'done') return reply
        const shown = Shown.safeParse(value).data
        if (shown !== undefined && name === 'check-in/check-in' && !people.has(keyOf(shown.number))) {
          const { wants } = requests['check-in/check-in'].parse(body)
          people.set(keyOf(shown.number), { day: today(), comesAt: now(), wanted: wants.trades })
        }
        if (shown !== undefined) tookJob(shown, heldHere)
        heldHere = shown?.offer?.job.posting ?? heldHere
        if (name === 'placement/place-by-hand')
          for (const { number, placement } of Given.parse(value))
            tookJob({ number, tickets: [{ placement }] }, requests['placement/place-by-hand'].parse(body).posting)
        if (name === 'posting/post') {
          const [newest] = NewestFirst.parse(value).postings
          const { terms } = requests['posting/post'].parse(body)
          if (newest !== undefined)
            jobs.set(newest.posting, { terms, state: newest.status === 'open' ? 'on the board' : 'asked' })
        }
        noted(name, body)
        return reply
      },
    }
  }
  return { people, jobs, tickets, children, watched }
}
export type Tally = ReturnType<typeof tally>
