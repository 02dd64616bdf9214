import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
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
  /** Nothing is written on the wall before the market's own words for it are known. */
  const shown = () => marketKnown() && view()
  const today = createMemo(() => board.live()?.day)
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
  // Whoever was called yesterday is not called this morning.
  createEffect(on(today, () => setQueue(emptyQueue)))
  createEffect(step)
  let announced: number | undefined
  createEffect(() => {
    const call = queue().shown
    if (!call?.fresh || call.since === announced) return
    announced = call.since
    chime()
    const called = words().called(call.number, call.people)
    speak(`${called} ${called}`)
  })
  return (
    <main class="board" aria-label={words().title}>
      <h1 class="unseen">{words().title}</h1>
      <div class="board-head">
        <Show when={shown()} fallback={<div class="call" />}>
          {(heard) => (
            <CallBlock
              shown={queue().shown}
              open={heard().calls.some((call) => call.number === queue().shown?.number)}
              marketOpen={heard().open}
            />
          )}
        </Show>
        <Hour millis={hallMillis()} ageSeconds={board.ageSeconds()} heard={board.live() !== undefined} />
      </div>
      <Show when={shown()} fallback={<div class="board-rows" />}>
        {(heard) => (
          <>
            <Jobs view={heard()} seconds={seconds()} />
            <Foot view={heard()} seconds={seconds()} shown={queue().shown?.number} />
          </>
        )}
      </Show>
    </main>
  )
}
