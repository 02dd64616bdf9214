import { createSignal, Show } from 'solid-js'
import { isOpenToMinors } from '../../app/market.ts'
import type { Draft } from '../../pieces/terms-draft.ts'
import { Field } from '../field.tsx'
import { words } from '../words.ts'
import { worthBesideFloor } from './pay-fields.tsx'
import type { TermsFieldsProps } from './terms-boxes.tsx'

/** What a clerk decides about it in the same step. */
export function createJudging() {
  const [letThrough, setLetThrough] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const [forMinors, setForMinors] = createSignal(false)
  return {
    letThrough,
    setLetThrough,
    reason,
    setReason,
    forMinors,
    setForMinors,
    approve: () =>
      letThrough()
        ? {
            approve: {
              ...(reason().trim() === '' ? {} : { reason: reason().trim() }),
              ...(forMinors() ? { forMinors: true } : {}),
            },
          }
        : {},
  }
}

interface JudgingProps extends Pick<TermsFieldsProps, 'usual'> {
  readonly judging: ReturnType<typeof createJudging>
  readonly draft: Draft
  readonly error: string | undefined
}

/** Whether it goes onto the board at once; below the floor with a reason, for minors with a look. */
export function Judging(props: JudgingProps) {
  const say = () => words().counter.telephone
  const isBelow = () => worthBesideFloor(props.draft, props.usual)?.isBelow === true
  const mayMinors = () => props.draft.trade !== undefined && isOpenToMinors(props.draft.trade)
  return (
    <div class="whole judging">
      <Tick
        label={say().letThrough}
        hint={say().letThroughHint}
        on={props.judging.letThrough()}
        set={props.judging.setLetThrough}
      />
      <Show when={props.judging.letThrough() && mayMinors()}>
        <Tick
          label={words().desk.forMinors}
          hint={words().desk.forMinorsHint}
          on={props.judging.forMinors()}
          set={props.judging.setForMinors}
        />
      </Show>
      <Show when={props.judging.letThrough() && (isBelow() || props.error !== undefined)}>
        <Field
          label={words().desk.reason}
          value={props.judging.reason()}
          onInput={props.judging.setReason}
          error={props.error}
        />
      </Show>
    </div>
  )
}

interface TickProps {
  readonly label: string
  readonly hint: string
  readonly on: boolean
  readonly set: (on: boolean) => void
}

const Tick = (props: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={props.on} onChange={(event) => props.set(event.currentTarget.checked)} />
    <span>
      {props.label}
      <span class="hint">{props.hint}</span>
    </span>
  </label>
)
