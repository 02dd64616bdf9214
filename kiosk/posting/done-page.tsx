import { For, Show } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { DoneStep } from './flow.ts'

/** What the house did with it. Back leads to the list, never into the posting again. */
export function DonePage(props: { step: DoneStep; onBack: () => void; onSee: () => void; onHome: () => void }) {
  const say = () => words().ownPostings.done
  const what = () => say().what[props.step.what]
  return (
    <Shell
      title={what().title}
      back={props.onBack}
      facts={
        <p>
          <Chip tone="mint" icon="check">
            {say().confirmed}
          </Chip>
        </p>
      }
      actions={
        <>
          <BigButton onTap={() => props.onSee()}>{say().see}</BigButton>
          <BigButton kind="primary" icon="home" onTap={() => props.onHome()}>
            {say().home}
          </BigButton>
        </>
      }
    >
      <div class="told">
        <For each={props.step.held}>{(because) => <p>{words().posting.own.held[because]}</p>}</For>
        <Show when={props.step.unwritten}>
          <p>{words().ownPostings.address}</p>
        </Show>
        <For each={what().more}>{(line) => <p>{line}</p>}</For>
      </div>
    </Shell>
  )
}
