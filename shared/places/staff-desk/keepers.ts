import { unclaimed } from '../../day/check-in/keepers.ts'
import type { Day } from '../../day/day.ts'
import type { Instant, KeeperId } from '../../ids.ts'
import type { Refusal } from '../../refusal.ts'

/** 占位号 that a terminal gave while its line was down. */
interface DeskKeeper {
  readonly keeper: KeeperId
  readonly keptAt: Instant
}
/** It told of it, and the hall could not keep it. */
export interface NotKept extends DeskKeeper {
  readonly because: Refusal
}

export interface DeskKeepers {
  /** Of today, and brought by nobody yet; first given first. */
  readonly unclaimed: readonly DeskKeeper[]
  /** Since the server was started. */
  readonly notKept: readonly NotKept[]
}

export const deskKeepers = (day: Day, { notKept }: Pick<DeskKeepers, 'notKept'>): DeskKeepers => ({
  unclaimed: day.open ? unclaimed(day) : [],
  notKept,
})
