import { For } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'

/** Somebody under sixteen: told kindly, nothing kept; the desk has been told, or they are sent to it. */
export function ChildPage(props: { staffTold: boolean; onDone: () => void }) {
  const say = () => words().checkIn.child
  const told = () => say().more(props.staffTold)
  return (
    <Shell
      title={say().title}
      back={props.onDone}
      actions={
        <BigButton kind="primary" icon="home" onTap={() => props.onDone()}>
          {say().done}
        </BigButton>
      }
    >
      <div class="told">
        <For each={told()}>{(line) => <p>{line}</p>}</For>
      </div>
    </Shell>
  )
}
