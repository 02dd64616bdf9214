import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { callSeconds } from '../../shared/day/matching/call-pace.ts'
import { pause } from '../../shared/voice/joined.ts'
import { chime, chimeMillis } from '../app/chime.ts'
import { market, marketKnown } from '../app/market.ts'
import { hush, speak } from '../app/speech.ts'

/** A voice that never says that it ended keeps nobody waiting. */
const longestMillis = callSeconds * 1000 - chimeMillis

export interface Announcer {
  readonly announce: (said: string) => void
  /** What was to be said last was not, or not all of it: the two notes are all that is heard. */
  readonly unspoken: Accessor<boolean>
}

/** Two notes, then what is said, twice; one call after another, however near together they come. */
export function createAnnouncer(): Announcer {
  const [unspoken, setUnspoken] = createSignal(false)
  let gone = false
  let before = Promise.resolve()
  let resume = () => {}
  const passed = (millis: number) =>
    new Promise<void>((come) => {
      const timer = window.setTimeout(come, millis)
      resume = () => {
        window.clearTimeout(timer)
        come()
      }
    })
  onCleanup(() => {
    gone = true
    hush()
    resume()
  })
  const sound = async (said: string) => {
    if (gone) return
    chime()
    await passed(chimeMillis)
    if (gone || (marketKnown() && !market().voice.board)) return
    const spoken = speak(`${said}${pause}${said}`).then((all) => setUnspoken(!all))
    await Promise.race([spoken, passed(longestMillis)])
  }
  return {
    unspoken,
    announce: (said) => {
      before = before.then(() => sound(said))
    },
  }
}
