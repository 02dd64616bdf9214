import { createSignal, onCleanup } from 'solid-js'
import type { CommandId, Instant, MarketDay } from '../../shared/ids.ts'
import type { InBoth } from '../../shared/language/words.ts'
import type { SiteView } from '../../shared/places/site/view.ts'
import { makeCommandId } from '../app/send.ts'
import type { KeptTaps, Said, Tap } from './kept-taps.ts'
import { askOnSite, type HeardOnSite } from './line.ts'
import { withTaps } from './noted.ts'

const lookMillis = 15_000
const againMillis = 5000

/** The job as the hall last told it and as it was tapped since. */
export function createSite(token: string, kept: KeptTaps) {
  const [told, setTold] = createSignal<SiteView>()
  const [taps, setTaps] = createSignal(kept.read())
  const [connected, setConnected] = createSignal(true)
  /** Why the link opens nothing. */
  const [closed, setClosed] = createSignal<InBoth<string>>()
  /** What the hall said no to. */
  const [refused, setRefused] = createSignal<InBoth<string>>()
  let asking = false
  let next: number | undefined
  /** What the hall's clock said, and when that was by the phone's two: one may be set, and one may stand still while the phone sleeps. */
  let heard = { hall: 0, phone: 0, running: 0 }

  const keep = (all: readonly Tap[]) => {
    setTaps(all)
    kept.keep(all)
  }
  function hear(heard: HeardOnSite, tap: Tap | undefined): void {
    setConnected(heard.answer !== 'unreachable')
    if (heard.answer === 'unreachable') return
    if (tap !== undefined) keep(taps().filter((one) => one !== tap))
    if (heard.answer === 'done') see(heard.value)
    else if (heard.refusal.code.startsWith('site-link')) setClosed(heard.said)
    else setRefused(heard.said)
  }
  function see(view: SiteView): void {
    heard = { hall: Date.parse(view.now), phone: Date.now(), running: performance.now() }
    setTold(view)
  }
  /** What the hall has wherever it was out of reach, for another day may have come; then one after another what was tapped, in that order. */
  async function look(): Promise<void> {
    if (asking || closed() !== undefined) return
    asking = true
    window.clearTimeout(next)
    while (await isMoreToAsk());
    asking = false
    next = window.setTimeout(lookIfSeen, connected() ? lookMillis : againMillis)
  }
  async function isMoreToAsk(): Promise<boolean> {
    const view = connected() ? told() : undefined
    const tap = view && taps()[0]
    const heard =
      view === undefined || tap === undefined ? await askOnSite(token, 'site/view', {}) : await tell(tap, view)
    hear(heard, tap)
    const isToldNo = tap !== undefined && heard.answer === 'refused'
    return closed() === undefined && heard.answer !== 'unreachable' && (taps().length > 0 || isToldNo)
  }

  /** Kept over midnight it is asked for as of today: whatever is said here twice counts once. */
  const tell = ({ name, body, command, tappedAt }: Tap, { today }: SiteView) =>
    askOnSite(token, name, { ...body, tappedAt, command: isOf(today, command) ? command : makeCommandId(today) })

  const lookIfSeen = () => {
    if (document.visibilityState === 'visible' || taps().length > 0) void look()
  }
  document.addEventListener('visibilitychange', lookIfSeen)
  window.addEventListener('online', lookIfSeen)
  onCleanup(() => {
    window.clearTimeout(next)
    document.removeEventListener('visibilitychange', lookIfSeen)
    window.removeEventListener('online', lookIfSeen)
  })
  void look()

  return {
    view: () => {
      const view = told()
      return view && withTaps(view, taps())
    },
    waiting: () => taps().length,
    connected,
    closed,
    refused,
    forgetRefused: () => setRefused(undefined),
    look,
    /** Kept first, then sent. */
    tap(said: Said): void {
      const view = told()
      if (view === undefined) return
      const since = Math.max(Date.now() - heard.phone, performance.now() - heard.running)
      const tappedAt = new Date(heard.hall + since).toISOString() as Instant
      keep([...taps(), { ...said, command: makeCommandId(view.today), tappedAt }])
      void look()
    },
  }
}
export type Site = ReturnType<typeof createSite>

const isOf = (today: MarketDay, command: CommandId): boolean => command.startsWith(`cmd_${today.replaceAll('-', '')}`)
