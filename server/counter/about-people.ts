import type { Hall } from '../hall.ts'
import { birthDateRoutes } from './birth-date.ts'
import { certificateRoutes } from './certificates.ts'
import { doNotSendRoutes } from './do-not-send.ts'
import { hardToPlaceRoutes } from './hard-to-place.ts'
import { mergeRoutes } from './merge.ts'
import { noShowRoutes } from './no-shows.ts'
import { workerPhoneRoutes } from './worker-phone.ts'

/** What staff find out about somebody at the window, and write down. */
export const aboutPeopleRoutes = (hall: Hall) => ({
  ...mergeRoutes(hall),
  ...birthDateRoutes(hall),
  ...hardToPlaceRoutes(hall),
  ...certificateRoutes(hall),
  ...doNotSendRoutes(hall),
  ...noShowRoutes(hall),
  ...workerPhoneRoutes(hall),
})
