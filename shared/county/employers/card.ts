import type { QrDrawing } from '../../ticket/paper.ts'
import type { EmployerKind } from './messages.ts'

/** What is printed for an employer whom staff have checked; the code says nothing of who they are. */
export interface EmployerCard {
  readonly kind: EmployerKind
  /** `李*福`; a company's name is public. */
  readonly employerMasked: string
  readonly qr: QrDrawing
}
