import { z } from 'zod'
import { CheckedIn, type CheckIn, ChildTurnedAway, type TurnAwayChild } from './check-in/messages.ts'
import { DayClosed, DayOpened, type LetTimePass, RulesChanged, type TakeRules } from './market-day/messages.ts'
import {
  type AcceptOffer,
  type AskForJob,
  type DeclineOffer,
  OfferAccepted,
  OfferDeclined,
  OfferMade,
  OfferPassed,
  OfferWithdrawn,
  RoundRun,
  type WaitAgain,
  WaitedAgain,
  WishStated,
} from './matching/messages.ts'
import { PlacementMade } from './placement/messages.ts'
import {
  type ApprovePosting,
  type Post,
  Posted,
  PostingApproved,
  PostingExpired,
  PostingTurnedDown,
  type TurnDownPosting,
} from './posting/messages.ts'

/** What may be asked of the day. Made by the server's routes from parsed requests, so commands need no schema of their own. */
export type DayCommand =
  | LetTimePass
  | TakeRules
  | CheckIn
  | TurnAwayChild
  | Post
  | ApprovePosting
  | TurnDownPosting
  | AskForJob
  | AcceptOffer
  | DeclineOffer
  | WaitAgain

/** What can have happened in a day. Parsed again whenever the ledger is read back. */
export const DayEvent = z.discriminatedUnion('type', [
  DayOpened,
  DayClosed,
  RulesChanged,
  CheckedIn,
  ChildTurnedAway,
  Posted,
  PostingApproved,
  PostingTurnedDown,
  PostingExpired,
  WishStated,
  RoundRun,
  OfferMade,
  OfferAccepted,
  OfferDeclined,
  OfferPassed,
  OfferWithdrawn,
  WaitedAgain,
  PlacementMade,
])
export type DayEvent = z.infer<typeof DayEvent>
export type DayEventOf<Type extends DayEvent['type']> = Extract<DayEvent, { type: Type }>
