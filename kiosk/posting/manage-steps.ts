import type { StopBecause } from '../../shared/day/placement/messages.ts'
import type { CancelledBecause } from '../../shared/day/posting/messages.ts'
import type { CommandId, PlacementId, PostingId } from '../../shared/ids.ts'
import type { NotDone } from '../pieces/not-done.tsx'
import type { TypedNumber } from '../pieces/typed-number.ts'

/** One of their own postings, and what may be done with it. */
export interface ManageStep {
  readonly at: 'manage'
  readonly posting: PostingId
}
export interface PlacesStep {
  readonly at: 'places'
  readonly posting: PostingId
  readonly typed: string
  readonly command: CommandId
  readonly notDone?: NotDone
}
export interface CancelStep {
  readonly at: 'cancel'
  readonly posting: PostingId
  readonly because?: CancelledBecause
  readonly command: CommandId
  readonly notDone?: NotDone
}
/** 点名用工: whom they ask for; somebody asked for already is taken off. */
export interface NamesStep extends TypedNumber {
  readonly at: 'names'
  readonly posting: PostingId
  readonly command: CommandId
  readonly notDone?: NotDone
}
/** Who did not board. */
export interface MissingStep {
  readonly at: 'missing'
  readonly posting: PostingId
  readonly missing: readonly PlacementId[]
  readonly command: CommandId
  readonly notDone?: NotDone
}
/** The work ends now. */
export interface StopStep {
  readonly at: 'stop'
  readonly posting: PostingId
  readonly because?: StopBecause
  readonly command: CommandId
  readonly notDone?: NotDone
}
/** Wherever an employer stands with one of their own postings. */
export type StepOfOne = ManageStep | PlacesStep | CancelStep | NamesStep | MissingStep | StopStep
