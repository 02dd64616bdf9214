import type { StopBecause } from '../../shared/day/placement/messages.ts'
import type { CancelledBecause } from '../../shared/day/posting/messages.ts'
import type { PlacementId, PostingId } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import type { TypedNumber } from '../pieces/typed-number.ts'

interface OfOne<At extends string> {
  readonly at: At
  readonly posting: PostingId
  readonly notDone?: NotDone
}
/** One of their own postings, and what may be done with it. */
type ManageStep = OfOne<'manage'>
/** Who comes to work on it. */
type ListStep = OfOne<'list'>
export type PlacesStep = OfOne<'places'> & { readonly typed: string }
export type CancelStep = OfOne<'cancel'> & { readonly because?: CancelledBecause }
/** 点名用工: whom they ask for; somebody asked for already is taken off. */
export type NamesStep = OfOne<'names'> & TypedNumber
/** Who did not board. */
export type MissingStep = OfOne<'missing'> & { readonly missing: readonly PlacementId[] }
/** The work ends now. */
export type StopStep = OfOne<'stop'> & { readonly because?: StopBecause }

/** What an employer is about to do with one of their own postings. */
export type OwnAct = PlacesStep | CancelStep | NamesStep | MissingStep | StopStep
/** Wherever an employer stands with one of their own postings. */
export type StepOfOne = ManageStep | ListStep | OwnAct
