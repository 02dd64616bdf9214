import type { Accessor } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { clockTime } from '../../shared/hall-clock.ts'
import type { Live } from '../../shared/live.ts'
import type { HomeView } from '../../shared/places/home/view.ts'
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
  const atMost = () => {
    // English trades take two lines, its letters half the room; a line of the notice stands where a job would.
    const isLong = language() === 'en'
    const [most, letters] = isLong ? [2, 2] : [3, 1]
    const lines = Math.ceil((first()?.length ?? 0) / letters / (landscape() || large() ? 14 : 18))
    // 大字 has room for one thing, or standing up for a short notice as well.
    if (large()) return lines > (isLong || landscape() ? 0 : 2) ? 0 : 1
    return Math.max(view()?.nextJobs.length ? 0 : 1, Math.min(most, 3 - lines))
  }
  const numbersFrom = () => {
    const { open = true, opensMinute } = view() ?? {}
    if (open) return undefined
    return opensMinute === undefined ? words().home.numbersTomorrow : words().home.numbersFrom(clockTime(opensMinute))
  }
  return (
    <main class="home-main">
      <div class="home-read">
        <Sky view={view()} />
        <NextJobs view={view()} atMost={atMost()} notice={first()} />
      </div>
      <div class="home-touch">
        <Show when={low()} fallback={<All go={props.go} numbersFrom={numbersFrom()} />}>
          <Low go={props.go} numbersFrom={numbersFrom()} />
        </Show>
      </div>
    </main>
  )
}

interface WaysProps extends Pick<HomeProps, 'go'> {
  readonly numbersFrom: string | undefined
}

function All(props: WaysProps) {
  return (
    <>
      <Doors go={props.go} numbersFrom={props.numbersFrom} shown={['check-in', 'posting', 'services', 'my-ticket']} />
      <Settings />
    </>
  )
}

const doorsByPage = [['check-in', 'posting'], ['services', 'my-ticket'], []] as const

/** 低位: two tiles a page, the settings on the last one. */
function Low(props: WaysProps) {
  const [all] = createSignal(doorsByPage)
  const pages = createPages<readonly ('check-in' | 'posting' | 'services' | 'my-ticket')[]>(all, () => 1)
  const doors = () => pages.shown()[0] ?? []
  return (
    <>
      <Show when={doors().length > 0} fallback={<Settings />}>
        <Doors go={props.go} numbersFrom={props.numbersFrom} shown={doors()} />
      </Show>
      <Pager pages={pages} />
    </>
  )
}
