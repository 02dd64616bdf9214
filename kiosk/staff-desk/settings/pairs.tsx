import type { Market } from '../../../shared/county/settings/market.ts'
import { words } from '../words.ts'
import { choiceCell, textCell } from './cells.tsx'
import { createDraft, type SectionProps } from './draft.ts'
import { EditTable } from './edit-table.tsx'
import { all, isTownshipId } from './ids.ts'
import { SectionForm } from './section-form.tsx'

interface PairRow {
  readonly one: string
  readonly other: string
}

/** Which townships lie side by side. */
export function Neighbours(props: SectionProps & { readonly townships: Market['townships'] }) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'neighbours',
    ({ neighbours }): readonly PairRow[] => neighbours.map(([one, other]) => ({ one, other })),
    (rows) => {
      const neighbours = all(
        rows.map(({ one, other }) =>
          isTownshipId(one) && isTownshipId(other) ? ([one, other] satisfies [unknown, unknown]) : undefined,
        ),
      )
      return neighbours && { section: 'neighbours', neighbours }
    },
  )
  const choices = () => [{ value: '', name: '—' }, ...props.townships.map(({ id, zh }) => ({ value: id, name: zh }))]
  const nameOf = (id: string) => props.townships.find((township) => township.id === id)?.zh ?? ''
  return (
    <SectionForm section="neighbours" draft={draft}>
      <EditTable<PairRow>
        rows={draft.draft()}
        change={(rows) => draft.set(rows)}
        name={({ one, other }) => [nameOf(one), nameOf(other)].filter((name) => name).join(' ')}
        blank={() => ({ one: '', other: '' })}
        mayRemove={() => true}
        columns={[
          choiceCell(
            say().one,
            choices,
            ({ one }) => one,
            (row, one) => ({ ...row, one }),
            ({ one }) => one !== '',
          ),
          choiceCell(
            say().other,
            choices,
            ({ other }) => other,
            (row, other) => ({ ...row, other }),
            ({ other }) => other !== '',
          ),
        ]}
      />
    </SectionForm>
  )
}

export function ComplaintLines(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'complaint-lines',
    ({ complaintLines }): readonly string[] => complaintLines,
    (lines) => ({ section: 'complaint-lines', complaintLines: lines.map((line) => line.trim()) }),
  )
  return (
    <SectionForm section="complaint-lines" draft={draft}>
      <EditTable<string>
        rows={draft.draft()}
        change={(rows) => draft.set(rows)}
        name={(line) => line}
        blank={() => ''}
        mayRemove={() => true}
        columns={[
          textCell(
            say().line,
            (line) => line,
            (_, line) => line,
          ),
        ]}
      />
    </SectionForm>
  )
}
