import type { KeyObject } from 'node:crypto'
import QRCode from 'qrcode'
import { agreedTerms, endsAt, holdsPlace, mustHave, type Placement } from '../../shared/day/day.ts'
import { hourlyFen } from '../../shared/day/posting/worth.ts'
import type { QrDrawing, TicketPaper } from '../../shared/ticket/paper.ts'
import { ticketNumber } from '../../shared/ticket/ticket-number.ts'
import { claimBytes, packClaim, type TicketClaim, unpackClaim } from '../../shared/ticket/token.ts'
import type { Hall } from '../hall.ts'
import { masks } from '../masks.ts'
import { marketOf, openToken, signToken } from '../signed-token.ts'
import type { TicketOutcome } from './ticket-page.ts'

/** The paper of placements: the signed QR, the drawing, and the check of what somebody scanned. */
export function tickets(hall: Hall, publicAddress: URL | undefined) {
  const { privateKey, publicKey } = hall.keys.ticket
  const market = marketOf(publicKey)
  const shown = masks(hall)
  const drawn = new Map<string, QrDrawing>()

  /** Signing and drawing take a few hundred microseconds, and a view shows the same ticket again and again. */
  function qr(claim: TicketClaim): QrDrawing {
    const key = `${claim.placement} ${claim.revision}`
    const before = drawn.get(key)
    if (before !== undefined) return before
    const drawing = drawQr(addressOf(signClaim(claim, privateKey), publicAddress))
    if (drawn.size > 5000) drawn.clear()
    drawn.set(key, drawing)
    return drawing
  }

  return {
    paper(placement: Placement): TicketPaper {
      const { employer } = mustHave(hall.day.state.postings.get(placement.posting), placement.posting)
      const terms = agreedTerms(hall.day.state, placement)
      return {
        placement: placement.placement,
        ticketNumber: ticketNumber(placement.placement),
        revision: placement.revision,
        number: placement.number,
        terms,
        hourlyFen: hourlyFen(terms),
        employerMasked: shown.employerShown(employer),
        employerKind: shown.employer(employer).employerKind,
        holderMasked: shown.worker(placement.worker),
        issuedAt: placement.acceptedAt,
        qr: qr({ market, placement: placement.placement, revision: placement.revision, validDay: terms.workDate }),
      }
    },

    /** What a scanned token is worth today. Says nothing about who holds the ticket. */
    check(token: string): TicketOutcome {
      if (hall.isPractice) return { result: 'practice' }
      const claim = checkSignature(token, publicKey)
      if (claim === undefined || Buffer.compare(claim.market, market) !== 0) return { result: 'altered' }
      return standing(claim)
    },
  }

  function standing({ placement: id, revision, validDay }: TicketClaim): TicketOutcome {
    const dayIsOver = validDay < hall.today()
    const placement = hall.day.state.placements.get(id)
    if (placement === undefined) return dayIsOver ? { result: 'over', validDay } : { result: 'unknown' }
    const terms = agreedTerms(hall.day.state, placement)
    // A night shift's ticket holds until the morning it ends in.
    if (dayIsOver && endsAt(terms) <= hall.clock.now()) return { result: 'over', validDay }
    if (!holdsPlace(placement)) return { result: 'revoked' }
    if (placement.revision !== revision) return { result: 'replaced', revision: placement.revision }
    return {
      result: 'valid',
      ticketNumber: ticketNumber(id),
      number: placement.number,
      terms,
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
      validDay,
    }
  }
}
export type Tickets = ReturnType<typeof tickets>

export const signClaim = (claim: TicketClaim, privateKey: KeyObject): string => signToken(packClaim(claim), privateKey)

/** The claim in a token if its signature is ours; undefined for anything forged, altered or of another layout. */
export function checkSignature(token: string, publicKey: KeyObject): TicketClaim | undefined {
  const said = openToken(token, claimBytes, publicKey)
  return said && unpackClaim(said)
}

/** Upper case throughout keeps the QR in its dense alphanumeric mode; scheme and host do not mind. */
const addressOf = (token: string, publicAddress: URL | undefined): string =>
  publicAddress === undefined ? token : `${publicAddress.origin.toUpperCase()}/T/${token}`

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
