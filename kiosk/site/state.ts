import { createSignal, onCleanup } from 'solid-js'
import type { CommandId } from '../../shared/ids.ts'
import type { InBoth } from '../../shared/language/words.ts'
import type { SiteView } from '../../shared/places/site/view.ts'
import { makeCommandId } from '../app/send.ts'
import type { KeptTaps, Tap } from './kept-taps.ts'
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

  const keep = (all: readonly Tap[]) => {
    setTaps(all)
    kept.keep(all)
  }
  function hear(heard: HeardOnSite, tap: Tap | undefined): void {
    setConnected(heard.answer !== 'unreachable')
    if (heard.answer === 'unreachable') return
    if (tap !== undefined) keep(taps().filter((one) => one !== tap))
    if (heard.answer === 'done') setTold(heard.value)
    else if (heard.refusal.code.startsWith('site-link')) setClosed(heard.said)
    else setRefused(heard.said)
  }
  /** One after another, in the order they were tapped; then what the hall has. */
  async function look(): Promise<void> {
    if (asking || closed() !== undefined) return
    asking = true
    window.clearTimeout(next)
    while (await isMoreToAsk());
    asking = false
    next = window.setTimeout(lookIfSeen, connected() ? lookMillis : againMillis)
  }
  async function isMoreToAsk(): Promise<boolean> {
    const tap = taps()[0]
    const heard = await askOnSite(token, tap?.name ?? 'site/view', tap?.body ?? {})
    hear(heard, tap)
    const isToldNo = tap !== undefined && heard.answer === 'refused'
    return closed() === undefined && heard.answer !== 'unreachable' && (taps().length > 0 || isToldNo)
  }

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
    tap(make: (command: CommandId) => Tap): void {
      const view = told()
      if (view === undefined) return
      keep([...taps(), make(makeCommandId(view.today))])
      void look()
    },
  }
}
export type Site = ReturnType<typeof createSite>
