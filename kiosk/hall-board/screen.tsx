import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Instant } from '../../shared/ids.ts'
import { openSound } from '../app/chime.ts'
import { hallMillis } from '../app/clock.ts'
import { setLoud } from '../app/display.ts'
import { follow } from '../app/follow.ts'
import { fetchLetters } from '../app/letters.ts'
import { loadMarket, marketKnown } from '../app/market.ts'
import { fitToPanel } from '../app/panel.ts'
import { chooseLanguage } from '../app/words.ts'
import { createAnnouncer } from './announce.ts'
import { words } from './words.ts'
import './board.css'
import { CallBlock } from './call-block.tsx'
import { type Called, calledNow, callsSpoken, dueCalls } from './calls.ts'
import { Foot } from './foot.tsx'
import { Hour } from './hour.tsx'
import { Jobs } from './jobs.tsx'

/** The wall of the hall, read at eight metres: who is called, what leaves next, how old this is. Nobody touches it. */
export function HallBoard() {
  const board = follow('board')
  const view = () => board.live()?.view
  /** Nothing is written on the wall before the market's own words for it are known. */
  const shown = () => marketKnown() && view()
  const [seconds, setSeconds] = createSignal(0)
  const timer = window.setInterval(() => setSeconds((count) => count + 1), 1000)
  onCleanup(() => window.clearInterval(timer))
  const calls = () => view()?.calls ?? []
  const called = createMemo<Called | undefined>((before) => calledNow(before, calls(), hallMillis() ?? 0))
  const open = () => dueCalls(calls(), hallMillis() ?? 0)
  fitToPanel()
  onCleanup(openSound())
  // A hall is louder than whoever stands at a terminal: how loud the wall is its amplifier says.
  setLoud(true)
  onCleanup(() => setLoud(false))
  onMount(() => {
    if (new URLSearchParams(location.search).get('language') === 'en') chooseLanguage('en')
    void fetchLetters(words())
  })
  createEffect(() => {
    if (board.connected()) void loadMarket()
  })
  let announced: Instant | undefined
  const { announce, unspoken } = createAnnouncer()
  createEffect(() => {
    const now = called()
    if (!now?.fresh || now.turn === announced) return
    announced = now.turn
    announce(saidOf(now.calls))
  })
  return (
    <main class="board" aria-label={words().title}>
      <h1 class="unseen">{words().title}</h1>
      <div class="board-head">
        <Show when={shown()} fallback={<div class="call" />}>
          {(heard) => <CallBlock called={called()} marketOpen={heard().open} lottery={heard().lottery} />}
        </Show>
        <Hour millis={hallMillis()} ageSeconds={board.ageSeconds()} heard={board.live() !== undefined} />
      </div>
      <Show when={shown()} fallback={<div class="board-rows" />}>
        {(heard) => (
          <>
            <Jobs view={heard()} seconds={seconds()} calls={open()} called={called()} />
            <Foot view={heard()} seconds={seconds()} calls={open()} called={called()} unspoken={unspoken()} />
          </>
        )}
      </Show>
    </main>
  )
}

function saidOf(calls: Called['calls']): string {
  const [{ number, people }, ...others] = calls
  if (others.length === 0) return words().called(number, people)
  const many = calls.length > callsSpoken
  return many ? words().calledMany(calls.length) : words().calledFew(calls.map((call) => call.number))
}
