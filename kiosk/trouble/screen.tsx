import { onCleanup, onMount } from 'solid-js'
import { BottomBar } from '../app/bottom-bar.tsx'
import { helpRead, raiseHand } from '../app/help-call.ts'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Pictogram } from '../ui/pictogram.tsx'
import { shieldPage } from '../ui/tap.ts'
import { answered, keepPlace, nextKept } from './keepers.ts'
import './screen.css'

/** The server is gone. Lies over the page, which waits underneath as it was; lists only what holds at this moment. */
export function Trouble(props: { readonly seconds: number }) {
  const said = () => words().trouble
  const take = () => nextKept() && said().takePlace
  const act = () => {
    const kept = nextKept()
    if (kept === undefined) raiseHand()
    else keepPlace(kept)
  }
  onMount(shieldPage)
  onCleanup(shieldPage)
  onCleanup(helpRead)
  return (
    <div class="trouble">
      <main class="trouble-main">
        <div class="trouble-read">
          <header class="trouble-head">
            <div class="trouble-plug">
              <Pictogram name="unplugged" size={112} tone="ink2" />
            </div>
            <div>
              <h1>{said().title}</h1>
              <p class="trouble-kept">{said().kept}</p>
            </div>
          </header>
          <p class="trouble-again">
            <Pictogram name="refresh" size={52} tone="blue" />
            <span>{said().reconnecting}</span>
            <b>{said().seconds(props.seconds)}</b>
          </p>
        </div>
        <div class="trouble-rest">
          <section class="trouble-card trouble-can">
            <h2>
              <Pictogram name="check-circle" size={60} tone="green" />
              {said().stillPossible}
            </h2>
            <dl>
              <Row what={words().common.help} meanwhile={said().helpMeanwhile} />
            </dl>
          </section>
          <section class="trouble-card trouble-waits">
            <h2>
              <Pictogram name="clock" size={60} tone="ink2" />
              {said().waitForThese}
            </h2>
            <dl>
              <Row what={said().checkIn} meanwhile={take() ?? said().checkInMeanwhile} />
              <Row what={said().jobs} meanwhile={said().jobsMeanwhile} />
              <Row what={said().hire} meanwhile={said().hireMeanwhile} />
            </dl>
          </section>
          <section class="trouble-number">
            <Pictogram name="ticket" size={100} tone="ink2" />
            <div>
              <h2>{said().numberKept}</h2>
              <p>{said().numberKeptMore}</p>
            </div>
          </section>
          <BigButton kind="primary" icon={take() ? 'ticket' : 'hand'} onTap={act}>
            {take() ?? words().common.help}
          </BigButton>
        </div>
      </main>
      <BottomBar offLine />
    </div>
  )
}

function Row(props: { what: string; meanwhile: string }) {
  return (
    <div class="trouble-row">
      <dt>{props.what}</dt>
      <dd>{props.meanwhile}</dd>
    </div>
  )
}

/** The line is back: said for a moment, then the page that waited. */
export function BackAgain() {
  const news = () => {
    const told = answered()
    return told && words().trouble.placesTold(told.kept, told.refused)
  }
  return (
    <div class="trouble-back" role="status">
      <Pictogram name="check-circle" size={72} tone="green" />
      <b>{words().trouble.back}</b>
      <span class={news() ? 'trouble-news' : undefined}>{news() ?? words().trouble.backMore}</span>
    </div>
  )
}
