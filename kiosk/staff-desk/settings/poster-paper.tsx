import { For, Show } from 'solid-js'
import { poster as en } from '../../../shared/language/en/poster.ts'
import { poster as zh } from '../../../shared/language/zh/poster.ts'
import type { OrderToday } from '../../../shared/places/order-today.ts'
import { type PosterPart, posterParts } from '../../../shared/places/wall-poster/poster.ts'
import { hallTime } from '../../app/clock.ts'
import { market, marketVersion } from '../../app/market.ts'
import './poster-paper.css'

const languages = { zh, en } as const

/** The rules of giving out work for the wall: a page of A4 in each language, by the settings as they are. */
export const PosterPaper = (props: { readonly today: OrderToday }) => (
  <For each={['zh', 'en'] as const}>{(language) => <Page language={language} today={props.today} />}</For>
)

function Page(props: { readonly language: 'zh' | 'en'; readonly today: OrderToday }) {
  const say = () => languages[props.language]
  const time = () => hallTime() ?? { date: '', clock: '' }
  return (
    <article
      class="poster"
      lang={props.language === 'zh' ? 'zh-CN' : 'en'}
      data-long={props.today.order === 'lottery' ? '' : undefined}
    >
      <header>
        <p>{market().name[props.language]}</p>
        <h1>{say().title}</h1>
      </header>
      <For each={posterParts(say(), { market: market(), today: props.today })}>{(part) => <Part part={part} />}</For>
      <Show when={props.today.order === 'lottery'}>
        <section>
          <h2>{say().checkHead}</h2>
          <p>{say().check}</p>
          <p class="poster-code">{say().checkBy}</p>
          <Show when={props.today.lottery}>
            {(lottery) => (
              <p class="poster-seal">
                {say().seal}
                <For each={lottery().commitment.match(/.{8}/g)}>{(eight) => <b>{eight}</b>}</For>
              </p>
            )}
          </Show>
        </section>
      </Show>
      <footer>{say().version(marketVersion() + 1, time().date, time().clock)}</footer>
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
