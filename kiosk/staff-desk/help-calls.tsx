import { mdiHandBackRight } from '@mdi/js'
import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { HelpCall } from '../../shared/county/terminals/help.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import { chime, openSound } from '../app/chime.ts'
import { hallMillis } from '../app/clock.ts'
import { Keyed } from '../ui/keyed.tsx'
import { Icon } from './icon.tsx'
import { createSending } from './sending.ts'
import { words } from './words.ts'

interface HelpCallsProps {
  readonly calls: readonly HelpCall[]
  readonly expired: () => void
}

const againMillis = 15_000

/** Rings when somebody new calls from a terminal, and again until somebody goes. */
export function ringFor(calls: () => readonly HelpCall[]): void {
  onCleanup(openSound())
  const newest = createMemo(() => calls().reduce((latest, { call }) => Math.max(latest, call), 0))
  createEffect(() => {
    if (newest() === 0) return
    chime()
    const ringing = window.setInterval(chime, againMillis)
    onCleanup(() => window.clearInterval(ringing))
  })
}

/** Who calls from which terminal and since when, longest first. */
export function HelpCalls(props: HelpCallsProps) {
  const say = () => words().desk
  const sending = createSending(() => props.expired())
  const waited = ({ since }: HelpCall) => Math.max(0, Math.floor(((hallMillis() ?? 0) - millisOf(since)) / 1000))
  return (
    <>
      <Keyed each={props.calls} keyOf={({ call }) => call}>
        {(heard) => (
          <p class="alarm amber">
            <Icon path={mdiHandBackRight} />
            {say().helpFrom(heard().terminal, say().helpScreens[heard().screen], say().age(waited(heard())))}
            <button
              type="button"
              class="plain"
              onClick={() => void sending.send('terminals/answer-help', { call: heard().call }, { done: () => {} })}
            >
              {say().helpGo}
            </button>
          </p>
        )}
      </Keyed>
      <p class="complaint">{sending.complaint()}</p>
    </>
  )
}
