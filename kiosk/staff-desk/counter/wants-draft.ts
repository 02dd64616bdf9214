import type { Distance, Wants } from '../../../shared/day/check-in/messages.ts'
import type { CertificateId, TownshipId, TradeId } from '../../../shared/ids.ts'
import { yuan } from '../../../shared/money.ts'
import { minuteOf, typedMinute } from '../../pieces/typed-time.ts'

/** What somebody asks for as a clerk types it; what is empty limits nothing. */
export interface WantsDraft {
  readonly trades: readonly TradeId[]
  readonly township: TownshipId | undefined
  /** Yuan an hour. */
  readonly ask: string
  /** `0530`. */
  readonly from: string
  readonly until: string
  readonly distance: Distance | undefined
  readonly certificates: readonly CertificateId[]
}
export type WrongWants = 'trades' | 'ask' | 'from' | 'until'

const dayMinutes = 24 * 60
/** The end of somebody's hours who says none: the last minute of the next day. */
const asLateAsItGets = 2 * dayMinutes - 1

/** As it was asked for before. */
export const draftOf = (wants: Wants | undefined, certificates: readonly CertificateId[]): WantsDraft => ({
  trades: wants?.trades ?? [],
  township: wants?.township,
  ask: wants?.askHourlyFen === undefined ? '' : yuan(wants.askHourlyFen),
  from: wants?.hours === undefined ? '' : typedMinute(wants.hours.fromMinute),
  until:
    wants?.hours === undefined || wants.hours.untilMinute === asLateAsItGets
      ? ''
      : typedMinute(wants.hours.untilMinute),
  distance: wants?.distance,
  certificates,
})

/** What it asks for, or which box stands in the way. */
export function wantsOf(draft: WantsDraft): { readonly wants: Wants } | { readonly wrong: WrongWants } {
  const askFen = Math.round(Number(plain(draft.ask)) * 100)
  const isAsked = plain(draft.ask) !== ''
  const [from, until] = [timeOf(draft.from), timeOf(draft.until)]
  if (draft.trades.length === 0) return { wrong: 'trades' }
  if (isAsked && !(askFen >= 100 && askFen <= 99_900)) return { wrong: 'ask' }
  if (from === 'wrong' || until === 'wrong') return { wrong: from === 'wrong' ? 'from' : 'until' }
  const hours = hoursOf(from, until)
  return {
    wants: {
      trades: [...draft.trades],
      ...(draft.township === undefined ? {} : { township: draft.township }),
      ...(isAsked ? { askHourlyFen: askFen } : {}),
      ...(hours === undefined ? {} : { hours }),
      ...(draft.distance === undefined ? {} : { distance: draft.distance }),
    },
  }
}

/** Whoever says only from when is free as late as it gets; until the same hour or earlier is the next morning. */
function hoursOf(from: number | undefined, until: number | undefined): Wants['hours'] {
  if (from === undefined && until === undefined) return undefined
  const fromMinute = from ?? 0
  if (until === undefined) return { fromMinute, untilMinute: asLateAsItGets }
  return { fromMinute, untilMinute: until > fromMinute ? until : until + dayMinutes }
}

/** Nothing typed is no limit; a colon more is no mistake. */
function timeOf(typed: string): number | 'wrong' | undefined {
  const digits = plain(typed).replace(':', '')
  return digits === '' ? undefined : (minuteOf(digits) ?? 'wrong')
}

/** Chinese input methods may type digits in full width. */
const plain = (typed: string): string => typed.normalize('NFKC').trim()
