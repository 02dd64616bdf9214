import type { TapTime } from './tap-times.ts'

interface Pace {
  /** From the moment a page stands until the finger has tapped on it. */
  readonly secondsAPage: number
  /** From key to key of a pad. */
  readonly secondsAKey: number
}

/** A practised hand. */
export const practised: Pace = { secondsAPage: 1.5, secondsAKey: 0.4 }
/** Somebody in gloves who has not typed before: what they say in whole beside that. */
export const gloved: Pace = { secondsAPage: 4, secondsAKey: 1.2 }

/** Until the page it led to stands, or until the key shows. */
export const millisOf = ({ paintMillis, screenMillis }: TapTime) => screenMillis ?? paintMillis

/** The machine's part of all these taps. */
export const machineSeconds = (times: readonly TapTime[]): number =>
  times.reduce((sum, tap) => sum + millisOf(tap), 0) / 1000

/** A character is looked for among others, as a way on is; a letter or digit has its place. */
export const wholeOf = (times: readonly TapTime[], { secondsAPage, secondsAKey }: Pace): number =>
  times.reduce(
    (sum, { what }) => sum + (/^.$/.test(what) && !/\p{Script=Han}/u.test(what) ? secondsAKey : secondsAPage),
    machineSeconds(times),
  )
