import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { chime } from '../app/chime.ts'
import { hallMillis } from '../app/clock.ts'
import { follow } from '../app/follow.ts'
import { loadMarket, marketKnown } from '../app/market.ts'
import { fitToPanel } from '../app/panel.ts'
import { speak } from '../app/speech.ts'
import { chooseLanguage } from '../app/words.ts'
import { words } from './words.ts'
import './board.css'
import { CallBlock } from './call-block.tsx'
import { emptyQueue, stepQueue } from './call-queue.ts'
import { Foot } from './foot.tsx'
import { Hour } from './hour.tsx'
import { Jobs } from './jobs.tsx'

/** The wall of the hall, read at eight metres: who is called, what leaves next, how old this is. Nobody touches it. */
export function HallBoard() {
  const board = follow('board')
  const view = () => board.live()?.view
  const [queue, setQueue] = createSignal(emptyQueue)
  const [seconds, setSeconds] = createSignal(0)
  const step = () => setQueue((before) => stepQueue(before, view()?.calls ?? [], performance.now()))
  const timer = window.setInterval(() => {
    setSeconds((count) => count + 1)
    step()
  }, 1000)
  onCleanup(() => window.clearInterval(timer))
  fitToPanel()
  onMount(() => {
    if (new URLSearchParams(location.search).get('language') === 'en') void chooseLanguage('en')
  })
  createEffect(() => {
    if (board.connected()) void loadMarket()
  })
  createEffect(step)
  let announced: number | undefined
  createEffect(() => {
    const shown = queue().shown
    if (!shown?.fresh || shown.since === announced) return
    announced = shown.since
    chime()
    const called = words().called(shown.number, shown.people)
    speak(`${called} ${called}`)
  })
  return (
    <main class="board" aria-label={words().title}>
      <h1 class="unseen">{words().title}</h1>
      <div class="board-head">
        <CallBlock
          shown={queue().shown}
          open={view()?.calls.some((call) => call.number === queue().shown?.number) ?? false}
          marketOpen={view()?.open ?? true}
        />
        <Hour millis={hallMillis()} ageSeconds={board.ageSeconds()} heard={board.live() !== undefined} />
      </div>
      <Show when={marketKnown() && view()} fallback={<div class="board-rows" />}>
        {(shown) => (
          <>
            <Jobs view={shown()} seconds={seconds()} />
            <Foot view={shown()} seconds={seconds()} shown={queue().shown?.number} />
          </>
        )}
      </Show>
    </main>
  )
}
