import type { PayRecord } from '../../county/county.ts'
import type { EmployerKind } from '../../county/employers/messages.ts'
import type { EmployerId } from '../../ids.ts'

/** An employer as staff see them, and how they stand with the market. */
export interface DeskEmployer {
  readonly employer: EmployerId
  readonly employerKind: EmployerKind
  /** `李*福`; absent for an employer nobody has checked yet: approval then needs the name from their papers. */
  readonly employerMasked?: string
  /** ID or credit code, first three and last four; phone 138****1234. */
  readonly employerNumberMasked: string
  readonly employerPhoneMasked: string
  /** Of an agency: the licence by which it may place people. */
  readonly employerLicenceMasked?: string
  readonly employerStopped: boolean
  /** Whether they chose it at a terminal or staff gave it; absent: they have none. */
  readonly employerPin?: 'chosen' | 'given'
  readonly employerHasCard: boolean
  readonly employerApproved: boolean
  readonly employerRecord: PayRecord
}
