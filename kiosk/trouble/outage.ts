import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** A line that drops for a moment is nobody's business. */
const unnoticedMillis = 2500
const backMillis = 3000

export interface Outage {
  readonly at: 'fine' | 'lost' | 'back'
  /** How long the server has been gone. */
  readonly seconds: number
}

const fine: Outage = { at: 'fine', seconds: 0 }

/** Watches the line: `lost` once it has been gone for a moment, `back` for three seconds after, then `fine`. */
export function createOutage(reachable: Accessor<boolean>): Accessor<Outage> {
  const [outage, setOutage] = createSignal<Outage>(fine)
  let goneAt: number | undefined
  let backAt = 0
  const look = () => {
    const now = performance.now()
    const before = outage().at
    if (!reachable()) {
      goneAt ??= now
      if (now - goneAt >= unnoticedMillis) setOutage({ at: 'lost', seconds: Math.floor((now - goneAt) / 1000) })
      return
    }
    goneAt = undefined
    if (before === 'lost') {
      backAt = now
      setOutage({ at: 'back', seconds: 0 })
    } else if (before === 'back' && now - backAt >= backMillis) setOutage(fine)
  }
  const timer = window.setInterval(look, 250)
  onCleanup(() => window.clearInterval(timer))
  return outage
}
