import { For, Show } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import type { DoneStep } from './flow.ts'
import { OfJob } from './of-job.tsx'

/** What the house did with it. Back leads to the list, never into the posting again. */
export function DonePage(props: { step: DoneStep; onBack: () => void; onSee: () => void }) {
  const say = () => words().ownPostings.done
  const what = () => say().what[props.step.what]
  /** Nothing is certain until staff have looked, or those who have the job have agreed. */
  const waits = () => props.step.what === 'held' || props.step.what === 'proposed'
  return (
    <Shell
      title={what().title}
      back={props.onBack}
      facts={
        <>
          <Show when={props.step.of}>{(terms) => <OfJob terms={terms()} />}</Show>
          <p>
            <Chip tone={waits() ? 'sand' : 'mint'} icon={waits() ? 'clock' : 'check'}>
              {waits() ? say().waits : words().ticket.confirmed}
            </Chip>
          </p>
        </>
      }
      actions={
        <BigButton kind="primary" onTap={() => props.onSee()}>
          {say().see}
        </BigButton>
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
