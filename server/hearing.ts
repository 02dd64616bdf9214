import { unheardSeconds } from '../shared/day/market-day/rules.ts'
import type { Instant } from '../shared/ids.ts'
import type { Actor } from '../shared/ledger/entry.ts'
import type { ScreensGone } from '../shared/places/staff-desk/alarms.ts'

/** The wall, where people hear their number; the terminals, where they answer. */
export type HallScreen = 'board' | 'terminal'

/** Each screen answers every beat, of which there is one every 5 s. A switch without power ends no stream: silence is all that is heard of it. */
const silentMillis = unheardSeconds * 1000
/** Staff sit at the desk, and everybody else stands before a terminal. */
export const isAtTerminal = ({ by }: Actor): boolean => by === 'terminal' || by === 'worker' || by === 'employer'

/** So long staff, who have been told, need until they call by voice, or answer at the window for whoever was called. */
const byVoiceMillis = 10 * 60_000

export interface HearingParts {
  readonly now: () => Instant
  /** Which screens to count on from the start, although none has answered yet. */
  readonly countsOn: readonly HallScreen[]
  /** Told, with every answer, whether calls can be heard and answered, and until when they surely were; that absent: no screen is counted on. */
  readonly hears: (isHeard: boolean, until?: Instant) => void
  /** Told when there is something else to tell the desk. */
  readonly changed: () => void
}

/**
 * Whether people in the hall can hear their number and answer. Known from screens that answered once, or must have been there before the
 * start, and do not any more: a hall that never had one is not away. With neither wall nor terminals nobody can, however long; with one of
 * the two staff take its place.
 */
export function hearing({ now, countsOn, hears, changed }: HearingParts) {
  const screens = { board: silence(), terminal: silence() }
  let isByVoice = false
  let voice: NodeJS.Timeout | undefined
  let isHeard = true

  function silence(): { last?: Instant; since?: Instant; timer?: NodeJS.Timeout } {
    return {}
  }

  function silent() {
    const known = Object.values(screens).filter(({ last }) => last !== undefined)
    const silent = known.filter(({ since }) => since !== undefined)
    return { count: silent.length, isHalf: silent.length > 0 && silent.length < known.length }
  }

  /** The last answer of each that is not silent; of them the earliest. */
  function heardUntil(): Instant | undefined {
    const lasts = Object.values(screens).flatMap(({ last, since }) =>
      last === undefined || since !== undefined ? [] : [last],
    )
    return lasts.sort()[0]
  }

  function look(): void {
    const { count, isHalf } = silent()
    if (!isHalf) {
      clearTimeout(voice)
      voice = undefined
      isByVoice = false
    } else
      voice ??= setTimeout(() => {
        isByVoice = true
        look()
      }, byVoiceMillis).unref()
    isHeard = count === 0 || isByVoice
    hears(isHeard, heardUntil())
    changed()
  }

  function heard(which: HallScreen): void {
    const screen = screens[which]
    const wasSilent = screen.since !== undefined
    screen.last = now()
    delete screen.since
    clearTimeout(screen.timer)
    screen.timer = setTimeout(() => {
      screen.since = screen.last ?? now()
      look()
    }, silentMillis).unref()
    if (wasSilent) look()
    else hears(isHeard, heardUntil())
  }
  for (const which of countsOn) heard(which)

  return {
    /** A screen answered. */
    heard,
    /** A screen is there: one that has never answered is none to count on. */
    opened(which: HallScreen): void {
      if (screens[which].last !== undefined) heard(which)
    },
    /** Which screens are silent, since when, and whether places are held while they are; undefined: none. */
    gone(): ScreensGone | undefined {
      const { board, terminal } = screens
      const [since] = [board, terminal]
        .flatMap((screen) => screen.since ?? [])
        .sort()
        .reverse()
      if (since === undefined) return undefined
      const one = board.since === undefined ? 'terminal' : 'board'
      return { which: silent().isHalf ? one : 'both', since, held: !isHeard }
    },
    stop(): void {
      for (const { timer } of Object.values(screens)) clearTimeout(timer)
      clearTimeout(voice)
    },
  }
}
export type Hearing = ReturnType<typeof hearing>
