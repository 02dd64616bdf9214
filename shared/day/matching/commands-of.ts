import type { OfferId, WorkerId } from '../../ids.ts'
import type { Day } from '../day.ts'
import { timePassed } from '../market-day/commands-of.ts'
import type { DayCommand } from '../messages.ts'
import { askedBy, type Told, whyOf } from '../told.ts'
import type { MatchingEvent } from './evolve.ts'

/** Which commands what was given, asked and answered can be the work of. */
export function matchingCommands(day: Day, event: MatchingEvent, told: Told): readonly DayCommand[] {
  switch (event.type) {
    case 'name-requested':
    case 'name-taken-off': {
      const number = day.line.get(event.worker)?.number
      if (number === undefined) return []
      const type = event.type === 'name-requested' ? 'request-name' : 'take-off-name'
      return [{ type, posting: event.posting, number, ...whyOf(event), ...askedBy(told) }]
    }
    case 'wish-stated':
      return [{ ...event, type: 'ask-for-job' }]
    case 'wish-taken-back':
      return [{ ...event, type: 'take-back-wish' }]
    case 'lots-drawn':
    case 'round-run':
    case 'offer-passed':
      return [timePassed(day, told)]
    // Beside the round or the tap that gave it; beside what took it back.
    case 'offer-made':
    case 'offer-withdrawn':
      return []
    case 'called-again':
      return [{ type: 'call-again', offer: event.offer, ...whyOf(event) }]
    case 'held-anew':
      return [{ type: 'hold-anew' }]
    case 'offer-accepted':
      return peopleOf(day, event.offer).map((worker) => ({ type: 'accept-offer', worker, offer: event.offer }))
    case 'offer-declined': {
      const { offer, notFound } = event
      const why = { ...whyOf(event), ...(notFound === undefined ? {} : { notFound }) }
      return peopleOf(day, offer).map((worker) => ({ type: 'decline-offer', worker, offer, ...why }))
    }
    case 'waited-again':
      return [{ ...event, type: 'wait-again' }]
    case 'second-wave-opened': {
      const { posting, leaveMinute, reason } = event
      // Without a reason it is beside who was missed.
      return reason === undefined ? [] : [{ type: 'open-second-wave', posting, leaveMinute, reason }]
    }
    case 'second-wave-closed':
      return [{ ...event, type: 'close-second-wave' }]
    default:
      return event satisfies never
  }
}

/** Any of a crew may answer for it. */
const peopleOf = (day: Day, offer: OfferId): readonly WorkerId[] => day.offers.get(offer)?.people ?? []
