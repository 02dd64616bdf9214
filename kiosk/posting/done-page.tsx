import { For } from 'solid-js'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Chip } from '../ui/chip.tsx'
import { checkPath, homePath } from '../ui/icons.ts'

/** Posted and held for staff. Back leads to the list, never into the posting again. */
export function DonePage(props: { onBack: () => void; onSee: () => void; onHome: () => void }) {
  const say = () => words().posting.done
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      spoken={say().spoken}
      facts={
        <p>
          <Chip tone="mint" icon={checkPath}>
            {say().confirmed}
          </Chip>
        </p>
      }
      actions={
        <>
          <BigButton onTap={() => props.onSee()}>{say().see}</BigButton>
          <BigButton kind="primary" icon={homePath} onTap={() => props.onHome()}>
            {say().home}
          </BigButton>
        </>
      }
    >
      <div class="told">
        <For each={say().more}>{(line) => <p>{line}</p>}</For>
      </div>
    </Shell>
  )
}
