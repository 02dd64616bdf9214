import { createEffect, createRoot, createSignal, on, onCleanup } from 'solid-js'
import type { RequestOf } from '../../../shared/api.ts'
import { isByBus } from '../../../shared/day/posting/meeting.ts'
import type { CommandId, Instant, MarketDay, PlacementId } from '../../../shared/ids.ts'
import type { BoardAnswer, NotToday } from '../../../shared/places/staff-desk/boarding.ts'
import type { DeskView } from '../../../shared/places/staff-desk/view.ts'
import type { ListedTicket } from '../../../shared/ticket/check.ts'
import type { checkOffLine } from '../../../shared/ticket/off-line.ts'
import { ask, makeCommandId } from '../../app/send.ts'
import type { Said } from '../said.ts'
import { complaintOf } from '../sending.ts'
import { words } from '../words.ts'
import { hallInstant } from './hall-instant.ts'
import type { HeldList } from './held-list.ts'

const tellEveryMillis = 5000

/** What the last ticket came to, as the clerk at the bus sees it. */
export type Shown =
  | { readonly is: 'answered'; readonly answer: BoardAnswer }
  /** By the list alone: 已记下, the hall has not heard of it yet. */
  | { readonly is: 'noted' | 'noted-before'; readonly ticket: ListedTicket }
  | { readonly is: 'unsure'; readonly why: Said }

/** Scanned without the line: what the hall is to hear, when it was and of whom. */
export interface Noted {
  readonly command: CommandId
  readonly token: string
  readonly ticket: ListedTicket
  readonly at: Instant
  readonly by: Scanner
}
/** Who holds the reader. */
export type Scanner = Pick<DeskView, 'staff' | 'staffName'>

/** They outlive a session that ends at the bus: whoever signs in next is asked whether to tell them. */
const [noted, setNoted] = createRoot(() => createSignal<readonly Noted[]>([]))
/** These say nothing of the ticket. */
const notOfTicket: ReadonlySet<string> = new Set(['sign-in-needed', 'hall-busy', 'cannot-save-now'])

interface Desk {
  readonly connected: () => boolean
  readonly day: () => MarketDay
  readonly scanner: () => Scanner
  readonly held: () => HeldList | undefined
  readonly expired: () => void
  /** A ticket by the list alone. */
  readonly check: typeof checkOffLine
}

/**
 * Tickets held out at the bus. Without the line what the list lets on is kept in memory, each under a command id of its own, and
 * told once the line is back; until then nothing is said to be done. What somebody else noted is told when whoever sits here says so.
 */
export function createBoardings(desk: Desk) {
  const [shown, setShown] = createSignal<Shown>()
  const [confirmed, setConfirmed] = createSignal(0)
  const [refused, setRefused] = createSignal<readonly ListedTicket[]>([])
  const [tellsAll, setTellsAll] = createSignal(false)
  const ours = () => noted().filter(({ by }) => tellsAll() || by.staff === desk.scanner().staff)
  const others = () => noted().filter((note) => !ours().includes(note))
  let latest = 0

  async function board(ticket: RequestOf<'placement/board'>['ticket'], offLine: (command: CommandId) => Shown) {
    const command = makeCommandId(desk.day())
    latest += 1
    const mine = latest
    const told = desk.connected() ? await asked(command, ticket) : undefined
    if (mine === latest || told === undefined) setShown(told ?? offLine(command))
  }

  /** Undefined where nobody answered, or nothing of the ticket. */
  async function asked(command: CommandId, ticket: RequestOf<'placement/board'>['ticket']): Promise<Shown | undefined> {
    const reply = await ask('placement/board', { command, ticket })
    if (reply.answer === 'done') return { is: 'answered', answer: reply.value }
    if (reply.answer === 'unreachable') return undefined
    if (reply.refusal.code === 'sign-in-needed') desk.expired()
    if (notOfTicket.has(reply.refusal.code)) return undefined
    return { is: 'unsure', why: complaintOf(reply) ?? noList }
  }

  function note(token: string, command: CommandId): Shown {
    const [held, now] = [desk.held(), hallInstant()]
    if (held === undefined || now === undefined) return { is: 'unsure', why: noList }
    const check = desk.check(token, { ...held.list, practice: false }, now, held.verify)
    if (check.result !== 'valid') return { is: 'answered', answer: check }
    const { ticket, validDay } = check
    if (validDay !== desk.day()) return { is: 'answered', answer: { ...check, result: 'over' } satisfies NotToday }
    if (!isByBus(ticket.job)) return { is: 'answered', answer: { result: 'no-bus', ticket } }
    if (noted().some((other) => other.ticket.placement === ticket.placement)) return { is: 'noted-before', ticket }
    const { staff, staffName } = desk.scanner()
    setNoted([...noted(), { command, token, ticket, at: now, by: { staff, staffName } }])
    return { is: 'noted', ticket }
  }

  let telling = false
  async function tell(): Promise<void> {
    if (telling) return
    telling = true
    for (let next = ours()[0]; next !== undefined && desk.connected(); next = ours()[0]) {
      const { command, token, ticket, at, by } = next
      const told = await asked(command, { by: 'scan', token, noted: { at, by: by.staff } })
      if (told === undefined) break
      setNoted(noted().filter((note) => note.command !== command))
      if (isAboard(told)) setConfirmed(confirmed() + 1)
      else setRefused([...refused(), ticket])
      const last = shown()
      if (last !== undefined && 'ticket' in last && last.ticket.placement === ticket.placement) setShown(told)
    }
    telling = false
  }
  createEffect(on(desk.connected, (is) => is && void tell()))
  const timer = window.setInterval(() => void tell(), tellEveryMillis)
  onCleanup(() => window.clearInterval(timer))

  return {
    shown,
    noted: ours,
    others,
    /** What others noted is told too, as theirs. */
    tellAll(): void {
      setTellsAll(true)
      void tell()
    },
    confirmed,
    refused,
    scan: (token: string) => board({ by: 'scan', token }, (command) => note(token, command)),
    /** Somebody whose paper is lost. */
    fromList: (placement: PlacementId) => board({ by: 'list', placement }, () => ({ is: 'unsure', why: noList })),
  }
}
export type Boardings = ReturnType<typeof createBoardings>

const noList: Said = () => words().boarding.noListYet
const isAboard = (told: Shown): boolean =>
  told.is === 'answered' && (told.answer.result === 'boarded' || told.answer.result === 'before')
