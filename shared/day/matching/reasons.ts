import type { Instant } from '../../ids.ts'
import type { RefusalOf } from '../../refusal.ts'
import type { NotGiven, NotWanted } from './edges.ts'

/** Why a job of today is not somebody's: a rule says so, with its facts, or it was decided when its places were given out. */
export type WhyNot = { readonly refusal: WhyRefusal } | Outcome
export type WhyRefusal = NotGiven | NotWanted | RefusalOf<'whole-crew'>
export type Outcome =
  | { readonly code: 'said-no' | 'not-found' | 'let-pass' | 'given-back' }
  | PlacesGone
  /** With this one for them somebody would have gone without, or a place stayed empty. */
  | { readonly code: 'for-the-most' }
  /** There was other work for them, so a crew behind them was sent there, which goes whole. */
  | { readonly code: 'to-a-crew'; readonly people: number }
  /** Of all ways to give as many people work this suits them best together: where the market wants the greatest total fit. */
  | { readonly code: 'suited-all-best' }
  /** They were given a place of a second wave, and this one waits for the market's time. */
  | { readonly code: 'wave-first' }
  /** They were asked for by name for another one. */
  | { readonly code: 'asked-elsewhere' }
  /** They were given one that they wished for more, or it was theirs. */
  | { readonly code: 'got-better' }
  /** They had work, or had gone, when its places were given out. */
  | { readonly code: 'not-waiting' }
  | { readonly code: Hope }
  /** It was held for them when staff closed the second wave, or the hall closed, and nobody had answered. */
  | { readonly code: 'closed-first' }
  | { readonly code: 'called-off' | 'taken-down' | 'stopped' | 'left-empty' }

/** `owed-by-name`: to people before them and to whom the employer asks for. */
export type Hope = 'owed-before' | 'owed-by-name' | 'still-to-come' | 'staff-give'

/** Who had the places of a job when the last of them went. */
export interface PlacesGone {
  readonly code: 'places-gone'
  readonly places: number
  /** Given to people who stood before them, when they waited and could have had it. */
  readonly before: number
  /** Of them, who checked in after this person and counts from a place-keeper, and the latest minute that one is of; absent: none. */
  readonly byKeeper?: { readonly people: number; readonly last: Instant }
  /** Given while they did not wait, or could not have had it. */
  readonly earlier: number
  /** Given to people whom the employer asked for by name; absent: none. */
  readonly byName?: number
  readonly byStaff: number
  /** Held for people who had not answered when its hour came, or the hall closed; absent: none. */
  readonly unanswered?: number
}
