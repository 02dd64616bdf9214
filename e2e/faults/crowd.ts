import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { randomTail } from '../../server/clock.ts'
import type { Reply } from '../../shared/answer.ts'
import type { Replies, RequestName, RequestOf } from '../../shared/api.ts'
import type { ShownTicket, WorkerView } from '../../shared/day/matching/view.ts'
import { TypedTerms } from '../../shared/day/posting/terms.ts'
import { madeUpPin, makeCreditCode, makePhone, makeResidentId } from '../../shared/identity/made-up.ts'
import { CommandId, type DayNumber, type PlacementId, type PostingId, TradeId } from '../../shared/ids.ts'
import type { RefusalCode } from '../../shared/refusal.ts'
import type { Told } from './history.ts'
import { type Screen, screenAt } from './screen.ts'

/** An answer somebody was given, and whether the same tap is answered the same when it is sent again. */
export interface Acknowledged {
  readonly told: Told
  readonly sameAgain: () => Promise<boolean>
}
/** Somebody with a number, as they can ask for it at any terminal. */
export interface Person {
  readonly number: DayNumber
  readonly lastFour: string
  readonly placements: PlacementId[]
}

/** What a crowd may hear without anything being wrong: others were quicker, or a session ran out. */
const ordinary: ReadonlySet<RefusalCode> = new Set([
  'no-place-left',
  'offer-gone',
  'hours-overlap',
  'posting-not-open',
  'already-placed',
  'session-over',
])

const trades = ['vegetable-picking', 'weeding', 'loading'].map((trade) => TradeId.parse(trade))
const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)]
const chance = (share: number) => Math.random() < share
export const newCommand = () => CommandId.parse(`cmd_20260817_${randomTail({ random: randomBytes })}`)

/** A crowd in the hall: people check in and take jobs, employers post, staff approve, until the hall is closed. */
export class Crowd {
  readonly acknowledged: Acknowledged[] = []
  readonly people: Person[] = []
  readonly faults: string[] = []
  /** Taps whose answer the kill took away; each is sent again until it has one. */
  cutOff = 0
  #port: number
  #open = false
  #over = false
  #held: PostingId[] = []
  #counted = 0
  #everybody: Promise<unknown>

  constructor(port: number, desk: Screen) {
    this.#port = port
    const workers = Array.from({ length: 10 }, () => this.#terminal())
    const employers = Array.from({ length: 3 }, (_, index) => this.#employers(index + 1))
    this.#everybody = Promise.all([...workers, ...employers, this.#staff(desk)])
  }

  /** Taps go out from now on; those that got no answer are sent again first. */
  letIn(): void {
    this.#open = true
  }
  hold(): void {
    this.#open = false
  }
  async goHome(): Promise<void> {
    this.#over = true
    this.#open = true
    await this.#everybody
  }

  /** Sends one tap until it is answered, under the same id and with the same body, as a terminal does. */
  async #tap<Name extends RequestName>(
    screen: Screen,
    name: Name,
    body: RequestOf<Name>,
  ): Promise<Replies[Name] | undefined> {
    while (!this.#over) {
      if (!this.#open) await pause(5)
      else {
        const reply = await screen.ask(name, body).catch(() => undefined)
        if (reply === undefined) this.cutOff += 1
        if (reply === undefined || isBusy(reply)) await pause(20)
        else if (reply.answer === 'done') return reply.value
        else {
          if (!ordinary.has(reply.refusal.code)) this.faults.push(`${name} was refused: ${reply.refusal.code}`)
          return undefined
        }
      }
    }
    return undefined
  }

  async #terminal(): Promise<void> {
    while (!this.#over) await this.#worker()
  }

  async #worker(): Promise<void> {
    const count = this.#counted++
    // More are new in a minute than any hall sees in an hour, and no place may make up so many.
    const screen = screenAt(this.#port, `127.2.${Math.floor(count / 200) % 200}.${1 + (count % 200)}`)
    const residentId = makeResidentId(
      `19${60 + (count % 40)}-0${1 + (count % 9)}-1${Math.floor(count / 1000) % 10}`,
      count % 1000,
    )
    const identity = { kind: 'resident-id', number: residentId } as const
    const wanted = [one(trades), one(trades)].flatMap((trade) => trade ?? [])
    const checkIn = () => ({
      command: newCommand(),
      identity,
      consent: true,
      wants: { trades: [...new Set(wanted)] },
      certificates: [],
    })
    const first = checkIn()
    let view = await this.#tap(screen, 'check-in/check-in', first)
    if (view === undefined) return
    const person: Person = { number: view.number, lastFour: residentId.slice(-4), placements: [] }
    this.people.push(person)
    this.#acknowledge({ told: 'number', command: first.command, number: person.number }, async () =>
      holds(await screen.ask('check-in/check-in', first), ({ number }) => number === person.number),
    )
    for (let step = 0; step < 6 && !this.#over; step += 1) {
      if (view?.number !== undefined && view.number !== person.number)
        this.faults.push(`${person.number} was told another number: ${view.number}`)
      view = (await this.#step(screen, person, view)) ?? (await this.#tap(screen, 'check-in/check-in', checkIn()))
    }
  }

  /** What somebody does next with what they see; undefined when they only look again. */
  async #step(screen: Screen, person: Person, view: WorkerView | undefined): Promise<WorkerView | undefined> {
    if (view?.offer !== undefined) {
      const answer = { command: newCommand(), offer: view.offer.offer }
      if (chance(0.1)) return this.#tap(screen, 'matching/decline', answer)
      const placed = await this.#tap(screen, 'matching/accept', answer)
      // The one they had not: which stands first goes by when its work leaves.
      const isNew = ({ placement }: ShownTicket) => !person.placements.includes(placement)
      const placement = placed?.tickets.find(isNew)?.placement
      if (placement === undefined) return placed
      person.placements.push(placement)
      const told = { told: 'placement', command: answer.command, number: person.number, placement } as const
      this.#acknowledge(told, async () =>
        holds(await screen.ask('matching/accept', answer), ({ tickets }) =>
          tickets.some((ticket) => ticket.placement === placement),
        ),
      )
      return placed
    }
    if (view?.status === 'placed') return this.#tap(screen, 'matching/wait-again', { command: newCommand() })
    const job = one(view?.jobs ?? [])
    if (job !== undefined)
      return this.#tap(screen, 'matching/ask-for-job', { command: newCommand(), posting: job.posting })
    await pause(30)
    return undefined
  }

  /** A terminal where one employer comes after another; no place may make up so many, so each stands at another. */
  async #employers(first: number): Promise<void> {
    for (let count = first; !this.#over; count += 100)
      await this.#employer(count, screenAt(this.#port, `127.3.${Math.floor(count / 200) % 200}.${1 + (count % 200)}`))
  }

  /** Posts once or a few times; the first waits for staff. */
  async #employer(count: number, screen: Screen): Promise<void> {
    const identity = { kind: 'company', creditCode: makeCreditCode(count), phone: makePhone(count) } as const
    await this.#tap(screen, 'posting/identify', { command: newCommand(), identity, pin: madeUpPin })
    do {
      const body = { command: newCommand(), terms: someTerms() }
      const posted = (await this.#tap(screen, 'posting/post', body))?.postings[0]
      if (posted === undefined) return
      const { posting } = posted
      // Of an employer whose papers were seen it may be on the board already.
      if (posted.status === 'held') this.#held.push(posting)
      this.#acknowledge({ told: 'posting', command: body.command, posting }, async () =>
        holds(await screen.ask('posting/post', body), ({ postings }) =>
          postings.some((own) => own.posting === posting),
        ),
      )
      await pause(20)
    } while (chance(0.85))
  }

  async #staff(desk: Screen): Promise<void> {
    while (!this.#over) {
      const posting = this.#held.shift()
      if (posting === undefined) await pause(10)
      else {
        const body = { command: newCommand(), posting, employerName: '坝上蔬菜合作社' }
        if ((await this.#tap(desk, 'staff-desk/approve', body)) === null)
          this.#acknowledge({ told: 'approved', command: body.command, posting }, async () =>
            holds(await desk.ask('staff-desk/approve', body), () => true),
          )
      }
    }
  }

  #acknowledge(told: Told, sameAgain: () => Promise<boolean>): void {
    this.acknowledged.push({ told, sameAgain })
  }
}

const isBusy = (reply: Reply<unknown>): boolean =>
  reply.answer === 'refused' && (reply.refusal.code === 'hall-busy' || reply.refusal.code === 'cannot-save-now')
const holds = <Value>(reply: Reply<Value>, check: (value: Value) => boolean): boolean =>
  reply.answer === 'done' && check(reply.value)

function someTerms(): TypedTerms {
  const [startMinute, endMinute] = chance(0.5) ? [390, 690] : [720, 1020]
  return TypedTerms.parse({
    trade: one(trades),
    places: 1 + Math.floor(Math.random() * 3),
    pay: { basis: 'hour', amountFen: 2000 },
    payDay: 'same-day',
    payWay: 'cash',
    workDate: '2026-08-17',
    startMinute,
    endMinute,
    paidMinutes: 300,
    township: 'gonghui',
    meals: 'none',
    transport: { kind: 'own', meet: 'township-hall' },
    cover: { kind: 'none' },
    gear: [],
    rainRule: 'by-hour',
  })
}
