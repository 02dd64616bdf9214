import type { Day, Posting } from '../day/day.ts'
import type { Hope, PlacesGone, WhyNot } from '../day/matching/reasons.ts'
import type { DayEvent } from '../day/messages.ts'
import type { PostingId, WorkerId } from '../ids.ts'
import type { Entry } from '../ledger/entry.ts'
import { isNot } from './watched-barriers.ts'
import { type Moment, watchedMoments } from './watched-moments.ts'
import { costsSomebody, placedNow, sentByName, sentNow } from './watched-placed.ts'
import { isFreeIn, type Sight } from './watched-sight.ts'

/** Every sentence that may be said; more than one where either is true. Undefined: nothing is to be said. */
type Answers = readonly WhyNot[] | undefined

/** Why a job is not somebody's, as the watcher makes it out from notes of its own: who was given what before whom, and what stood against it. */
export function watchedWhy() {
  const notes = watchedMoments()

  /** For everybody and every job of the day as it is now. */
  function answers(day: Day): (worker: WorkerId, posting: PostingId) => Answers {
    const now = notes.sight(day)
    const placed = placedNow(now)
    const named = new Set(sentByName(now).values())
    return (worker, id) => {
      const job = day.postings.get(id)
      if (job === undefined || takersOf(day, id).includes(worker)) return undefined
      if (!couldHave(now, worker, id)) return asItWas(day, worker, job)
      const against = standsAgainst(now, worker, job)
      return against ?? [{ code: hope(now, placed, named, worker, id) }]
    }
  }

  function hope(
    { day, standsAt }: Sight,
    placed: ReadonlySet<number>,
    named: ReadonlySet<PostingId>,
    worker: WorkerId,
    id: PostingId,
  ): Hope {
    const { order, filling = 'choice-first' } = day.rules
    if (order === 'staff-only') return 'staff-give'
    const isBeforeDraw = day.lottery !== undefined && day.lottery.seed === undefined
    if (filling === 'choice-first' || isBeforeDraw || placed.has(standsAt(worker) ?? -1)) return 'still-to-come'
    return named.has(id) ? 'owed-by-name' : 'owed-before'
  }

  /** What stands between somebody who waits and a job that is free, in what was seen until then. */
  function standsAgainst(sight: Sight, worker: WorkerId, job: Posting, until?: number): Answers {
    const { line, day } = sight
    const going = line[sight.standsAt(worker) ?? -1]
    const person = day.line.get(worker)
    if (going === undefined || person === undefined) return undefined
    if (person.notAgain.includes(job.posting)) return became(worker, job.posting, until)
    const wanted = isNot(day, going.people[0], job)
    const refusal = wanted?.code === 'other-trade' ? wanted : (sight.forbids(worker, job.posting) ?? wanted)
    if (refusal !== undefined) return [{ refusal }]
    const hasRoom = job.terms.places - job.offered - job.placed >= going.people.length
    return hasRoom && going.wishes.includes(job.posting) ? undefined : [{ refusal: { code: 'whole-crew' } }]
  }

  /** What became of it when it was theirs: if nobody gave it up they were missed there. */
  function became(worker: WorkerId, posting: PostingId, until = Number.POSITIVE_INFINITY): readonly WhyNot[] {
    const last = notes
      .became()
      .findLast((one) => one.worker === worker && one.posting === posting && one.moments < until)
    return [last === undefined ? { refusal: { code: 'missed-there' } } : { code: last.code }]
  }

  function asItWas(day: Day, worker: WorkerId, job: Posting): Answers {
    const moments = notes.moments()
    const { posting, status } = job
    const isOpen = status === 'open'
    const settles = ({ given, ended }: Moment) =>
      given.some((one) => one.posting === posting) || (!isOpen && ended.has(posting))
    const gaveIt = (moment: Moment) => moment.given.some((one) => one.worker === worker && one.posting === posting)
    const off = moments.findLast(
      (moment) => settles(moment) && seen(moment, posting).day.postings.get(posting)?.status === 'open',
    )
    const end = isOpen ? day : off && seen(off, posting).day
    if (end?.line.has(worker) !== true) return undefined
    if (status === 'cancelled' || (!isOpen && off?.calledOff.has(posting) === true)) return [{ code: 'called-off' }]
    if (!isOpen && off?.after.postings.get(posting)?.status === 'held') return [{ code: 'taken-down' }]
    const isStopped = job.stops?.some(({ workDate }) => workDate === job.terms.workDate) === true
    if (isStopped && job.terms.places > job.offered + job.placed) return [{ code: 'stopped' }]
    const at = moments.findLastIndex(
      (moment) =>
        gaveIt(moment) ||
        ((settles(moment) || moment.given.some((one) => one.worker === worker)) &&
          couldHave(seen(moment, posting), worker, posting)),
    )
    const moment = moments[at]
    if (moment !== undefined) return gaveIt(moment) ? became(worker, posting) : decidedAt(moment, at, worker, job)
    const person = end.line.get(foremanOf(end, worker))
    const unwanted = person && isNot(end, person, job)
    if (unwanted?.code === 'other-trade') return [{ refusal: unwanted }]
    const given = moments.findLast((one) => settles(one) && one.after.postings.get(posting)?.status === 'open')
    if (isFreeIn(end, posting) || given?.when.day.line.has(worker) === true) return [{ code: 'not-waiting' }]
    return gone(end, worker, posting, moments.length)
  }

  /** At a moment at which they waited and it was free. */
  function decidedAt(moment: Moment, at: number, worker: WorkerId, { posting }: Posting): Answers {
    const sight = seen(moment, posting)
    const before = sight.day.postings.get(posting)
    if (before === undefined) return undefined
    const against = standsAgainst(sight, worker, before, at + 1)
    const [first] = against ?? []
    // They had one of its places then, and have it no more.
    if (first !== undefined && 'refusal' in first && first.refusal.code === 'already-placed')
      return became(worker, posting)
    if (against !== undefined) return against
    const got = moment.given.find((one) => one.worker === worker)
    if (got?.how === 'staff') return [{ code: 'not-waiting' }]
    if (got !== undefined) {
      if (moment.isOfWaves && before.wave === undefined) return [{ code: 'wave-first' }]
      if (got.how === 'tap' || isDearer(sight, worker, got.posting, posting)) return [{ code: 'got-better' }]
      if (got.how === 'name') return [{ code: 'asked-elsewhere' }]
      if (isFreeIn(moment.after, posting) || !allWentBefore(moment, worker, posting))
        return otherWork(moment, worker, posting)
    }
    if (isFreeIn(sight.day, posting) && moment.after.postings.get(posting)?.status === 'expired')
      return [{ code: 'left-empty' }]
    return gone(moment.after, worker, posting, at + 1)
  }

  /** Who has its places, of those that were given until then. */
  function gone(day: Day, worker: WorkerId, posting: PostingId, until: number): readonly WhyNot[] {
    const all = takersOf(day, posting)
    let [before, byName, byStaff] = [0, 0, 0]
    let byKeeper: PlacesGone['byKeeper']
    for (const taker of all) {
      const isTheirs = ({ given }: Moment) => given.some((one) => one.worker === taker && one.posting === posting)
      const moment = notes.moments().slice(0, until).findLast(isTheirs)
      const how = moment?.given.find((one) => one.worker === taker && one.posting === posting)?.how
      if (moment === undefined) continue
      if (how === 'staff') byStaff += 1
      else if (how === 'name') byName += 1
      else {
        const { when } = moment
        const job = when.day.postings.get(posting)
        const couldToo =
          job !== undefined && couldHave(when, worker, posting) && standsAgainst(when, worker, job, 0) === undefined
        if (!couldToo) continue
        const hadToo = moment.given.some((one) => one.worker === worker && one.posting === posting)
        if (!hadToo && !allWentBefore(moment, worker, posting)) return otherwise(moment, worker, posting)
        if ((when.standsAt(taker) ?? -1) >= (when.standsAt(worker) ?? -1)) continue
        before += 1
        const [one, other] = [taker, worker].map((id) => when.day.line.get(id))
        const isLater = one !== undefined && other !== undefined && one.number > other.number
        const claimed = [...when.day.keepers.values()].find(({ claimedBy }) => claimedBy === taker)
        if (!isLater || claimed === undefined) continue
        const { people, last } = byKeeper ?? { people: 0, last: claimed.keptAt }
        byKeeper = { people: people + 1, last: claimed.keptAt > last ? claimed.keptAt : last }
      }
    }
    const held = [...day.offers.values()].filter(
      (offer) => offer.posting === posting && notes.isUnanswered(offer.offer),
    )
    const unanswered = held.reduce((sum, { people }) => sum + people.length, 0)
    const earlier = all.length - before - byName - byStaff
    return [
      {
        code: 'places-gone',
        places: all.length,
        before,
        ...(byKeeper === undefined ? {} : { byKeeper }),
        earlier,
        ...(byName === 0 ? {} : { byName }),
        byStaff,
        ...(unanswered === 0 ? {} : { unanswered }),
      },
    ]
  }

  /** Somebody behind them tapped it, and other work was theirs at that moment. */
  function otherwise(moment: Moment, worker: WorkerId, posting: PostingId): readonly WhyNot[] {
    const { when } = moment
    const at = when.standsAt(worker) ?? -1
    const own = moment.given.find((one) => one.worker === worker)?.posting
    const sent = sentNow(when)
    if (sent === undefined) return [{ code: 'got-better' }, ...otherWork(moment, worker, posting)]
    const theirs = own ?? sent.get(at)
    // Nobody alone is left without any for who stands behind them.
    if (theirs === undefined)
      return (when.line[at]?.people.length ?? 0) > 1 ? [{ refusal: { code: 'whole-crew' } }] : []
    if (isDearer(when, worker, theirs, posting)) return [{ code: 'got-better' }]
    return otherWork(moment, worker, posting, own === undefined ? sent : undefined)
  }

  return { note: (entry: Entry<DayEvent>, before: Day): void => notes.note(entry, before), answers }
}

const seen = ({ when, ended, given }: Moment, posting: PostingId): Sight =>
  given.some((one) => one.posting === posting) ? when : (ended.get(posting) ?? when)

const couldHave = ({ day, standsAt }: Sight, worker: WorkerId, posting: PostingId): boolean =>
  standsAt(worker) !== undefined && isFreeIn(day, posting)

/** Whose wishes are theirs: of whoever holds a place together the one who was called, and of a crew that waits its foreman. */
function foremanOf({ line, offers, crews }: Day, worker: WorkerId): WorkerId {
  const waits = (one: WorkerId) => line.get(one)?.standing.status === 'waiting'
  const held = offers.find(({ people }) => people.includes(worker))
  const crew = crews.find(({ members }) => members.includes(worker) && waits(worker))
  const eldest = [...(crew?.members ?? [])].find(waits)
  return held?.people[0] ?? (crew !== undefined && waits(crew.foreman) ? crew.foreman : eldest) ?? worker
}

function takersOf({ offers, placements }: Day, id: PostingId): readonly WorkerId[] {
  const held = [...offers.values()].flatMap(({ posting, people }) => (posting === id ? people : []))
  const had = [...placements.values()].filter(
    ({ posting, status, lostFrom }) => posting === id && status === 'accepted' && lostFrom === undefined,
  )
  return [...held, ...had.map(({ worker }) => worker)]
}

function isDearer({ line, standsAt }: Sight, worker: WorkerId, one: PostingId, other: PostingId): boolean {
  const wishes = line[standsAt(worker) ?? -1]?.wishes ?? []
  return wishes.includes(one) && wishes.indexOf(one) < wishes.indexOf(other)
}

/** Whether everybody of the line who was given it then stood before them. */
const allWentBefore = ({ when, given }: Moment, worker: WorkerId, posting: PostingId): boolean =>
  given.every(
    (one) =>
      one.posting !== posting ||
      one.how === 'name' ||
      (when.standsAt(one.worker) ?? -1) < (when.standsAt(worker) ?? -1),
  )

/** They were given one that they wish for less, and this one went to somebody behind them, or to nobody. `sent`: as results would have been, where there were none. */
function otherWork(moment: Moment, worker: WorkerId, posting: PostingId, sent = sentAt(moment)): readonly WhyNot[] {
  const { when, given, after } = moment
  const here = when.standsAt(worker) ?? -1
  if ((when.line[here]?.people.length ?? 0) > 1) return [{ refusal: { code: 'whole-crew' } }]
  const crew = given.find(
    (one) => one.posting === posting && one.people > 1 && (when.standsAt(one.worker) ?? -1) > here,
  )
  if (crew !== undefined && !isFreeIn(after, posting)) return [{ code: 'to-a-crew', people: crew.people }]
  if (when.day.rules.filling === 'total-fit') {
    const best = moment.isOfWaves ? undefined : sentNow(when)
    return best === undefined || best.get(here) === sent.get(here) ? [{ code: 'suited-all-best' }] : []
  }
  return costsSomebody(when, sent, here, posting) ? [{ code: 'for-the-most' }] : []
}

const sentAt = ({ when, given }: Moment): ReadonlyMap<number, PostingId> =>
  new Map(given.map(({ worker, posting }) => [when.standsAt(worker) ?? -1, posting]))
