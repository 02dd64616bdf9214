import { createSignal, Show } from 'solid-js'
import { words } from '../words.ts'
import { createEmployer } from './employer-fields.tsx'

/** Who is on the telephone, and often has another job to post. */
export function createCaller() {
  const employer = createEmployer()
  const [consent, setConsent] = createSignal(false)
  const [known, setKnown] = createSignal<string>()
  return {
    employer,
    consent,
    setConsent,
    /** Whom the next job is for as well; undefined while nothing was posted for them. */
    known,
    keep: () => setKnown(employer.typed().name.trim() || employer.typed().number.trim()),
    leave(): void {
      employer.clear()
      setConsent(false)
      setKnown(undefined)
    },
  }
}

interface StillThemProps {
  readonly caller: ReturnType<typeof createCaller>
  readonly other: () => void
}

/** Whose next job this is, and the way to another employer. */
export const StillThem = (props: StillThemProps) => (
  <Show when={props.caller.known()}>
    {(who) => (
      <div class="whole still-them">
        <p>{words().counter.telephone.again(who())}</p>
        <button type="button" class="plain" onClick={() => props.other()}>
          {words().counter.telephone.other}
        </button>
      </div>
    )}
  </Show>
)
