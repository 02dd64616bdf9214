import { createSignal, For, Match, Switch } from 'solid-js'
import type { MarketSection } from '../../../shared/county/settings/market.ts'
import type { OrderToday } from '../../../shared/places/order-today.ts'
import { market } from '../../app/market.ts'
import { words } from '../words.ts'
import type { SectionProps } from './draft.ts'
import { Boost, ByName, FillingChoice, Order, Rounds } from './fairness.tsx'
import { History } from './history.tsx'
import { Certificates, Townships, Trades } from './lists.tsx'
import { ComplaintLines, Neighbours, Notices } from './pairs.tsx'
import { PrintPoster } from './print-poster.tsx'
import { Hours, Names, OfferHold, WageFloors } from './single.tsx'
import './settings.css'

type Page = MarketSection | 'history'
const pages: readonly Page[] = [
  'notices',
  'hours',
  'trades',
  'wage-floors',
  'order',
  'boost',
  'filling',
  'by-name',
  'rounds',
  'offer-hold',
  'townships',
  'neighbours',
  'certificates',
  'complaint-lines',
  'names',
  'history',
]

interface SettingsProps extends SectionProps {
  readonly today: OrderToday
}

/** What the market decides, one page a section, for its supervisors. */
export function Settings(props: SettingsProps) {
  const say = () => words().settings
  const [page, setPage] = createSignal<Page>('notices')
  const title = (of: Page) => (of === 'history' ? say().history : say().sections[of])
  return (
    <section class="room settings">
      <header class="room-head">
        <h1>{say().title}</h1>
        <PrintPoster today={props.today} />
      </header>
      <div class="settings-body">
        <nav aria-label={say().pages}>
          <For each={pages}>
            {(of) => (
              <button type="button" aria-current={page() === of ? 'page' : undefined} onClick={() => setPage(of)}>
                {title(of)}
              </button>
            )}
          </For>
        </nav>
        <Switch fallback={<Fairness page={page()} settings={props} />}>
          <Match when={page() === 'names'}>
            <Names {...props} />
          </Match>
          <Match when={page() === 'trades'}>
            <Trades day={props.day} expired={props.expired} certificates={market().certificates} />
          </Match>
          <Match when={page() === 'townships'}>
            <Townships {...props} />
          </Match>
          <Match when={page() === 'neighbours'}>
            <Neighbours day={props.day} expired={props.expired} townships={market().townships} />
          </Match>
          <Match when={page() === 'certificates'}>
            <Certificates {...props} />
          </Match>
          <Match when={page() === 'complaint-lines'}>
            <ComplaintLines {...props} />
          </Match>
          <Match when={page() === 'wage-floors'}>
            <WageFloors {...props} />
          </Match>
          <Match when={page() === 'hours'}>
            <Hours {...props} />
          </Match>
          <Match when={page() === 'offer-hold'}>
            <OfferHold {...props} />
          </Match>
          <Match when={page() === 'notices'}>
            <Notices {...props} />
          </Match>
          <Match when={page() === 'history'}>
            <History expired={props.expired} />
          </Match>
        </Switch>
      </div>
    </section>
  )
}

/** By what rules places are given out. */
function Fairness(props: { page: Page; settings: SettingsProps }) {
  return (
    <Switch>
      <Match when={props.page === 'order'}>
        <Order day={props.settings.day} expired={props.settings.expired} />
      </Match>
      <Match when={props.page === 'boost'}>
        <Boost day={props.settings.day} expired={props.settings.expired} />
      </Match>
      <Match when={props.page === 'filling'}>
        <FillingChoice day={props.settings.day} expired={props.settings.expired} />
      </Match>
      <Match when={props.page === 'by-name'}>
        <ByName day={props.settings.day} expired={props.settings.expired} />
      </Match>
      <Match when={props.page === 'rounds'}>
        <Rounds day={props.settings.day} expired={props.settings.expired} />
      </Match>
    </Switch>
  )
}
