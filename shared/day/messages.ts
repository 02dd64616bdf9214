import { z } from 'zod'
import {
  CameBack,
  CertificateNoted,
  type ChangeWants,
  CheckedIn,
  type CheckIn,
  ChildGoneTo,
  ChildTurnedAway,
  type ComeBack,
  type CorrectFacts,
  CrewDissolved,
  CrewFormed,
  CrewJoined,
  CrewLeft,
  type DissolveCrew,
  DoNotSendNoted,
  FactsCorrected,
  type FormCrew,
  type GoToChild,
  type KeepPlace,
  type LeaveCrew,
  type LeaveLine,
  LeftLine,
  type NoteCertificate,
  type NoteDoNotSend,
  PlaceKept,
  type TurnAwayChild,
  WantsChanged,
} from './check-in/messages.ts'
import {
  type CloseDay,
  DayClosed,
  DayOpened,
  type LetTimePass,
  RulesChanged,
  type TakeRules,
} from './market-day/messages.ts'
import {
  type AcceptOffer,
  type AskForJob,
  type CallAgain,
  CalledAgain,
  type CloseSecondWave,
  type DeclineOffer,
  HeldAnew,
  type HoldAnew,
  LotsDrawn,
  NameRequested,
  NameTakenOff,
  OfferAccepted,
  OfferDeclined,
  OfferMade,
  OfferPassed,
  OfferWithdrawn,
  type OpenSecondWave,
  type RequestName,
  RoundRun,
  SecondWaveClosed,
  SecondWaveOpened,
  type TakeBackWish,
  type TakeOffName,
  type WaitAgain,
  WaitedAgain,
  WishStated,
  WishTakenBack,
} from './matching/messages.ts'
import {
  Absent,
  Arrived,
  type AskList,
  type AskTicket,
  ListAsked,
  type PlaceByHand,
  PlacedByHand,
  PlacementMade,
  PlacementReleased,
  type ReleasePlacement,
  type ReportArrival,
  type ReportMissing,
  ReportTakenBack,
  StopTakenBack,
  type StopWork,
  type TakeBackStop,
  TicketAsked,
  WorkStopped,
} from './placement/messages.ts'
import {
  type Board,
  Boarded,
  type FinishWork,
  PaidHere,
  type PayHere,
  type ReportHere,
  WorkFinished,
} from './placement/site-messages.ts'
import {
  type AnswerChange,
  type ApprovePosting,
  type CancelPosting,
  ChangeAgreed,
  type ChangePlaces,
  ChangeProposed,
  type ChangeTerms,
  ClosedToMinors,
  type HoldPostings,
  PlacesChanged,
  type Post,
  Posted,
  PostingApproved,
  PostingCancelled,
  PostingExpired,
  PostingHeldAgain,
  PostingTurnedDown,
  TermsChanged,
  type TurnDownPosting,
} from './posting/messages.ts'
import { PrintReported, type ReportPrint } from './printing/messages.ts'

/** What may be asked of the day. Made by the server's routes from parsed requests, so commands need no schema of their own. */
export type DayCommand =
  | LetTimePass
  | TakeRules
  | CloseDay
  | CheckIn
  | ChangeWants
  | LeaveLine
  | ComeBack
  | NoteCertificate
  | CorrectFacts
  | NoteDoNotSend
  | TurnAwayChild
  | GoToChild
  | KeepPlace
  | FormCrew
  | LeaveCrew
  | DissolveCrew
  | Post
  | ApprovePosting
  | TurnDownPosting
  | HoldPostings
  | ChangeTerms
  | ChangePlaces
  | CancelPosting
  | AnswerChange
  | RequestName
  | TakeOffName
  | AskForJob
  | TakeBackWish
  | AcceptOffer
  | DeclineOffer
  | CallAgain
  | HoldAnew
  | WaitAgain
  | OpenSecondWave
  | CloseSecondWave
  | PlaceByHand
  | ReleasePlacement
  | ReportArrival
  | ReportMissing
  | Board
  | ReportHere
  | FinishWork
  | PayHere
  | StopWork
  | TakeBackStop
  | AskTicket
  | AskList
  | ReportPrint

/** What can have happened in a day. Parsed again whenever the ledger is read back. */
export const DayEvent = z.discriminatedUnion('type', [
  DayOpened,
  DayClosed,
  RulesChanged,
  CheckedIn,
  WantsChanged,
  LeftLine,
  CameBack,
  CertificateNoted,
  FactsCorrected,
  DoNotSendNoted,
  ChildTurnedAway,
  ChildGoneTo,
  PlaceKept,
  CrewFormed,
  CrewJoined,
  CrewLeft,
  CrewDissolved,
  Posted,
  PostingApproved,
  ClosedToMinors,
  PostingTurnedDown,
  PostingHeldAgain,
  PostingExpired,
  TermsChanged,
  ChangeProposed,
  ChangeAgreed,
  PlacesChanged,
  PostingCancelled,
  NameRequested,
  NameTakenOff,
  WishStated,
  WishTakenBack,
  LotsDrawn,
  RoundRun,
  OfferMade,
  CalledAgain,
  HeldAnew,
  OfferAccepted,
  OfferDeclined,
  OfferPassed,
  OfferWithdrawn,
  WaitedAgain,
  SecondWaveOpened,
  SecondWaveClosed,
  PlacementMade,
  PlacedByHand,
  PlacementReleased,
  Arrived,
  Absent,
  ReportTakenBack,
  Boarded,
  WorkFinished,
  PaidHere,
  WorkStopped,
  StopTakenBack,
  TicketAsked,
  ListAsked,
  PrintReported,
])
export type DayEvent = z.infer<typeof DayEvent>
export type DayEventOf<Type extends DayEvent['type']> = Extract<DayEvent, { type: Type }>
