import { z } from 'zod'
import { DayNumber, PlacementId, PostingId, WorkerId } from '../../ids.ts'

/** Worker and employer are agreed: the posting's terms of this revision are locked, and the ticket is their paper. */
export const PlacementMade = z.strictObject({
  type: z.literal('placement-made'),
  placement: PlacementId,
  worker: WorkerId,
  number: DayNumber,
  posting: PostingId,
  revision: z.int().min(1),
})

/** The place is free again and the worker too, without any cost in line. */
export const PlacementReleased = z.strictObject({
  type: z.literal('placement-released'),
  placement: PlacementId,
  because: z.enum(['terms-declined', 'posting-cancelled']),
})
