import { onCleanup } from 'solid-js'
import { callSeconds } from '../../shared/day/matching/call-pace.ts'
import { pause } from '../../shared/voice/joined.ts'
import { chime, chimeMillis } from '../app/chime.ts'
import { market, marketKnown } from '../app/market.ts'
import { hush, speak } from '../app/speech.ts'

/** A voice that never says that it ended keeps nobody waiting. */
const longestMillis = callSeconds * 1000 - chimeMillis

/** Two notes, then what is said, twice; one call after another, however near together they come. */
export function createAnnouncer(): (said: string) => void {
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
  const announce = async (said: string) => {
    if (gone) return
    chime()
    await passed(chimeMillis)
    if (gone || (marketKnown() && !market().voice.board)) return
    await Promise.race([speak(`${said}${pause}${said}`), passed(longestMillis)])
  }
  return (said) => {
    before = before.then(() => announce(said))
  }
}
