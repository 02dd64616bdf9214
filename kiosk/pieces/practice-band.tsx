import { words } from '../app/words.ts'
import './practice-band.css'

/** Over every screen of a made-up hall, and on every paper it prints, so that nobody takes it for the real one. */
export function PracticeBand() {
  return (
    <aside class="practice-band">
      <b>{words().common.practice}</b>
      <span>{words().common.practiceMore}</span>
      <i class="practice-mark" aria-hidden="true">
        {words().common.practice}
      </i>
    </aside>
  )
}
