import type { DayNumber, TradeId } from '../../ids.ts'
import type { TermsRow } from '../../language/terms-words.ts'
import type { QrDrawing } from '../paper.ts'

/** A paper from top to bottom with its words on it, 576 dots wide: whoever draws it chooses no word and knows no rule. */
export type Paper = readonly PaperBlock[]

export type PaperBlock =
  | { readonly kind: 'lines'; readonly frame: PaperFrame; readonly lines: readonly PaperLine[] }
  /** The work, beside its pictogram. */
  | { readonly kind: 'trade'; readonly trade: TradeId; readonly lines: readonly PaperLine[] }
  | { readonly kind: 'terms'; readonly rows: readonly TermsRow[] }
  /** Each with a box to tick. */
  | { readonly kind: 'people'; readonly people: readonly PaperPerson[] }
  | { readonly kind: 'code'; readonly qr: QrDrawing; readonly lines: readonly PaperLine[] }

/** How lines stand together. */
export type PaperFrame =
  /** In a dashed box. */
  | 'practice'
  /** Lines of two, at the left edge and at the right one, over a rule. */
  | 'head'
  /** As large as the paper is wide. */
  | 'number'
  /** White on black. */
  | 'leave'
  /** Under a cut; beside each other, the last at the right edge. */
  | 'wage'
  | 'pay'
  | 'rain'
  /** In a box, centred. */
  | 'free'
  | 'plain'
  /** Large and beside each other, over the whole width. */
  | 'call'
  /** Under a line with room above it to write. */
  | 'sign'
  | 'count'
  /** Centred, at the end. */
  | 'end'

export interface PaperLine {
  readonly text: string
  readonly look?: 'large' | 'boxed' | 'small'
}

export interface PaperPerson {
  readonly number: DayNumber
  readonly lines: readonly PaperLine[]
}
