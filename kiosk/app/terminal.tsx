import { createEffect, ErrorBoundary, lazy, Match, onMount, Show, Suspense, Switch } from 'solid-js'
import { Home } from '../home/screen.tsx'
import { Broken } from '../trouble/broken.tsx'
import { createOutage } from '../trouble/outage.ts'
import { BackAgain, Trouble } from '../trouble/screen.tsx'
import { StillThere } from '../trouble/still-there.tsx'
import { keepAddress } from './address.ts'
import { large, low } from './display.ts'
import { follow } from './follow.ts'
import { hearHelp } from './help-call.ts'
import { loadMarket, marketKnown } from './market.ts'
import { fitToPanel } from './panel.ts'
import { go, screen } from './screen.ts'
import { closeSession, createIdle, endOwed, endSession } from './session.ts'
import { language } from './words.ts'

const loadCheckIn = () => import('../check-in/screen.tsx')
const loadChangeWants = () => import('../check-in/change-wants.tsx')
const loadFindMine = () => import('../check-in/find-mine.tsx')
const loadWorkerSession = () => import('../matching/screen.tsx')
const loadTicket = () => import('../placement/ticket-page.tsx')
const loadPosting = () => import('../posting/screen.tsx')

const CheckIn = lazy(async () => ({ default: (await loadCheckIn()).CheckIn }))
const ChangeWants = lazy(async () => ({ default: (await loadChangeWants()).ChangeWants }))
const FindMine = lazy(async () => ({ default: (await loadFindMine()).FindMine }))
const WorkerSession = lazy(async () => ({ default: (await loadWorkerSession()).WorkerSession }))
const TicketPage = lazy(async () => ({ default: (await loadTicket()).TicketPage }))
const Posting = lazy(async () => ({ default: (await loadPosting()).Posting }))

/** A touch terminal: one person at a time, everything in memory, nothing in the address. */
export function Terminal() {
  const home = follow('home')
  const outage = createOutage(() => home.connected() && marketKnown())
  const inUse = () => screen().at !== 'home' || large() || low() || language() !== 'zh'
  const idle = createIdle(inUse, () => void endSession())
  const leave = () => void endSession()
  keepAddress(leave)
  fitToPanel()
  // A reload or a crash is an ending too: whoever stood here before is forgotten first.
  onMount(() => void closeSession())
  createEffect(() => {
    if (!home.connected()) return
    void loadMarket()
    if (endOwed()) void closeSession()
  })
  createEffect(() => hearHelp(home.live()?.view.help ?? []))
  onMount(() => window.setTimeout(() => void preload(), 1500))

  return (
    <>
      <div class="terminal" inert={outage().at === 'lost' || idle.secondsLeft() !== undefined}>
        <Show when={marketKnown()}>
          <ErrorBoundary fallback={<Broken />}>
            <Suspense>
              <Switch>
                <Match when={screen().at === 'home'}>
                  <Home live={home.live} go={go} />
                </Match>
                <Match when={screen().at === 'check-in'}>
                  <CheckIn go={go} home={leave} />
                </Match>
                <Match when={screen().at === 'my-ticket'}>
                  <FindMine go={go} home={leave} />
                </Match>
                <Match when={screen().at === 'change-wants'}>
                  <ChangeWants go={go} home={leave} />
                </Match>
                <Match when={screen().at === 'worker'}>
                  <WorkerSession go={go} home={leave} ticketPage={TicketPage} />
                </Match>
                <Match when={screen().at === 'posting'}>
                  <Posting go={go} home={leave} />
                </Match>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Show>
      </div>
      <Show when={outage().at === 'lost'}>
        <Trouble seconds={outage().seconds} />
      </Show>
      <Show when={outage().at === 'back'}>
        <BackAgain />
      </Show>
      <Show when={idle.secondsLeft()}>{(seconds) => <StillThere seconds={seconds()} onTap={idle.touch} />}</Show>
    </>
  )
}

/** Every room is fetched while the line holds, so that a cut in the middle of a check-in finds its page already here. */
const preload = () =>
  Promise.allSettled([
    loadCheckIn(),
    loadChangeWants(),
    loadFindMine(),
    loadWorkerSession(),
    loadTicket(),
    loadPosting(),
    import('../../shared/language/en/screens.ts'),
  ])
