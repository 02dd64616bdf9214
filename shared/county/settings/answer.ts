import type { Instant, MarketDay } from '../../ids.ts'
import type { CountyEvent } from '../messages.ts'
import type { Market } from './market.ts'

/** A change of settings or accounts, as the county's ledger has it. */
export interface SettingsEntry {
  readonly instant: Instant
  /** Empty for the first account, which nobody at the desk made. */
  readonly who: string
  readonly event: SettingsEvent
  /** Whose account, or the number of the screen. */
  readonly about?: string
}
export type SettingsEvent = Extract<
  CountyEvent,
  {
    type:
      | 'market-changed'
      | 'staff-added'
      | 'staff-role-changed'
      | 'staff-ended'
      | 'password-reset'
      | 'terminal-approved'
      | 'terminal-renumbered'
      | 'terminal-revoked'
  }
>

interface Keeping {
  readonly terminal: number
  /** How many it has given on this day, as far as the hall has heard: a browser that was started anew has forgotten. */
  readonly day: MarketDay | undefined
  readonly count: number
}

/** What `GET /api/market` answers. */
export interface MarketAnswer {
  /** What the terminal that asks needs to keep places while its line is down, if staff have approved it. */
  readonly keeping?: Keeping
  readonly market: Market
  /** Goes up with every change; beats carry it. */
  readonly marketVersion: number
  /** False until the first staff account exists. */
  readonly setUp: boolean
  /** Where the helper of an ID reader answers on each terminal's own machine, if the hall has such readers. */
  readonly idReader?: string
}
