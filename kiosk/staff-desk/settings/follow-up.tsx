import { words } from '../words.ts'
import { createDraft, type SectionProps } from './draft.ts'
import { isCount } from './ids.ts'
import { NeededField } from './needed-field.tsx'
import { SectionForm } from './section-form.tsx'

/** How often staff ring up whom they do not reach. */
export function FollowUpCalls(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'follow-up',
    ({ callAttempts, retryDays }) => ({ attempts: String(callAttempts), days: String(retryDays) }),
    ({ attempts, days }) =>
      isCount(attempts) && isCount(days)
        ? { section: 'follow-up', callAttempts: Number(attempts), retryDays: Number(days) }
        : undefined,
  )
  return (
    <SectionForm section="follow-up" draft={draft}>
      <div class="narrow">
        <NeededField
          label={say().callAttempts}
          kind="digits"
          isRight={isCount}
          value={draft.draft().attempts}
          onInput={(text) => draft.set({ ...draft.draft(), attempts: text.trim() })}
        />
        <NeededField
          label={say().retryDays}
          kind="digits"
          isRight={isCount}
          value={draft.draft().days}
          onInput={(text) => draft.set({ ...draft.draft(), days: text.trim() })}
        />
      </div>
    </SectionForm>
  )
}
