import { For } from 'solid-js'
import { dayTyped } from '../typed-when.ts'
import type { Column } from './edit-table.tsx'
import { useTried } from './tried.ts'

/** A cell that is typed in, and may not stay empty. */
export const textCell = <Row,>(
  head: string,
  read: (row: Row) => string,
  write: (row: Row, text: string) => Row,
  isRight: (row: Row) => boolean = () => true,
  holds: 'word' | 'sentence' = 'word',
): Column<Row> => ({
  head,
  needed: true,
  cell: (row, change, label) => {
    const tried = useTried()
    return (
      <input
        type="text"
        class={holds}
        aria-label={label()}
        aria-invalid={tried() && (read(row()).trim() === '' || !isRight(row()))}
        autocomplete="off"
        spellcheck={false}
        value={read(row())}
        onInput={(event) => change(write(row(), event.currentTarget.value))}
      />
    )
  },
})

/** A cell for a day. A date field would speak the browser's language; this one takes `20260901`, and reads `2026-09-01` in both. */
export const dayCell = <Row,>(
  head: string,
  read: (row: Row) => string,
  write: (row: Row, day: string) => Row,
  need: 'needed' | 'optional' = 'needed',
): Column<Row> => ({
  head,
  needed: need === 'needed',
  cell: (row, change, label) => {
    const tried = useTried()
    const isWrong = () => (read(row()) === '' ? tried() && need === 'needed' : dayTyped(read(row())) === undefined)
    return (
      <input
        type="text"
        inputmode="numeric"
        placeholder="2026-09-01"
        aria-label={label()}
        aria-invalid={isWrong()}
        autocomplete="off"
        value={read(row())}
        onInput={({ currentTarget: { value } }) => change(write(row(), dayTyped(value) ?? value))}
      />
    )
  },
})

/** A cell that is yes or no. */
export const checkCell = <Row,>(
  head: string,
  read: (row: Row) => boolean,
  write: (row: Row, yes: boolean) => Row,
): Column<Row> => ({
  head,
  cell: (row, change, label) => (
    <input
      type="checkbox"
      aria-label={label()}
      checked={read(row())}
      onChange={(event) => change(write(row(), event.currentTarget.checked))}
    />
  ),
})

/** A cell that is one of a few. */
export const choiceCell = <Row,>(
  head: string,
  choices: () => readonly { readonly value: string; readonly name: string }[],
  read: (row: Row) => string,
  write: (row: Row, value: string) => Row,
  isRight: (row: Row) => boolean = () => true,
): Column<Row> => ({
  head,
  cell: (row, change, label) => {
    const tried = useTried()
    return (
      <select
        aria-label={label()}
        aria-invalid={tried() && !isRight(row())}
        onChange={(event) => change(write(row(), event.currentTarget.value))}
      >
        <For each={choices()}>
          {({ value, name }) => (
            <option value={value} selected={value === read(row())}>
              {name}
            </option>
          )}
        </For>
      </select>
    )
  },
})
