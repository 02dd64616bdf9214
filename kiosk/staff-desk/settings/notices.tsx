import { For } from 'solid-js'
import { barredTexts, choosesPeople } from '../../../shared/county/settings/notices.ts'
import { wordsFor } from '../../../shared/language/refusal-words.ts'
import { MarkedText } from '../marked-text.tsx'
import { words } from '../words.ts'
import { dayCell, textCell } from './cells.tsx'
import { createDraft, type SectionProps } from './draft.ts'
import { EditTable } from './edit-table.tsx'
import { all, isDay } from './ids.ts'
import { SectionForm } from './section-form.tsx'

interface NoticeRow {
  readonly zh: string
  readonly en: string
  readonly until: string
}

/** What stands on wall and home. Whatever chooses people is marked while it is typed, and not kept. */
export function Notices(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'notices',
    ({ notices }): readonly NoticeRow[] => notices.map(({ zh, en, until = '' }) => ({ zh, en, until })),
    (rows) => {
      const notices = all(
        rows.map(({ zh, en, until }) => {
          const text = { zh: zh.trim(), en: en.trim() }
          return until === '' ? text : isDay(until) ? { ...text, until } : undefined
        }),
      )
      return notices && { section: 'notices', notices }
    },
  )
  const barred = () => barredTexts(draft.draft())
  const faultOf = (text: string) => {
    const phrases = barred().flatMap((one) => one.phrases)
    return mayStand(text) ? undefined : wordsFor(words().refusals, { code: 'discriminatory-wording', phrases })
  }
  return (
    <SectionForm section="notices" draft={draft} faultOf={faultOf}>
      <EditTable<NoticeRow>
        rows={draft.draft()}
        change={(rows) => draft.set(rows)}
        name={({ zh }) => zh}
        blank={() => ({ zh: '', en: '', until: '' })}
        mayRemove={() => true}
        ordered
        columns={[
          textCell(
            say().zh,
            ({ zh }) => zh,
            (row, zh) => ({ ...row, zh }),
            ({ zh }) => mayStand(zh),
            'sentence',
          ),
          textCell(
            say().en,
            ({ en }) => en,
            (row, en) => ({ ...row, en }),
            ({ en }) => mayStand(en),
            'sentence',
          ),
          dayCell(
            say().until,
            ({ until }) => until,
            (row, until) => ({ ...row, until }),
            'optional',
          ),
        ]}
      />
      <For each={barred()}>
        {({ text, phrases }) => (
          <div class="alarm sand">
            <MarkedText text={text} phrases={phrases} />
          </div>
        )}
      </For>
    </SectionForm>
  )
}

const mayStand = (text: string): boolean => choosesPeople(text).length === 0
