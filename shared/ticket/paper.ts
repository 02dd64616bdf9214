import type { EmployerKind } from '../county/employers/messages.ts'
import type { Terms } from '../day/posting/terms.ts'
import type { DayNumber, Instant, PlacementId } from '../ids.ts'

/** The worker's copy of a placement, as screen, print and (later) bytes draw it. The same id as the placement. */
export interface TicketPaper {
  readonly placement: PlacementId
  /** `0817-0031`: month, day, and the day's count. */
  readonly ticketNumber: string
  readonly revision: number
  readonly number: DayNumber
  readonly terms: Terms
  readonly hourlyFen: number
  /** `李*福`. */
  readonly employerMasked: string
  readonly employerKind: EmployerKind
  /** `王*英`, or the masked ID number of somebody whose name staff have not typed yet. */
  readonly holderMasked: string
  readonly issuedAt: Instant
  readonly qr: QrDrawing
}

/** A QR code as one SVG path over `size` × `size` modules, quiet zone not included. */
export interface QrDrawing {
  readonly size: number
  readonly path: string
  /** What the code says: for tests and for typing by hand, nothing personal. */
  readonly text: string
}
