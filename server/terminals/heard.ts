import { z } from 'zod'
import type { HallTerminal } from '../../shared/county/county.ts'
import { terminalsInUse } from '../../shared/county/terminals/rules.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant, TerminalId } from '../../shared/ids.ts'
import type { HallAlarms } from '../../shared/places/staff-desk/alarms.ts'
import type { TerminalRow } from '../../shared/places/staff-desk/terminals.ts'
import type { Hall } from '../hall.ts'

/** What a page says of itself with every beat; nobody touches the board. */
export const SaidWithBeat = z.object({
  /** By the page's own clock, in milliseconds since it was opened. */
  now: z.number(),
  touchedAt: z.number(),
  readerUsed: z.boolean(),
  /** Whether the program of its ID reader answers; not said where it has none. */
  readerAnswers: z.boolean().optional(),
})
type SaidWithBeat = z.infer<typeof SaidWithBeat>

interface Answer {
  readonly said: SaidWithBeat | undefined
  readonly build: string | undefined
  readonly beatAt: Instant
}

interface Heard extends Omit<Answer, 'beatAt'> {
  readonly at: Instant
  readonly roundTripMillis: number
  /** The program of its reader answers no more. */
  readonly readerSilentFrom: Instant | undefined
}

const beatSeconds = 5
/** Two beats without an answer: no longer a slow line. */
const onlineSeconds = 12
const alarmSeconds = 30
/** Longer than a touch keeps somebody's page: nobody stands there, and home has forgotten all. */
const idleMillis = 120_000

const idleMillisOf = ({ now, touchedAt }: SaidWithBeat): number => Math.max(0, now - touchedAt)

/** How each screen of the hall is, as its answers to the beats tell. Only in memory: a start begins anew. */
export function heardScreens({ county, clock: { now, speed } }: Pick<Hall, 'county' | 'clock'>) {
  const heard = new Map<TerminalId, Heard>()
  const renewed = new Set<string>()
  const approved = new Map<TerminalId, Instant>()
  const since = now()
  let build: string | undefined
  const secondsSince = (at: Instant) => (millisOf(now()) - millisOf(at)) / 1000 / speed()
  const silentSeconds = (terminal: TerminalId) =>
    secondsSince(heard.get(terminal)?.at ?? approved.get(terminal) ?? since)
  /** For how long the program of its reader has not answered; of a page that is silent itself nobody knows. */
  const readerSilentOf = (terminal: TerminalId): number => {
    const from = silentSeconds(terminal) > onlineSeconds ? undefined : heard.get(terminal)?.readerSilentFrom
    return from === undefined ? 0 : Math.floor(secondsSince(from))
  }
  const isOld = (terminal: TerminalId) => {
    const own = heard.get(terminal)?.build
    return build !== undefined && own !== undefined && own !== build
  }
  const rowOf = ({ terminal, number, stands }: HallTerminal): TerminalRow => {
    const last = heard.get(terminal)
    const build = last?.build === undefined ? {} : { build: last.build }
    const known = { terminal, number, stands, isOld: isOld(terminal), ...build }
    if (last === undefined) return { ...known, state: 'never', missedBeats: 0 }
    const silentSeconds = Math.floor(secondsSince(last.at))
    const readerSilentSeconds = readerSilentOf(terminal)
    return {
      ...known,
      state: silentSeconds > onlineSeconds ? 'silent' : 'online',
      silentSeconds,
      roundTripMillis: last.roundTripMillis,
      missedBeats: Math.floor(Math.max(0, silentSeconds - 1) / beatSeconds),
      ...(stands === 'board' || last.said === undefined
        ? {}
        : {
            touchedSeconds: Math.floor(idleMillisOf(last.said) / 1000) + silentSeconds,
            readerUsed: last.said.readerUsed,
            ...(readerSilentSeconds > onlineSeconds ? { readerSilentSeconds } : {}),
          }),
    }
  }
  return {
    /** Pages of another build are old from now on. */
    serves(newest: string): void {
      build = newest
    },
    /** A page that was a code until now has its time to be heard for the first time. */
    approved: (terminal: TerminalId): void => void approved.set(terminal, now()),
    /**
     * A screen answered the beat of that instant. Answers whether its page shall be opened anew: it is of an older build, and nobody stands
     * there. Once only for each build: a page that comes back as it was is left alone.
     */
    answered({ terminal, stands }: HallTerminal, { said, build: own, beatAt }: Answer): boolean {
      const readerSilentFrom =
        said?.readerAnswers === false ? (heard.get(terminal)?.readerSilentFrom ?? now()) : undefined
      const roundTripMillis = Math.round(secondsSince(beatAt) * 1000)
      heard.set(terminal, { said, build: own, at: now(), roundTripMillis, readerSilentFrom })
      const isFree = stands === 'board' || (said !== undefined && idleMillisOf(said) >= idleMillis)
      const once = `${terminal} ${own}`
      if (!isOld(terminal) || !isFree || renewed.has(once)) return false
      renewed.add(once)
      return true
    },
    /** Since its page was last heard, or since the start or its approval. */
    silentSeconds: (terminal: TerminalId): number => Math.max(0, Math.floor(silentSeconds(terminal))),
    rows: (): readonly TerminalRow[] => terminalsInUse(county.state).map(rowOf),
    /** What somebody must look after; of screens that were never heard only once their approval or the start lies far enough back. */
    alarms(): Omit<HallAlarms, 'printers'> {
      const all = terminalsInUse(county.state)
      const isSilent = ({ terminal }: HallTerminal) => silentSeconds(terminal) > alarmSeconds
      const numbers = (which: (terminal: HallTerminal) => boolean) => all.filter(which).map(({ number }) => number)
      return {
        silent: numbers(isSilent),
        old: numbers(({ terminal }) => isOld(terminal)),
        readers: numbers(({ terminal }) => readerSilentOf(terminal) > alarmSeconds),
      }
    },
  }
}
export type HeardScreens = ReturnType<typeof heardScreens>
