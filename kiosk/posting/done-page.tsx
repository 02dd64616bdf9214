import { For, Show } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { DoneStep } from './flow.ts'
import { OfJob } from './of-job.tsx'

/** What the house did with it. Back leads to the list, never into the posting again. */
export function DonePage(props: { step: DoneStep; onBack: () => void; onSee: () => void; onHome: () => void }) {
  const say = () => words().ownPostings.done
  const what = () => say().what[props.step.what]
  /** Nothing is certain until staff have looked. */
  const waits = () => props.step.what === 'held'
  return (
    <Shell
      title={what().title}
      back={props.onBack}
      facts={
        <>
          <Show when={props.step.of}>{(terms) => <OfJob terms={terms()} />}</Show>
          <p>
            <Chip tone={waits() ? 'sand' : 'mint'} icon={waits() ? 'clock' : 'check'}>
              {waits() ? say().waits : say().confirmed}
            </Chip>
          </p>
        </>
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
