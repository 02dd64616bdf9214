import type { County } from '../county.ts'
import type { CountyEvent } from '../messages.ts'
import {
  certificateClaimed,
  certificateConfirmed,
  certificateNotShown,
  certificateWithdrawn,
  doNotSendLifted,
  doNotSendSet,
  noShowTalked,
  pauseLifted,
  unknownYet,
  workerCorrected,
  workerForgotten,
  workerMarked,
  workerPaused,
  workerPhoneShown,
} from './evolve.ts'
import { birthDateCorrected, workersMerged } from './merge.ts'

type PersonEvent = Extract<
  CountyEvent,
  {
    type:
      | 'worker-registered'
      | 'worker-corrected'
      | 'birth-date-corrected'
      | 'workers-merged'
      | 'worker-forgotten'
      | 'certificate-claimed'
      | 'certificate-not-shown'
      | 'certificate-confirmed'
      | 'certificate-withdrawn'
      | 'worker-marked'
      | 'worker-phone-shown'
      | 'do-not-send-set'
      | 'do-not-send-lifted'
      | 'no-show-talked'
      | 'worker-paused'
      | 'pause-lifted'
  }
>

/** The county after something was learnt of a worker. */
export function evolvePerson(county: County, event: PersonEvent): County {
  switch (event.type) {
    case 'worker-registered':
      return { ...county, people: county.people.set(event.worker, unknownYet(event.worker)) }
    case 'worker-corrected':
      return workerCorrected(county, event)
    case 'birth-date-corrected':
      return birthDateCorrected(county, event)
    case 'workers-merged':
      return workersMerged(county, event)
    case 'worker-forgotten':
      return workerForgotten(county, event)
    case 'certificate-claimed':
      return certificateClaimed(county, event)
    case 'certificate-not-shown':
      return certificateNotShown(county, event)
    case 'certificate-confirmed':
      return certificateConfirmed(county, event)
    case 'certificate-withdrawn':
      return certificateWithdrawn(county, event)
    case 'worker-marked':
      return workerMarked(county, event)
    case 'worker-phone-shown':
      return workerPhoneShown(county, event)
    case 'do-not-send-set':
      return doNotSendSet(county, event)
    case 'do-not-send-lifted':
      return doNotSendLifted(county, event)
    case 'no-show-talked':
      return noShowTalked(county, event)
    case 'worker-paused':
      return workerPaused(county, event)
    case 'pause-lifted':
      return pauseLifted(county, event)
    default:
      return event satisfies never
  }
}
