import type { Instant } from '../shared/ids.ts'
import type { ScreensGone } from '../shared/places/staff-desk/view.ts'

/** The wall, where people hear their number; the terminals, where they answer. */
export type HallScreen = 'board' | 'terminal'

/** Each screen answers every beat, of which there is one every 5 s. A switch without power ends no stream: silence is all that is heard of it. */
const silentMillis = 12_000
/** So long staff, who have been told, need until they call by voice, or answer at the window for whoever was called. */
const byVoiceMillis = 10 * 60_000

export interface HearingParts {
  readonly now: () => Instant
  /** Told when nobody can hear a call or answer one, and when they can again. */
  readonly hears: (isHeard: boolean) => void
  /** Told when there is something else to tell the desk. */
  readonly changed: () => void
}

/**
 * Whether people in the hall can hear their number and answer. Known from screens that answered once and do not any more: a hall that
 * never had one is not away. With neither wall nor terminals nobody can, however long; with one of the two staff take its place.
 */
export function hearing({ now, hears, changed }: HearingParts) {
  const screens = { board: silence(), terminal: silence() }
  let isByVoice = false
  let voice: NodeJS.Timeout | undefined
  let isHeard = true

  function silence(): { last?: Instant; since?: Instant; timer?: NodeJS.Timeout } {
    return {}
  }

  function look(): void {
    const known = Object.values(screens).filter(({ last }) => last !== undefined)
    const silent = known.filter(({ since }) => since !== undefined)
    const isHalf = silent.length > 0 && silent.length < known.length
    if (!isHalf) {
      clearTimeout(voice)
      voice = undefined
      isByVoice = false
    } else
      voice ??= setTimeout(() => {
        isByVoice = true
        look()
      }, byVoiceMillis).unref()
    const heardNow = silent.length === 0 || isByVoice
    if (heardNow !== isHeard) hears(heardNow)
    isHeard = heardNow
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
  }

  return {
    /** A screen answered. */
    heard,
    /** A screen is there: one that has never answered is none to count on. */
    opened(which: HallScreen): void {
      if (screens[which].last !== undefined) heard(which)
    },
    /** Which screens are silent, since when, and whether places are held while they are; undefined: none. */
    gone(): ScreensGone | undefined {
      const [board, terminal] = [screens.board.since, screens.terminal.since]
      const held = !isHeard
      if (board !== undefined && terminal !== undefined)
        return { which: 'both', since: board < terminal ? terminal : board, held }
      if (board !== undefined) return { which: 'board', since: board, held }
      return terminal === undefined ? undefined : { which: 'terminal', since: terminal, held }
    },
    stop(): void {
      for (const { timer } of Object.values(screens)) clearTimeout(timer)
      clearTimeout(voice)
    },
  }
}
export type Hearing = ReturnType<typeof hearing>
