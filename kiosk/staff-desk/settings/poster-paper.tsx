import { For, Show } from 'solid-js'
import { poster as en } from '../../../shared/language/en/poster.ts'
import { poster as zh } from '../../../shared/language/zh/poster.ts'
import type { OrderToday } from '../../../shared/places/order-today.ts'
import { orderToHang, type PosterPart, posterParts } from '../../../shared/places/wall-poster/poster.ts'
import { hallTime, marketDay } from '../../app/clock.ts'
import { market } from '../../app/market.ts'
import { tomorrowOf } from '../../pieces/tomorrow.ts'
import './poster-paper.css'

const languages = { zh, en } as const

/** The rules of giving out work for the wall: a page of A4 in each language, by the settings as they are, and from when where that is to come. */
export const PosterPaper = (props: { readonly today: OrderToday; readonly version: number }) => (
  <For each={['zh', 'en'] as const}>
    {(language) => <Page language={language} today={props.today} version={props.version} />}
  </For>
)

function Page(props: { readonly language: 'zh' | 'en'; readonly today: OrderToday; readonly version: number }) {
  const say = () => languages[props.language]
  const time = () => hallTime() ?? { date: '', clock: '' }
  const policy = () => ({ market: market(), today: props.today })
  const hung = () => orderToHang(policy())
  const isByLot = () => hung().order.order === 'lottery'
  const from = () => {
    const today = marketDay()
    return hung().fromNextDay && today !== undefined ? tomorrowOf(today) : undefined
  }
  return (
    <article class="poster" lang={props.language === 'zh' ? 'zh-CN' : 'en'}>
      <header>
        <p>{market().name[props.language]}</p>
        <h1>{say().title}</h1>
        <Show when={from()}>{(day) => <p class="poster-from">{say().from(day())}</p>}</Show>
      </header>
      <For each={posterParts(say(), policy())}>{(part) => <Part part={part} />}</For>
      <Show when={isByLot()}>
        <section>
          <h2>{say().checkHead}</h2>
          <p>{say().check}</p>
          <p class="poster-code">{say().checkBy}</p>
          <Show when={hung().order.lottery}>
            {(lottery) => (
              <p class="poster-seal">
                {say().seal}
                <For each={lottery().commitment.match(/.{8}/g)}>{(eight) => <b>{eight}</b>}</For>
              </p>
            )}
          </Show>
        </section>
      </Show>
      <footer>{say().version(props.version, time().date, time().clock)}</footer>
    </article>
  )
}

const Part = (props: { readonly part: PosterPart }) => (
  <section>
    <h2>{props.part.head}</h2>
    <Show when={props.part.inSteps} fallback={<For each={props.part.lines}>{(line) => <p>{line}</p>}</For>}>
      <ol>
        <For each={props.part.lines}>{(line) => <li>{line}</li>}</For>
      </ol>
    </Show>
  </section>
)
