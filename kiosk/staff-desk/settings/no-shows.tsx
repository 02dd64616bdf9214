import { For } from 'solid-js'
import { words } from '../words.ts'
import { createDraft, type SectionProps } from './draft.ts'
import { isCount } from './ids.ts'
import { NeededField } from './needed-field.tsx'
import { SectionForm } from './section-form.tsx'

const parts = ['talkAfter', 'withinDays', 'pauseDays'] as const
type Typed = Readonly<Record<(typeof parts)[number], string>>

export function NoShows(props: SectionProps) {
  const draft = createDraft(
    props,
    'no-shows',
    ({ noShows: { talkAfter, withinDays, pauseDays } }): Typed => ({
      talkAfter: String(talkAfter),
      withinDays: String(withinDays),
      pauseDays: String(pauseDays),
    }),
    (typed) => {
      if (!parts.every((part) => isCount(typed[part]))) return undefined
      const of = (part: keyof Typed) => Number(typed[part])
      return {
        section: 'no-shows',
        noShows: { talkAfter: of('talkAfter'), withinDays: of('withinDays'), pauseDays: of('pauseDays') },
      }
    },
  )
  return (
    <SectionForm section="no-shows" draft={draft}>
      <div class="narrow">
        <For each={parts}>
          {(part) => (
            <NeededField
              label={words().settings.noShows[part]}
              kind="digits"
              value={draft.draft()[part]}
              isRight={isCount}
              onInput={(text) => draft.set({ ...draft.draft(), [part]: text.trim() })}
            />
          )}
        </For>
      </div>
    </SectionForm>
  )
}
