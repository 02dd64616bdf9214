import { words } from './words.ts'
import './door.css'

/** Never a white page: what is being waited for, for how long, and where to look. */
export function Connecting(props: { readonly waitedSeconds: number }) {
  const say = () => words().desk
  return (
    <div class="door">
      <main class="door-card">
        <p class="door-place">{say().place}</p>
        <h1>{say().connecting}</h1>
        <p role="status">{props.waitedSeconds >= 4 ? say().connectingLong(say().age(props.waitedSeconds)) : ''}</p>
      </main>
    </div>
  )
}
