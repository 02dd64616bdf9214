import { createSignal, onCleanup, Show } from 'solid-js'
import { fitToPanel } from '../app/panel.ts'
import { answerBeats } from './beats.ts'
import { words } from './words.ts'

const idleSeconds = 60
const warningSeconds = 30

/** Leaves nothing behind: no page to go back to, and whatever was open is gone. */
const goHome = () => location.replace('/')

/** What a terminal needs besides: the way home, and home by itself once nobody stands here. */
export function AtTerminal(props: { readonly waiting: number }) {
  fitToPanel()
  const [isLeaving, setLeaving] = createSignal(false)
  const [secondsLeft, setSecondsLeft] = createSignal<number>()
  let touchedAt = performance.now()
  const touch = () => {
    touchedAt = performance.now()
    setSecondsLeft(undefined)
  }
  const look = () => {
    const left = Math.ceil(idleSeconds + warningSeconds - (performance.now() - touchedAt) / 1000)
    if (left <= 0) goHome()
    else setSecondsLeft(left <= warningSeconds ? left : undefined)
  }
  const timer = window.setInterval(look, 1000)
  answerBeats(() => touchedAt)
  for (const kind of ['pointerdown', 'keydown']) {
    document.addEventListener(kind, touch, true)
    onCleanup(() => document.removeEventListener(kind, touch, true))
  }
  onCleanup(() => window.clearInterval(timer))
  return (
    <>
      <nav class="site-bar">
        <button type="button" onClick={() => (props.waiting > 0 ? setLeaving(true) : goHome())}>
          {words().terminal.home}
        </button>
      </nav>
      <Show when={isLeaving() && props.waiting > 0 && secondsLeft() === undefined}>
        <div class="site-over" role="alertdialog" aria-modal="true">
          <div class="site-sheet">
            <h2>{words().terminal.unsent(props.waiting)}</h2>
            <p>{words().terminal.unsentMore}</p>
            <button type="button" class="site-primary" onClick={() => setLeaving(false)}>
              {words().terminal.wait}
            </button>
            <button type="button" onClick={goHome}>
              {words().terminal.leave}
            </button>
          </div>
        </div>
      </Show>
      <Show when={secondsLeft()}>
        {(seconds) => (
          <div class="site-over" role="alertdialog" aria-modal="true">
            <div class="site-sheet">
              <h2>{words().idle.title}</h2>
              <p>{words().idle.more(seconds())}</p>
              <Show when={props.waiting > 0}>
                <p>{words().terminal.unsentMore}</p>
              </Show>
              <button type="button" class="site-primary" onClick={touch}>
                {words().idle.stay}
              </button>
            </div>
          </div>
        )}
      </Show>
    </>
  )
}
