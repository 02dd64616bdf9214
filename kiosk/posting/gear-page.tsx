import { For } from 'solid-js'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { words } from '../app/words.ts'
import { Choice } from '../ui/choice.tsx'
import type { QuestionPageProps } from './question-page.tsx'
import { QuestionShell } from './question-shell.tsx'

type Gear = Terms['gear'][number]
const pieces: readonly Gear[] = ['gloves', 'hat', 'water', 'raincoat', 'boots']

/** What people bring; nothing is an answer too. */
export function GearPage(props: QuestionPageProps) {
  const say = () => words().posting
  const gear = () => props.step.draft.gear
  const tap = (piece: Gear) =>
    props.onDraft({
      ...props.step.draft,
      gear: pieces.filter((other) => (other === piece ? !gear().includes(piece) : gear().includes(other))),
    })
  return (
    <QuestionShell {...props} title={say().ask.gear} hint={say().hint.gear} because={say().notYet.chooseOne}>
      <div class="gear">
        <For each={pieces}>
          {(piece) => (
            <Choice label={words().terms.gear[piece]} chosen={gear().includes(piece)} onTap={() => tap(piece)} />
          )}
        </For>
      </div>
    </QuestionShell>
  )
}
