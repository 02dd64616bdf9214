import { z } from 'zod'
import { type ExportLog, LogExported } from './daily-log/messages.ts'
import { DayResultsCorrected, DayResultsTaken, type TakeDayResults } from './day-results/messages.ts'
import {
  type ApproveEmployer,
  type CorrectEmployer,
  EmployerApproved,
  EmployerCardIssued,
  EmployerCardRevoked,
  EmployerCorrected,
  EmployerForgotten,
  EmployerKindChanged,
  EmployerMayPost,
  EmployerNumberShown,
  EmployerPinSet,
  EmployerRegistered,
  EmployerStopped,
  type ForgetEmployer,
  type IssueEmployerCard,
  type LetEmployerPost,
  type RegisterEmployer,
  type ResetEmployerPin,
  type RevokeEmployerCard,
  type RevokeSiteLink,
  type ShowEmployerNumber,
  SiteLinkRevoked,
  type StopEmployer,
} from './employers/messages.ts'
import { type AssignFollowUp, FollowedUp, type FollowUp, FollowUpAssigned } from './follow-up/messages.ts'
import {
  ComplaintAppealed,
  ComplaintEnded,
  ComplaintNoted,
  ComplaintOpened,
  EmployerPayStated,
  WorkCorrected,
  WorkerPayStated,
  WorkRecordPrinted,
  WorkTold,
} from './pay/messages.ts'
import { type PayPaperCommand, PaySlipPrinted, WagesPrinted } from './pay/papers.ts'
import type { PayCommand } from './pay/rules.ts'
import {
  BirthDateCorrected,
  CertificateClaimed,
  CertificateConfirmed,
  CertificateNotShown,
  CertificateWithdrawn,
  type ClaimCertificates,
  type ConfirmCertificate,
  type CorrectBirthDate,
  type CorrectWorker,
  DoNotSendLifted,
  DoNotSendSet,
  type DropClaim,
  type ForgetWorker,
  type MarkWorker,
  type MergeWorkers,
  type RegisterWorker,
  type SetDoNotSend,
  type ShowWorkerPhone,
  type WithdrawCertificate,
  WorkerCorrected,
  WorkerForgotten,
  WorkerMarked,
  WorkerPhoneShown,
  WorkerRegistered,
  WorkersMerged,
} from './people/messages.ts'
import { type NoShowCommand, NoShowTalked, PauseLifted, WorkerPaused } from './people/no-show-messages.ts'
import {
  PlacePrintersSet,
  PrinterRemoved,
  PrinterSet,
  type RemovePrinter,
  type SetPlacePrinters,
  type SetPrinter,
} from './printing/messages.ts'
import { type ChangeMarket, MarketChanged } from './settings/messages.ts'
import {
  type AddFirstStaff,
  type AddStaff,
  type ChangeStaffRole,
  type EndStaff,
  PasswordReset,
  type ResetPassword,
  StaffAdded,
  StaffEnded,
  StaffRoleChanged,
} from './staff/messages.ts'
import {
  type ApproveTerminal,
  type RenumberTerminal,
  type RevokeTerminal,
  TerminalApproved,
  TerminalRenumbered,
  TerminalRevoked,
} from './terminals/messages.ts'

/** What may be asked of the county book. */
export type CountyCommand =
  | RegisterWorker
  | CorrectWorker
  | CorrectBirthDate
  | MergeWorkers
  | ForgetWorker
  | ClaimCertificates
  | ConfirmCertificate
  | DropClaim
  | WithdrawCertificate
  | MarkWorker
  | SetDoNotSend
  | ShowWorkerPhone
  | NoShowCommand
  | RegisterEmployer
  | ResetEmployerPin
  | ApproveEmployer
  | CorrectEmployer
  | IssueEmployerCard
  | RevokeEmployerCard
  | RevokeSiteLink
  | StopEmployer
  | LetEmployerPost
  | ShowEmployerNumber
  | ForgetEmployer
  | AddFirstStaff
  | AddStaff
  | ChangeStaffRole
  | EndStaff
  | ResetPassword
  | ApproveTerminal
  | RenumberTerminal
  | RevokeTerminal
  | TakeDayResults
  | PayCommand
  | PayPaperCommand
  | FollowUp
  | AssignFollowUp
  | ExportLog
  | ChangeMarket
  | SetPrinter
  | RemovePrinter
  | SetPlacePrinters

/** What can have happened in the county book. */
export const CountyEvent = z.discriminatedUnion('type', [
  WorkerRegistered,
  WorkerCorrected,
  BirthDateCorrected,
  WorkersMerged,
  WorkerForgotten,
  CertificateClaimed,
  CertificateNotShown,
  CertificateConfirmed,
  CertificateWithdrawn,
  WorkerMarked,
  DoNotSendSet,
  DoNotSendLifted,
  WorkerPhoneShown,
  NoShowTalked,
  WorkerPaused,
  PauseLifted,
  EmployerRegistered,
  EmployerApproved,
  EmployerCorrected,
  EmployerCardIssued,
  EmployerCardRevoked,
  SiteLinkRevoked,
  EmployerKindChanged,
  EmployerStopped,
  EmployerMayPost,
  EmployerNumberShown,
  EmployerPinSet,
  EmployerForgotten,
  StaffAdded,
  StaffRoleChanged,
  StaffEnded,
  PasswordReset,
  TerminalApproved,
  TerminalRenumbered,
  TerminalRevoked,
  DayResultsTaken,
  DayResultsCorrected,
  WorkerPayStated,
  EmployerPayStated,
  WorkCorrected,
  WorkTold,
  ComplaintOpened,
  ComplaintNoted,
  ComplaintEnded,
  ComplaintAppealed,
  WorkRecordPrinted,
  PaySlipPrinted,
  WagesPrinted,
  FollowedUp,
  FollowUpAssigned,
  LogExported,
  MarketChanged,
  PrinterSet,
  PrinterRemoved,
  PlacePrintersSet,
])
export type CountyEvent = z.infer<typeof CountyEvent>
export type CountyEventOf<Type extends CountyEvent['type']> = Extract<CountyEvent, { type: Type }>
