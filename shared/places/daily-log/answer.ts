import type { MarketDay } from '../../ids.ts'
import type { HistoryStep } from './history.ts'
import type { LogRow } from './row.ts'

/** The log of one day: whole, or the rows that changed since the version the page already has. */
export interface LogAnswer {
  readonly day: MarketDay
  /** `none`: no market was held on that day, or none yet. */
  readonly state: 'open' | 'closed' | 'none'
  /** Grows with every entry of either book. */
  readonly version: number
  readonly whole: boolean
  readonly rows: readonly LogRow[]
  /** How often staff stepped in on that day: the same figure as on the board. */
  readonly byHand: number
  /** Set where what was done after the close made somebody's day another than it says. */
  readonly corrected?: { readonly people: number; readonly placedAtClose: number; readonly placedNow: number }
}

export interface HistoryAnswer {
  readonly steps: readonly HistoryStep[]
}

export const fileKinds = ['xlsx', 'csv'] as const
export type FileKind = (typeof fileKinds)[number]

/** A file as the browser saves it. */
export type ExportedFile = { readonly fileName: string } & (
  | { readonly as: 'csv'; readonly text: string }
  | { readonly as: 'xlsx'; readonly base64: string }
)
