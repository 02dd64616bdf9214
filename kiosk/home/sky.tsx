import { Show } from 'solid-js'
import type { HomeView } from '../../shared/places/home/view.ts'
import { hallMillis, hallTimeAt, lunarDate } from '../app/clock.ts'
import { market } from '../app/market.ts'
import { language, words } from '../app/words.ts'
import './sky.css'

/** The market's name and hour over the plateau, and the honest figures of this minute. */
export function Sky(props: { view: HomeView | undefined }) {
  const said = () => words().home
  const time = () => {
    const millis = hallMillis()
    if (millis === undefined) return undefined
    const lunar = lunarDate(millis)
    return { ...hallTimeAt(millis), lunar: lunar && said().lunar(lunar.month, lunar.day) }
  }
  return (
    <header class="sky">
      <div class="sky-top">
        <h1 class="sky-name">{market().name[language()]}</h1>
        <Show when={time()}>
          {(now) => (
            <>
              <p class="sky-clock">{now().clock}</p>
              <p class="sky-date">
                <span>{said().date(words().terms.workDate(now().date), said().weekdays[now().weekday] ?? '')}</span>
                <Show when={now().lunar}>{(lunar) => <span>{lunar()}</span>}</Show>
              </p>
            </>
          )}
        </Show>
      </div>
      <svg class="sky-horizon" viewBox="0 0 1080 40" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 0H1080V18C1040 24 980 28 900 28C740 28 600 1 430 1C280 1 150 11 0 35Z" />
      </svg>
      <dl class="sky-figures">
        <Figure count={props.view?.placesOpen} unit={said().placesUnit} label={said().placesOpen} />
        <Figure count={props.view?.waiting} unit={said().peopleUnit} label={said().waiting} />
        <Figure count={props.view?.withWorkToday} unit={said().peopleUnit} label={said().withWorkToday} />
      </dl>
    </header>
  )
}

/** A figure that is not known yet is a dash, never a nought. */
function Figure(props: { count: number | undefined; unit: string; label: string }) {
  return (
    <div class="figure">
      <dt>{props.label}</dt>
      <dd>
        <b>{props.count ?? '–'}</b>
        <Show when={props.unit}>
          <span>{props.unit}</span>
        </Show>
      </dd>
    </div>
  )
}
