import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { createTap } from '../ui/tap.ts'
import './bottom-bar.css'
import { Silent } from './help.tsx'
import { callForHelp, raiseHand } from './help-call.ts'
import { screen } from './screen.ts'
import { endSession } from './session.ts'
import { speak } from './speech.ts'
import { pageOfWay } from './way-back.ts'
import { words } from './words.ts'
import { onTop } from './written.ts'

interface BottomBarProps {
  /** Undefined where back leads nowhere: the button is dimmed, never removed. */
  readonly back?: (() => void) | undefined
  readonly atHome?: boolean
  /** The line is down: nothing rings at the desk. */
  readonly offLine?: boolean
}

/** Four buttons that never move, and stay as they are while the page above them is exchanged. */
export function BottomBar(props: BottomBarProps) {
  const [isSilent, setIsSilent] = createSignal(false)
  // What was said over a page goes with it.
  createEffect(on([screen, pageOfWay], () => setIsSilent(false), { defer: true }))
  const listen = async () => setIsSilent(!(await speak(onTop())))
  return (
    <>
      <nav class="bottom-bar" aria-label={words().common.bar}>
        <BarButton icon="back" label={words().common.back} dimmed={!props.back} onTap={() => props.back?.()} />
        <BarButton icon="listen" label={words().common.listen} onTap={() => void listen()} />
        <BarButton icon="hand" label={words().common.help} onTap={props.offLine ? raiseHand : callForHelp} />
        <BarButton
          icon="home"
          label={words().common.home}
          current={props.atHome ?? false}
          onTap={() => void endSession()}
        />
      </nav>
      <Show when={isSilent()}>
        <Silent onTap={() => setIsSilent(false)} />
      </Show>
    </>
  )
}

interface BarButtonProps {
  readonly icon: Drawing
  readonly label: string
  readonly dimmed?: boolean
  readonly current?: boolean
  readonly onTap: () => unknown
}

function BarButton(props: BarButtonProps) {
  const tap = createTap(() => props.onTap())
  return (
    <button
      type="button"
      class="bar-button"
      aria-disabled={props.dimmed ?? false}
      aria-current={props.current ? 'page' : undefined}
      ref={tap.listen}
    >
      <Pictogram name={props.icon} size={64} />
      <span>{props.label}</span>
    </button>
  )
}
