import { createHmac } from 'node:crypto'
import type { HallTerminal } from '../../shared/county/county.ts'
import type { Stands } from '../../shared/county/terminals/messages.ts'
import { knowsItsTerminals, terminalsInUse } from '../../shared/county/terminals/rules.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Instant } from '../../shared/ids.ts'
import { remembered } from '../../shared/remembered.ts'
import type { Hall } from '../hall.ts'

/** 256 bits that a screen alone has, base64url. */
const isKey = (key: string | undefined): key is string => key !== undefined && /^[\w-]{43}$/.test(key)

/** No 0 O, 1 I, 2 Z, 5 S, 8 B, U V, and no M W, which are wide: read across a hall and typed by hand. */
const letters = '34679ACDEFGHJKLNPQRTUXY'
const codeLength = 8
/** A code is good so long after a screen last showed it; so long all screens show theirs for the first to be approved. */
const shownMillis = 10 * 60_000
const mostShown = 1000
const mostDigests = 1000

interface Shown {
  readonly keyDigest: string
  readonly stands: Stands
  readonly at: Instant
}

/**
 * Which screens the market knows, by a key that each keeps in a cookie no page can read; and the codes of those it does not know. While it
 * has never approved one, any screen serves: a hall that tries out needs nothing.
 */
export function hallScreens({ county, keys, clock }: Pick<Hall, 'county' | 'keys' | 'clock'>) {
  const { now, random } = clock
  const digests = new Map<string, string>()
  const shown = new Map<string, Shown>()
  let codesAsked: Instant | undefined
  const isRecent = (at: Instant) => {
    const passed = millisOf(now()) - millisOf(at)
    return passed >= 0 && passed < shownMillis
  }
  const codesShown = () => codesAsked !== undefined && isRecent(codesAsked)
  const sign = (text: string) => createHmac('sha256', keys.terminal).update(text)
  /** Asked with every tap, of the same few screens. */
  function digestOf(key: string): string {
    const before = digests.get(key)
    if (before !== undefined) return before
    if (digests.size >= mostDigests) digests.clear()
    const digest = sign(`key ${key}`).digest('base64url')
    digests.set(key, digest)
    return digest
  }
  const byDigest = remembered(
    (terminals: Hall['county']['state']['terminals']) =>
      new Map(terminalsInUse({ terminals }).map((terminal) => [terminal.keyDigest, terminal])),
  )
  const codeOf = (keyDigest: string) =>
    [...sign(`code ${keyDigest}`).digest().subarray(0, codeLength)]
      .map((byte) => letters.charAt(byte % letters.length))
      .join('')

  return {
    isKey,
    makeKey: () => random(32).toString('base64url'),
    /** The screen of this key, if staff have approved it. */
    by: (key: string | undefined): HallTerminal | undefined =>
      isKey(key) ? byDigest(county.state.terminals).get(digestOf(key)) : undefined,
    /** Whether only known screens are served. */
    onlyKnown: () => knowsItsTerminals(county.state) || codesShown(),
    codesShown,
    /** The first is approved by its code, which no screen shows before. */
    showCodes(wanted: boolean): void {
      codesAsked = wanted ? now() : undefined
    },
    /** The code of a screen that shows it now; the same screen keeps it. */
    show(key: string, stands: Stands): string {
      const keyDigest = digestOf(key)
      const code = codeOf(keyDigest)
      shown.delete(code)
      for (const [other, { at }] of shown) if (!isRecent(at)) shown.delete(other)
      // Whoever opens pages without end drives out the oldest; a screen shows its own again in a moment.
      if (shown.size >= mostShown) shown.delete([...shown.keys()][0] ?? '')
      shown.set(code, { keyDigest, stands, at: now() })
      return code
    },
    /** What shows this code, as somebody types it. */
    showing(typed: string): Shown | undefined {
      const screen = shown.get(typed.toUpperCase().replace(/[\s-]/g, ''))
      return screen !== undefined && isRecent(screen.at) ? screen : undefined
    },
  }
}
export type HallScreens = ReturnType<typeof hallScreens>
