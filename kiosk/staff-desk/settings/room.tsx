import { For, Match, Show, Switch } from 'solid-js'
import type { MarketSection } from '../../../shared/county/settings/market.ts'
import type { OrderToday } from '../../../shared/places/order-today.ts'
import { market } from '../../app/market.ts'
import { words } from '../words.ts'
import type { SectionProps } from './draft.ts'
import { Boost, ByName, FillingChoice, Order, Rounds } from './fairness.tsx'
import { FollowUpCalls } from './follow-up.tsx'
import { History } from './history.tsx'
import { Certificates, Townships, Trades } from './lists.tsx'
import { NoShows } from './no-shows.tsx'
import { Notices } from './notices.tsx'
import { ComplaintLines, Neighbours } from './pairs.tsx'
import { PrintPoster } from './print-poster.tsx'
import { Gate, Hours, Names, OfferHold, WageFloors } from './single.tsx'
import { Voice } from './voice.tsx'
import './settings.css'

export type Page = MarketSection | 'history'
const pages: readonly Page[] = [
  'notices',
  'voice',
  'hours',
  'trades',
  'wage-floors',
  'order',
  'boost',
  'filling',
  'by-name',
  'rounds',
  'offer-hold',
  'no-shows',
  'follow-up',
  'townships',
  'neighbours',
  'certificates',
  'complaint-lines',
  'gate',
  'names',
  'history',
]

interface SettingsProps extends SectionProps {
  readonly today: OrderToday
  readonly orderVersion: number
  readonly page: Page
  readonly go: (page: Page) => void
}

/** What the market decides, one page a section, for its supervisors. */
export function Settings(props: SettingsProps) {
  const say = () => words().settings
  return (
    <section class="room settings">
      <header class="room-head">
        <h1>{say().title}</h1>
        <PrintPoster today={props.today} version={props.orderVersion} />
      </header>
      <div class="settings-body">
        <Pages page={props.page} go={props.go} toSetUp={props.toSetUp} drafts={props.drafts} />
        <Switch fallback={<Fairness page={props.page} settings={props} />}>
          <Match when={props.page === 'names'}>
            <Names {...props} />
          </Match>
          <Match when={props.page === 'gate'}>
            <Gate {...props} />
          </Match>
          <Match when={props.page === 'trades'}>
            <Trades
              day={props.day}
              toSetUp={props.toSetUp}
              drafts={props.drafts}
              expired={props.expired}
              certificates={market().certificates}
            />
          </Match>
          <Match when={props.page === 'townships'}>
            <Townships {...props} />
          </Match>
          <Match when={props.page === 'neighbours'}>
            <Neighbours
              day={props.day}
              toSetUp={props.toSetUp}
              drafts={props.drafts}
              expired={props.expired}
              townships={market().townships}
            />
          </Match>
          <Match when={props.page === 'certificates'}>
            <Certificates {...props} />
          </Match>
          <Match when={props.page === 'complaint-lines'}>
            <ComplaintLines {...props} />
          </Match>
          <Match when={props.page === 'wage-floors'}>
            <WageFloors {...props} />
          </Match>
          <Match when={props.page === 'hours'}>
            <Hours {...props} />
          </Match>
          <Match when={props.page === 'offer-hold'}>
            <OfferHold {...props} />
          </Match>
          <Match when={props.page === 'follow-up'}>
            <FollowUpCalls {...props} />
          </Match>
          <Match when={props.page === 'notices'}>
            <Notices {...props} />
          </Match>
          <Match when={props.page === 'voice'}>
            <Voice {...props} />
          </Match>
          <Match when={props.page === 'history'}>
            <History expired={props.expired} />
          </Match>
        </Switch>
      </div>
    </section>
  )
}

/** The way to each page; marked are those that nobody has looked at, and those left with something that is not saved. */
function Pages(props: Pick<SettingsProps, 'page' | 'go' | 'toSetUp' | 'drafts'>) {
  const say = () => words().settings
  const isToSetUp = (of: Page) => props.toSetUp.some((one) => one === of)
  const isUnsaved = (of: Page) => of !== 'history' && of !== props.page && props.drafts.has(of)
  return (
    <nav aria-label={say().pages}>
      <For each={pages}>
        {(of) => (
          <button
            type="button"
            aria-current={props.page === of ? 'page' : undefined}
            classList={{ marked: isToSetUp(of) || isUnsaved(of) }}
            onClick={() => props.go(of)}
          >
            {of === 'history' ? say().history : say().sections[of]}
            <Show when={isToSetUp(of)}>
              <span class="badge">
                <span aria-hidden="true">!</span>
                <span class="unseen">{words().desk.setUp.title}</span>
              </span>
            </Show>
            <Show when={isUnsaved(of)}>
              <span class="unsaved">{say().unsaved}</span>
            </Show>
          </button>
        )}
      </For>
    </nav>
  )
}

/** By what rules places are given out. */
function Fairness(props: { page: Page; settings: SettingsProps }) {
  return (
    <Switch>
      <Match when={props.page === 'order'}>
        <Order
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
      <Match when={props.page === 'boost'}>
        <Boost
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
      <Match when={props.page === 'no-shows'}>
        <NoShows
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
      <Match when={props.page === 'filling'}>
        <FillingChoice
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
      <Match when={props.page === 'by-name'}>
        <ByName
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
      <Match when={props.page === 'rounds'}>
        <Rounds
          day={props.settings.day}
          toSetUp={props.settings.toSetUp}
          drafts={props.settings.drafts}
          expired={props.settings.expired}
        />
      </Match>
    </Switch>
  )
}
