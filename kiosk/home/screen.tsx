import type { Accessor } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { Live } from '../../shared/live.ts'
import type { HomeView } from '../../shared/places/home/view.ts'
import { BottomBar } from '../app/bottom-bar.tsx'
import { hallTime, hallTimeAt } from '../app/clock.ts'
import { landscape, large, low } from '../app/display.ts'
import { noticesOn } from '../app/market.ts'
import type { Screen } from '../app/screen.ts'
import { language, words } from '../app/words.ts'
import { createPages, Pager } from '../ui/pager.tsx'
import { Doors } from './doors.tsx'
import './home.css'
import { NextJobs } from './next-jobs.tsx'
import { Settings } from './settings.tsx'
import { Sky } from './sky.tsx'

interface HomeProps {
  readonly live: Accessor<Live<HomeView> | undefined>
  readonly go: (screen: Screen) => void
}

/** What the hall is like this minute, and the four things one can do. */
export function Home(props: HomeProps) {
  const view = () => props.live()?.view
  const draw = () => {
    const { draws, nextRoundAt = '' } = view() ?? {}
    return draws && words().home.draw(hallTimeAt(Date.parse(nextRoundAt)).clock)
  }
  /** The first one, as the desk is told; the others, and the hour of the draw, stand on the wall too. */
  const first = () => noticesOn(hallTime()?.date ?? '')[0] ?? draw()
  // 大字 has room for one thing: when the hall opens, else a notice, else the next job.
  const notice = () => (large() && view()?.open === false ? undefined : first())
  const atMost = () => {
    if (large()) return notice() === undefined ? 1 : 0
    // English trades take two lines, its letters half the room; a line of the notice stands where a job would.
    const [most, letters] = language() === 'en' ? [2, 2] : [3, 1]
    const lines = Math.ceil((notice()?.length ?? 0) / letters / (landscape() ? 14 : 18))
    return Math.max(view()?.nextJobs.length ? 0 : 1, most - lines)
  }
  return (
    <div class="home">
      <main class="home-main">
        <div class="home-read">
          <Sky view={view()} />
          <NextJobs view={view()} atMost={atMost()} notice={notice()} />
        </div>
        <div class="home-touch">
          <Show when={low()} fallback={<All go={props.go} />}>
            <Low go={props.go} />
          </Show>
        </div>
      </main>
      <BottomBar atHome />
    </div>
  )
}

function All(props: { go: (screen: Screen) => void }) {
  return (
    <>
      <Doors go={props.go} shown={['check-in', 'posting', 'services', 'my-ticket']} />
      <Settings />
    </>
  )
}

const doorsByPage = [['check-in', 'posting'], ['services', 'my-ticket'], []] as const

/** 低位: two tiles a page, the settings on the last one. */
function Low(props: { go: (screen: Screen) => void }) {
  const [all] = createSignal(doorsByPage)
  const pages = createPages<readonly ('check-in' | 'posting' | 'services' | 'my-ticket')[]>(all, () => 1)
  const doors = () => pages.shown()[0] ?? []
  return (
    <>
      <Show when={doors().length > 0} fallback={<Settings />}>
        <Doors go={props.go} shown={doors()} />
      </Show>
      <Pager pages={pages} />
    </>
  )
}
