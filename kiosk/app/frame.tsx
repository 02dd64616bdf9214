import type { JSX } from 'solid-js'
import { createEffect, createMemo, onCleanup, Show } from 'solid-js'
import type { HomeView } from '../../shared/places/home/view.ts'
import { show, shown, tellKept } from '../trouble/keepers.ts'
import { KeptPlace } from '../trouble/kept-place.tsx'
import { createOutage } from '../trouble/outage.ts'
import { BackAgain, Trouble } from '../trouble/screen.tsx'
import { StillThere } from '../trouble/still-there.tsx'
import { layers } from '../ui/layer.tsx'
import { keepAddress } from './address.ts'
import { BottomBar } from './bottom-bar.tsx'
import { large, loud, low } from './display.ts'
import type { Followed } from './follow.ts'
import { Help } from './help.tsx'
import { hearHelp, isTold } from './help-call.ts'
import { loadMarket, marketKnown } from './market.ts'
import { fitToPanel } from './panel.ts'
import { keepKeys } from './readers/wedge.ts'
import { screen } from './screen.ts'
import { hushAndStart } from './self-start.ts'
import { closeSession, createIdle, endOwed, endSession } from './session.ts'
import { wayBack } from './way-back.ts'
import { language } from './words.ts'

/** Ends whatever session there is and forgets everything. */
export function leave(): void {
  show()
  void endSession()
}

/** What stands around every page of a terminal: the bar, help, a line that breaks, and somebody who walks away. */
export function Frame(props: { readonly home: Followed<HomeView>; readonly children: JSX.Element }) {
  const { connected, live } = props.home
  const outage = createOutage(() => connected() && marketKnown())
  const inUse = createMemo(
    () => screen().at !== 'home' || large() || low() || language() !== 'zh' || loud() || layers() > 0,
  )
  const idle = createIdle(inUse, leave)
  keepAddress(leave)
  hushAndStart()
  fitToPanel()
  onCleanup(keepKeys())
  // Asked for while the line is laid, and again where that was too early; what changes later is heard on the line.
  const asked = loadMarket()
  createEffect(async () => {
    if (connected() && !(await asked) && !marketKnown()) void loadMarket()
  })
  createEffect(() => {
    if (connected() && endOwed()) void closeSession()
  })
  createEffect(() => hearHelp(live()?.view.help ?? []))
  tellKept(connected)

  return (
    <>
      <div class="terminal" inert={outage().at === 'lost' || idle.secondsLeft() !== undefined}>
        <Show when={marketKnown()}>
          {props.children}
          <BottomBar back={wayBack()} atHome={screen().at === 'home'} />
        </Show>
      </div>
      <Show when={outage().at === 'lost' && screen()} keyed>
        <Trouble seconds={outage().seconds} />
      </Show>
      <Show when={outage().at === 'back'}>
        <BackAgain />
      </Show>
      <Show when={shown()}>{(one) => <KeptPlace shown={one()} />}</Show>
      <Show when={isTold()}>
        <Help />
      </Show>
      <Show when={idle.secondsLeft()}>{(seconds) => <StillThere seconds={seconds()} onTap={idle.touch} />}</Show>
    </>
  )
}
