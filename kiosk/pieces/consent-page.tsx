import { For } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import type { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import './consent-page.css'
import { SideBySide } from './side-by-side.tsx'

interface ConsentPageProps {
  readonly told: ReturnType<typeof words>['checkIn']['consent']
  readonly onBack: () => void
  readonly onAgree: () => void
  readonly onDisagree: () => void
}

/** What is kept, for what, how long, and how to have it erased: told before anything is saved. */
export function ConsentPage(props: ConsentPageProps) {
  const say = () => props.told
  const use = () => [
    [say().kept, say().keptMore],
    [say().purpose, say().purposeMore],
  ]
  const end = () => [
    [say().howLong, say().howLongMore],
    [say().erase, say().eraseMore],
  ]
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      facts={<Told rows={use()} />}
      actions={
        <SideBySide>
          <BigButton onTap={() => props.onDisagree()}>{say().disagree}</BigButton>
          <BigButton kind="primary" icon="check" onTap={() => props.onAgree()}>
            {say().agree}
          </BigButton>
        </SideBySide>
      }
    >
      <Told rows={end()} />
    </Shell>
  )
}

function Told(props: { rows: readonly (readonly string[])[] }) {
  return (
    <dl class="consent">
      <For each={props.rows}>
        {([name, more]) => (
          <div class="consent-row">
            <dt>{name}</dt>
            <dd>{more}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
