import { createEffect, createMemo, onCleanup, onMount, Show } from 'solid-js'
import { Home } from '../home/screen.tsx'
import { show, shown, tellKept } from '../trouble/keepers.ts'
import { KeptPlace } from '../trouble/kept-place.tsx'
import { createOutage } from '../trouble/outage.ts'
import { BackAgain, Trouble } from '../trouble/screen.tsx'
import { StillThere } from '../trouble/still-there.tsx'
import { layers } from '../ui/layer.tsx'
import { keepAddress } from './address.ts'
import { BottomBar } from './bottom-bar.tsx'
import { large, loud, low } from './display.ts'
import { follow } from './follow.ts'
import { Help } from './help.tsx'
import { hearHelp, isTold } from './help-call.ts'
import { takeHomeView } from './home-view.ts'
import { fetchLetters } from './letters.ts'
import { loadMarket, marketKnown } from './market.ts'
import { fitToPanel } from './panel.ts'
import { keepKeys } from './readers/wedge.ts'
import { HomeReader, Rooms } from './rooms.tsx'
import { go, screen } from './screen.ts'
import { hushAndStart } from './self-start.ts'
import { closeSession, createIdle, endOwed, endSession } from './session.ts'
import { wayBack } from './way-back.ts'
import { language, words } from './words.ts'

/** A touch terminal: one person at a time, everything in memory, nothing in the address. */
export function Terminal() {
  const home = follow('home')
  const outage = createOutage(() => home.connected() && marketKnown())
  const inUse = createMemo(
    () => screen().at !== 'home' || large() || low() || language() !== 'zh' || loud() || layers() > 0,
  )
  const idle = createIdle(inUse, () => leave())
  const leave = () => {
    show()
    void endSession()
  }
  keepAddress(leave)
  hushAndStart()
  fitToPanel()
  onCleanup(keepKeys())
  // A reload or a crash is an ending too: whoever stood here before is forgotten first.
  onMount(() => void closeSession())
  // Asked for while the line is laid, and again where that was too early; what changes later is heard on the line.
  const asked = loadMarket()
  createEffect(async () => {
    if (home.connected() && !(await asked) && !marketKnown()) void loadMarket()
  })
  createEffect(() => {
    if (home.connected() && endOwed()) void closeSession()
  })
  createEffect(() => {
    const view = home.live()?.view
    takeHomeView(view)
    hearHelp(view?.help ?? [])
  })
  tellKept(home.connected)
  const preloading = window.setTimeout(() => void fetchLetters(words()), 1500)
  onCleanup(() => window.clearTimeout(preloading))
  /** Made anew at every ending, so that nothing that was said over it stays. */
  const atHome = () => screen().at === 'home' && screen()

  return (
    <>
      <div class="terminal" inert={outage().at === 'lost' || idle.secondsLeft() !== undefined}>
        <Show when={marketKnown()}>
          <Show when={atHome()} keyed fallback={<Rooms home={leave} />}>
            <Home live={home.live} go={go} />
            <HomeReader go={go} />
          </Show>
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
