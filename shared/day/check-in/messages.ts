import { z } from 'zod'
import type { AgeBand } from '../../identity/age.ts'
import {
  CertificateId,
  CrewId,
  DayNumber,
  EmployerId,
  Instant,
  KeeperId,
  MarketDay,
  TownshipId,
  TradeId,
  WorkerId,
} from '../../ids.ts'
import { TextRef } from '../../register.ts'
import { crewSize } from './crew-size.ts'
import { mostTrades } from './most-trades.ts'

/** How far somebody goes for a day's work: their own township, those beside it too, or the whole county. */
export const Distance = z.enum(['home', 'near', 'county'])
export type Distance = z.infer<typeof Distance>

/** What a person came for. Whatever they leave out is no limit. */
export const Wants = z.strictObject({
  /** In the order tapped, which is the order of their wishes. */
  trades: z.array(TradeId).min(1).max(mostTrades),
  /** Where they live: distances count from there. */
  township: TownshipId.optional(),
  /** The least an hour must be worth to them. */
  askHourlyFen: z.int().min(100).max(100_000).optional(),
  /** From leaving the hall until the end of the work; an end past 1440 is the next morning. */
  hours: z.strictObject({ fromMinute: z.int().min(0).max(1439), untilMinute: z.int().min(1).max(2879) }).optional(),
  distance: Distance.optional(),
})
export type Wants = z.infer<typeof Wants>

/** Seen by staff; good for work up to and on that day. */
export const ValidCertificate = z.strictObject({ certificate: CertificateId, validUntil: MarketDay })
export type ValidCertificate = z.infer<typeof ValidCertificate>

/** 不再派往: this person and this employer are not brought together any more, by the wish of one of them. */
export const DoNotSend = z.strictObject({ employer: EmployerId, side: z.enum(['worker', 'employer']) })
export type DoNotSend = z.infer<typeof DoNotSend>

/** What the day must know of a person, carried over from the county and the register when they check in. */
export const PersonFacts = z.strictObject({
  /** 16 or 17 on the market day; the birth date itself stays in the register. */
  minor: z.boolean(),
  /** Under 16, found out while they stood in line: nobody sends them anywhere. */
  child: z.literal(true).optional(),
  unsentLastTime: z.boolean().optional(),
  /** They took work on their last market day and did not come, without a good cause. */
  absentLastTime: z.boolean().optional(),
  /** Days of work in the fourteen before today that count in rotation. */
  placedDaysIn14: z.int().min(0).optional(),
  lastPlacedOn: MarketDay.optional(),
  /** In old lines only, where the day did the counting: `placedDaysIn14` counted as some days fewer. */
  hardToPlace: z.literal(true).optional(),
  certificates: z.array(ValidCertificate).optional(),
  doNotSend: z.array(DoNotSend).min(1).optional(),
  /** They stayed away from work again and again, and a supervisor has them wait up to and on that day: only staff give them a number. */
  pausedUntil: MarketDay.optional(),
})
export type PersonFacts = z.infer<typeof PersonFacts>
/** As they are carried over today. */
export type FactsAtCheckIn = Omit<PersonFacts, 'hardToPlace'>

/** Somebody known to the register stands at a terminal and asks for today's number. */
export interface CheckIn {
  readonly type: 'check-in'
  readonly worker: WorkerId
  readonly wants: Wants
  readonly facts: FactsAtCheckIn
  /** 占位号 that a terminal gave them while its line was down; absent: none. */
  readonly keeper?: KeeperId
  /** Why staff give a number to somebody who is paused. */
  readonly reason?: TextRef
}
/** A terminal whose line was down tells of somebody who came to it. */
export interface KeepPlace {
  readonly type: 'keep-place'
  readonly keeper: KeeperId
  readonly keptAt: Instant
}
/** How many place-keepers a terminal gives a day. */
export const mostKeepers = 99
/** A place-keeper as somebody brings it: the number, and the minute that stood under it, 0 to 1439. */
export const BroughtKeeper = z.strictObject({ keeper: KeeperId, minute: z.int().min(0).max(1439) })
export type BroughtKeeper = z.infer<typeof BroughtKeeper>
/** Somebody in line asks for other work, or on other conditions. */
export interface ChangeWants {
  readonly type: 'change-wants'
  readonly worker: WorkerId
  readonly wants: Wants
}
/** 不等了. */
export interface LeaveLine {
  readonly type: 'leave-line'
  readonly worker: WorkerId
  /** Why staff do it for them; absent: they do it themselves. */
  readonly reason?: TextRef
}
/** Somebody who left is back on the same day. */
export interface ComeBack {
  readonly type: 'come-back'
  readonly worker: WorkerId
}
/** Staff have just seen a certificate of somebody who stands in line. */
export interface NoteCertificate extends ValidCertificate {
  readonly type: 'note-certificate'
  readonly worker: WorkerId
}
/** What the county had carried into the line of somebody was wrong: this is so, from now on. */
export interface CorrectFacts {
  readonly type: 'correct-facts'
  readonly worker: WorkerId
  readonly age: AgeBand
  readonly certificates: readonly ValidCertificate[]
}
/** One of them told staff, or takes it back: to these employers somebody in line is not sent. */
export interface NoteDoNotSend {
  readonly type: 'note-do-not-send'
  readonly worker: WorkerId
  readonly doNotSend: readonly DoNotSend[]
}
/** 班组: this worker takes others with them, who stand there and said yes; into the crew they have, or a new one. */
export interface FormCrew {
  readonly type: 'form-crew'
  readonly worker: WorkerId
  readonly with: readonly WorkerId[]
  /** Why staff do it for them; absent: they do it themselves. */
  readonly reason?: TextRef
}
/** From now on somebody of a crew stands for themselves. */
export interface LeaveCrew {
  readonly type: 'leave-crew'
  readonly worker: WorkerId
  /** Why staff do it for them; absent: they do it themselves. */
  readonly reason?: TextRef
}
/** Everybody in the crew of this worker stands for themselves. */
export interface DissolveCrew {
  readonly type: 'dissolve-crew'
  readonly worker: WorkerId
  /** Why staff do it for them; absent: they do it themselves. */
  readonly reason?: TextRef
}
/** Somebody under 16 was sent away; nothing about them is kept but the count. */
export interface TurnAwayChild {
  readonly type: 'turn-away-child'
}

/** Staff go to the child who asked for work last. */
export interface GoToChild {
  readonly type: 'go-to-child'
  /** As their desk has it: whoever came since is still to be gone to. */
  readonly cameAt: Instant
}

/** A person got today's number and stands in line. */
export const CheckedIn = z.strictObject({
  type: z.literal('checked-in'),
  worker: WorkerId,
  number: DayNumber,
  wants: Wants,
  facts: PersonFacts,
  /** 占位号 they hold, and when it was given: their place in line counts from then. Absent: none. */
  keeper: KeeperId.optional(),
  keptAt: Instant.optional(),
  /** Why staff gave it to them although they are paused. */
  reason: TextRef.optional(),
})
/** While its line was down a terminal gave somebody a place-keeper; whoever brings it stands in line as if they had checked in then. */
export const PlaceKept = z.strictObject({ type: z.literal('place-kept'), keeper: KeeperId, keptAt: Instant })
/** They want other work now; their place in line stays. */
export const WantsChanged = z.strictObject({ type: z.literal('wants-changed'), worker: WorkerId, wants: Wants })
/** They went home without waiting any longer; their number stays theirs today. */
export const LeftLine = z.strictObject({ type: z.literal('left-line'), worker: WorkerId, reason: TextRef.optional() })
/** They are back on the same day, under the number they had. */
export const CameBack = z.strictObject({ type: z.literal('came-back'), worker: WorkerId })
/** What staff saw opens its trades to them from this minute. */
export const CertificateNoted = z.strictObject({
  type: z.literal('certificate-noted'),
  worker: WorkerId,
  ...ValidCertificate.shape,
})
/** Staff put right how old somebody in line is, or which certificates were seen: what they may be sent to follows. */
export const FactsCorrected = z.strictObject({
  type: z.literal('facts-corrected'),
  worker: WorkerId,
  minor: z.boolean(),
  child: z.literal(true).optional(),
  certificates: z.array(ValidCertificate),
})
/** From now on they are not sent to these employers, and to all others. */
export const DoNotSendNoted = z.strictObject({
  type: z.literal('do-not-send-noted'),
  worker: WorkerId,
  doNotSend: z.array(DoNotSend),
})
/** A child asked for work and staff were called. */
export const ChildTurnedAway = z.strictObject({ type: z.literal('child-turned-away') })
/** Somebody of staff went to them, and no desk asks for it any more. */
export const ChildGoneTo = z.strictObject({ type: z.literal('child-gone-to') })

/** 班组: these people travel together and stand together, and the foreman speaks for them. */
export const CrewFormed = z.strictObject({
  type: z.literal('crew-formed'),
  crew: CrewId,
  foreman: WorkerId,
  members: z.array(WorkerId).min(crewSize.least).max(crewSize.most),
  /** Why staff did it for them; absent where they did it themselves, and in old lines. */
  reason: TextRef.optional(),
})
/** One more travels with them. */
export const CrewJoined = z.strictObject({
  type: z.literal('crew-joined'),
  crew: CrewId,
  worker: WorkerId,
  reason: TextRef.optional(),
})
/** One goes their own way; if it was the foreman, whoever has the first number speaks from now on. */
export const CrewLeft = z.strictObject({
  type: z.literal('crew-left'),
  crew: CrewId,
  worker: WorkerId,
  reason: TextRef.optional(),
})
/** Those who were still in it stand for themselves. */
export const CrewDissolved = z.strictObject({
  type: z.literal('crew-dissolved'),
  crew: CrewId,
  members: z.array(WorkerId).min(1),
  reason: TextRef.optional(),
})
