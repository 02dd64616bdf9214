import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { createDraft, type SectionProps } from './draft.ts'
import { isCount } from './ids.ts'
import { NeededField } from './needed-field.tsx'
import { SectionForm } from './section-form.tsx'
import { useTried } from './tried.ts'

const namesIn = (text: string): string[] => text.split(/[\s,，、]+/).filter((name) => name !== '')
/** As a terminal is named in its address. */
const areNames = (text: string): boolean => namesIn(text).every((name) => /^[\p{L}\p{N}-]{1,12}$/u.test(name))

/** How loud terminals speak, which of them by themselves, and whether the wall does. */
export function Voice(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'voice',
    ({ voice }) => ({ volume: String(voice.volume), selfStart: voice.selfStart.join(' '), board: voice.board }),
    ({ volume, selfStart, board }) =>
      isCount(volume) && areNames(selfStart)
        ? { section: 'voice', voice: { volume: Number(volume), selfStart: namesIn(selfStart), board } }
        : undefined,
  )
  return (
    <SectionForm section="voice" draft={draft}>
      <div class="narrow">
        <NeededField
          label={say().volume}
          kind="digits"
          isRight={isCount}
          value={draft.draft().volume}
          onInput={(text) => draft.set({ ...draft.draft(), volume: text.trim() })}
        />
        <SelfStart
          value={draft.draft().selfStart}
          onInput={(selfStart) => draft.set({ ...draft.draft(), selfStart })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.draft().board}
          onChange={(event) => draft.set({ ...draft.draft(), board: event.currentTarget.checked })}
        />
        <span>{say().boardVoice}</span>
      </label>
    </SectionForm>
  )
}

/** May stay empty. */
function SelfStart(props: { readonly value: string; readonly onInput: (text: string) => void }) {
  const tried = useTried()
  return (
    <Field
      label={words().settings.selfStart}
      value={props.value}
      error={tried() && !areNames(props.value) ? words().settings.notRight : undefined}
      onInput={(text) => props.onInput(text)}
    />
  )
}
