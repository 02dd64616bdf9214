import { For } from 'solid-js'
import type { MarketSection } from '../../../shared/county/settings/market.ts'
import { clockTime } from '../../../shared/hall-clock.ts'
import { minuteTyped } from '../typed-when.ts'
import { words } from '../words.ts'
import { textCell } from './cells.tsx'
import { createDraft, type SectionDraft, type SectionProps } from './draft.ts'
import { EditTable } from './edit-table.tsx'
import { all, isCount } from './ids.ts'
import { NeededField } from './needed-field.tsx'
import { SectionForm } from './section-form.tsx'

const orders = ['rotation', 'first-come', 'carry-over', 'lottery', 'staff-only'] as const
/** One place in so many; 0: none. */
const shares = [0, 4, 3, 2] as const
const fillings = ['fill-first', 'total-fit', 'choice-first'] as const

export function Order(props: SectionProps) {
  const draft = createDraft(
    props,
    'order',
    ({ order }) => order,
    (order) => ({ section: 'order', order }),
  )
  return <OneOf section="order" draft={draft} values={orders} said={words().settings.orders} />
}

export function FillingChoice(props: SectionProps) {
  const draft = createDraft(
    props,
    'filling',
    ({ filling }) => filling,
    (filling) => ({ section: 'filling', filling }),
  )
  return <OneOf section="filling" draft={draft} values={fillings} said={words().settings.fillings} />
}

export function ByName(props: SectionProps) {
  const draft = createDraft(
    props,
    'by-name',
    ({ namesOneIn }) => namesOneIn,
    (namesOneIn) => ({ section: 'by-name', namesOneIn }),
  )
  return <OneOf section="by-name" draft={draft} values={shares} said={words().settings.byNames} />
}

export function Boost(props: SectionProps) {
  const draft = createDraft(
    props,
    'boost',
    ({ boostDays }) => String(boostDays),
    (text) => (isCount(text) ? { section: 'boost', boostDays: Number(text) } : undefined),
  )
  return (
    <SectionForm section="boost" draft={draft}>
      <div class="narrow">
        <NeededField
          label={words().settings.boostDays}
          kind="digits"
          value={draft.draft()}
          isRight={isCount}
          onInput={(text) => draft.set(text.trim())}
        />
      </div>
    </SectionForm>
  )
}

interface OneOfProps<Value extends string | number> {
  readonly section: Extract<MarketSection, 'order' | 'filling' | 'by-name'>
  readonly draft: SectionDraft & { readonly draft: () => Value; readonly set: (next: Value) => void }
  readonly values: readonly Value[]
  readonly said: Readonly<Record<Value, string>>
}

function OneOf<Value extends string | number>(props: OneOfProps<Value>) {
  return (
    <SectionForm section={props.section} draft={props.draft}>
      <fieldset class="options">
        <legend class="unseen">{words().settings.sections[props.section]}</legend>
        <For each={props.values}>
          {(value) => (
            <label>
              <input
                type="radio"
                name={props.section}
                checked={props.draft.draft() === value}
                onChange={() => props.draft.set(value)}
              />
              {props.said[value]}
            </label>
          )}
        </For>
      </fieldset>
    </SectionForm>
  )
}

/** Typed in any order; kept as they fall. */
export function Rounds(props: SectionProps) {
  const say = () => words().settings
  const draft = createDraft(
    props,
    'rounds',
    ({ roundMinutes }): readonly string[] => roundMinutes.map(clockTime),
    (times) => {
      const roundMinutes = all(times.map(minuteTyped))?.sort((a, b) => a - b)
      return roundMinutes && { section: 'rounds', roundMinutes }
    },
  )
  return (
    <SectionForm section="rounds" draft={draft}>
      <EditTable<string>
        rows={draft.draft()}
        change={(rows) => draft.set(rows)}
        name={(time) => time}
        blank={() => ''}
        mayRemove={() => true}
        columns={[
          textCell(
            say().roundTime,
            (time) => time,
            (_, time) => time.trim(),
            (time) => minuteTyped(time) !== undefined,
          ),
        ]}
      />
    </SectionForm>
  )
}
