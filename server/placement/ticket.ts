import { type KeyObject, verify } from 'node:crypto'
import QRCode from 'qrcode'
import { agreedTerms, type Placement, workDates } from '../../shared/day/day.ts'
import { daysToWork } from '../../shared/day/placement/hours.ts'
import { leaveMinute } from '../../shared/day/posting/hours.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import type { MarketDay } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { checkTicket, type KnownTickets, type ListedTicket, type TicketCheck } from '../../shared/ticket/check.ts'
import type { PrintedTicket, QrDrawing, TicketPaper, WorkDay } from '../../shared/ticket/paper.ts'
import { claimBytes } from '../../shared/ticket/scanned.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import { packClaim, type TicketClaim, unpackClaim } from '../../shared/ticket/token.ts'
import type { Hall } from '../hall.ts'
import { marketOf, openToken, publicBytes, signToken } from '../signed-token.ts'
import { listedTicket } from './ticket-list.ts'
import type { TicketOutcome } from './ticket-page.ts'

/** The papers of placements: the signed QR, the drawing, and the check of what somebody scanned. */
export function tickets(hall: Hall, publicAddress: URL | undefined) {
  const { privateKey, publicKey } = hall.keys.ticket
  const market = marketOf(publicKey)
  const known: KnownTickets = {
    publicKey: publicBytes(publicKey),
    practice: hall.isPractice,
    find: (id) => {
      const placement = hall.day.state.placements.get(id)
      return placement && listedTicket(hall, placement)
    },
  }
  const checkBy = (tickets: KnownTickets, scanned: string): TicketCheck =>
    checkTicket(scanned, tickets, hall.clock.now(), (signature, said) => verify(null, said, publicKey, signature))
  const check = (scanned: string): TicketCheck => checkBy(known, scanned)
  const { shown } = hall
  const drawn = new Map<string, QrDrawing>()
  let drawnOn = hall.day.marketDay

  /** Signing and drawing take a few hundred microseconds, and a view shows the same ticket again and again: a drawing is kept for its day. */
  function qr(claim: TicketClaim): QrDrawing {
    if (drawnOn !== hall.day.marketDay) drawn.clear()
    drawnOn = hall.day.marketDay
    const key = `${claim.placement} ${claim.revision} ${claim.validDay}`
    const before = drawn.get(key)
    if (before !== undefined) return before
    const drawing = drawQr(addressOf('T', signClaim(claim, privateKey), publicAddress))
    drawn.set(key, drawing)
    return drawing
  }

  function paperOf(placement: Placement, workDay: WorkDay): TicketPaper {
    const { employer, record } = mustHave(hall.day.state.postings.get(placement.posting), placement.posting)
    const terms = agreedTerms(hall.day.state, placement)
    const { placement: id, revision, byName, replaces } = placement
    return {
      placement: id,
      ticketNumber: ticketNumber(id),
      revision,
      number: placement.number,
      terms,
      workDay,
      leaveMinute: leavesOn(workDay.date, placement, terms),
      employerMasked: shown.employerShown(employer),
      employerKind: shown.employer(employer).employerKind,
      ...(record === undefined ? {} : { record }),
      ...(byName === undefined ? {} : { byName }),
      ...shown.holder(placement.worker),
      ...notesIn(hall, terms),
      issuedAt: placement.acceptedAt,
      copies: placement.copies,
      ...(replaces === undefined ? {} : { replaces }),
      qr: qr({ market, placement: id, revision, validDay: workDay.date }),
    }
  }
  function daysOf(placement: Placement) {
    const toWork = daysToWork(hall.day.state, placement, hall.clock.now())
    return daysLeft(agreedTerms(hall.day.state, placement), (date) => toWork.includes(date))
  }
  /** By the posting as it is now, whatever was agreed with the worker: the employer may take it back, or be forgotten. */
  function phoneIn({ posting: id }: Placement): { readonly employerPhone?: string } {
    const { employer, terms } = mustHave(hall.day.state.postings.get(id), id)
    const isKnown = hall.county.state.employers.get(employer)?.forgotten === undefined
    const record = terms.phoneOnTicket && isKnown ? hall.register.person(employer) : undefined
    return record?.kind === 'employer' ? { employerPhone: record.phone } : {}
  }

  return {
    /** The paper of the next day of the work, as a screen shows it. */
    paper: (placement: Placement): TicketPaper => paperOf(placement, daysOf(placement)[0]),
    papers: (placement: Placement): readonly PrintedTicket[] =>
      daysOf(placement).map((day) => ({ ...paperOf(placement, day), ...phoneIn(placement) })),

    /** What a scanned ticket is worth now, for the desk. */
    check,

    /** At the door of this hall, where one also practises boarding. */
    atDoor: (scanned: string): TicketCheck => checkBy({ ...known, practice: false }, scanned),

    /** The same for any phone, with what was agreed. Says nothing about who holds the ticket. */
    outcome(token: string): TicketOutcome {
      const checked = check(token)
      switch (checked.result) {
        case 'practice':
          return { result: 'practice' }
        case 'no-ticket':
        case 'other-market':
        case 'forged':
          return { result: 'altered' }
        case 'not-listed':
          return checked.validDay < hall.today()
            ? { result: 'over', validDay: checked.validDay }
            : { result: 'unknown' }
        case 'over':
          return { result: 'over', validDay: checked.validDay }
        case 'released':
          return { result: 'revoked' }
        case 'replaced':
          return { result: 'replaced', revision: checked.ticket.revision }
        case 'valid':
        case 'not-yet':
          return agreed(checked.result, checked.ticket, checked.validDay)
      }
    },
  }

  function agreed(result: 'valid' | 'not-yet', ticket: ListedTicket, validDay: MarketDay): TicketOutcome {
    const { placement: id, number } = ticket
    const placement = mustHave(hall.day.state.placements.get(id), id)
    const terms = agreedTerms(hall.day.state, placement)
    return {
      result,
      ticketNumber: ticketNumber(id),
      number,
      terms,
      leaveMinute: leavesOn(validDay, placement, terms),
      hourlyFen: hourlyFen(terms),
      tradeName: mustHave(
        hall.county.state.market.trades.find((trade) => trade.id === terms.trade),
        terms.trade,
      ),
      townshipName: mustHave(
        hall.county.state.market.townships.find((township) => township.id === terms.township),
        terms.township,
      ),
      marketName: hall.county.state.market.name,
      gate: hall.county.state.market.gate,
      validDay,
    }
  }
}
export type Tickets = ReturnType<typeof tickets>

/** Whoever came with a second wave leaves with it on the first day, later with everybody. */
const leavesOn = (date: MarketDay, placement: Placement, terms: Terms): number =>
  (date === terms.workDate ? placement.leaveMinute : undefined) ?? leaveMinute(terms)

/** The days of the work that are left; when none is, the last. */
export function daysLeft(terms: Terms, isLeft: (date: MarketDay) => boolean): readonly [WorkDay, ...WorkDay[]] {
  const dates = workDates(terms)
  const all = dates.map((date, at) => ({ date, nth: at + 1, of: dates.length }))
  const [next, ...later] = all.filter(({ date }) => isLeft(date))
  const last = mustHave(all.at(-1), 'work date')
  return next === undefined ? [last] : [next, ...later]
}

/** What staff wrote about a job, as far as it is still kept. */
export function notesIn(hall: Pick<Hall, 'register'>, { notes }: Terms): { readonly notes?: string } {
  const text = notes === undefined ? undefined : hall.register.text(notes.text)
  return text === undefined ? {} : { notes: text }
}

export const signClaim = (claim: TicketClaim, privateKey: KeyObject): string => signToken(packClaim(claim), privateKey)

/** The claim in a token if its signature is ours; undefined for anything forged, altered or of another layout. */
export function checkSignature(token: string, publicKey: KeyObject): TicketClaim | undefined {
  const said = openToken(token, claimBytes, publicKey)
  return said && unpackClaim(said)
}

/** Upper case throughout keeps the QR in its dense alphanumeric mode; scheme and host do not mind. */
export const addressOf = (page: 'T' | 'S', token: string, publicAddress: URL | undefined): string =>
  publicAddress === undefined ? token : `${publicAddress.origin.toUpperCase()}/${page}/${token}`

/** Dark modules as one path of horizontal runs: small, and sharp at every size. */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = (x: number, y: number) => x < size && modules.get(y, x) !== 0
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!dark(x, y)) continue
      const from = x
      while (dark(x + 1, y)) x++
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  return { size, path, text }
}
