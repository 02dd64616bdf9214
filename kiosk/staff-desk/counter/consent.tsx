import { For } from 'solid-js'
import { words } from '../words.ts'

interface ConsentProps {
  /** Whose: the desk keeps the name too, of somebody who works as of somebody who hires. */
  readonly of: 'worker' | 'employer'
  readonly agreed: boolean
  readonly agree: (agreed: boolean) => void
  readonly ref: (element: HTMLElement) => void
}

/** What is read aloud to somebody new, as the terminal says it, and their yes. */
export function Consent(props: ConsentProps) {
  const say = () => words().checkIn.consent
  const told = () =>
    props.of === 'worker'
      ? { ...say(), keptMore: words().counter.person.kept }
      : { ...words().posting.consent, keptMore: words().counter.telephone.kept }
  const lines = () =>
    [
      [say().kept, told().keptMore],
      [say().purpose, told().purposeMore],
      [say().howLong, told().howLongMore],
      [say().erase, say().eraseMore],
    ] as const
  return (
    <section class="to-agree whole" aria-label={words().counter.person.tell}>
      <h2>{words().counter.person.tell}</h2>
      <dl>
        <For each={lines()}>
          {([head, text]) => (
            <div>
              <dt>{head}</dt>
              <dd>{text}</dd>
            </div>
          )}
        </For>
      </dl>
      <label class="tick">
        <input
          type="checkbox"
          ref={(element) => props.ref(element)}
          checked={props.agreed}
          onChange={(event) => props.agree(event.currentTarget.checked)}
        />
        <span>{words().counter.person.agreed}</span>
      </label>
    </section>
  )
}
