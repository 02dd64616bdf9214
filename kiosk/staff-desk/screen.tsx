import { createSignal, Match, onCleanup, onMount, Switch } from 'solid-js'
import { loadMarket, marketKnown, setUp } from '../app/market.ts'
import { Connecting } from './connecting.tsx'
import { Desk } from './desk.tsx'
import { FirstAccount } from './first-account.tsx'
import { SignIn } from './sign-in.tsx'
import { words } from './words.ts'
import './controls.css'

type At =
  | { readonly at: 'desk' }
  | { readonly at: 'sign-in'; readonly because?: 'expired' | 'signedOut' }
  | { readonly at: 'first-account' }

const retryMillis = 2000

/** `/desk`: the first account of a new market, the sign-in, or the desk itself. */
export function StaffDesk() {
  const [place, setPlace] = createSignal<At>()
  const [waitedSeconds, setWaitedSeconds] = createSignal(0)
  // Whoever may be signed in already: the desk's own live view tells.
  const start = () => setPlace(setUp() ? { at: 'desk' } : { at: 'first-account' })

  onMount(() => {
    if (marketKnown()) {
      start()
      return
    }
    const startedAt = performance.now()
    const look = async () => {
      setWaitedSeconds(Math.floor((performance.now() - startedAt) / 1000))
      if (!(await loadMarket()) || place() !== undefined) return
      window.clearInterval(retry)
      start()
    }
    const retry = window.setInterval(look, retryMillis)
    onCleanup(() => window.clearInterval(retry))
    void look()
  })

  const signIn = () => {
    const here = place()
    return here?.at === 'sign-in' ? here : undefined
  }
  return (
    <Switch fallback={<Connecting waitedSeconds={waitedSeconds()} />}>
      <Match when={place()?.at === 'first-account'}>
        <FirstAccount done={() => setPlace({ at: 'desk' })} alreadyMade={() => setPlace({ at: 'sign-in' })} />
      </Match>
      <Match when={signIn()}>
        {(here) => {
          const because = () => here().because
          return (
            <SignIn because={because() && words().desk[because() ?? 'expired']} done={() => setPlace({ at: 'desk' })} />
          )
        }}
      </Match>
      <Match when={place()?.at === 'desk'}>
        <Desk over={(because) => setPlace(because ? { at: 'sign-in', because } : { at: 'sign-in' })} />
      </Match>
    </Switch>
  )
}
