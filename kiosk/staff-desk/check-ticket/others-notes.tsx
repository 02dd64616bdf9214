import { createMemo, createSignal, For, Show } from 'solid-js'
import { DialogForm } from '../dialog.tsx'
import { timeOf } from '../term-words.ts'
import { words } from '../words.ts'
import type { Boardings, Noted } from './boardings.ts'

interface OthersNotesProps {
  readonly boardings: Pick<Boardings, 'others' | 'tellAll'>
  readonly connected: boolean
}

/** Whoever signs in after somebody who noted tickets without the line is asked before these are told. */
export function OthersNotes(props: OthersNotesProps) {
  const say = () => words().boarding.others
  const [leaves, setLeaves] = createSignal(false)
  const asks = createMemo(() => props.connected && !leaves() && props.boardings.others().length > 0)
  return (
    <Show when={asks()}>
      <DialogForm
        title={say().title}
        confirm={say().tell}
        keep={say().leave}
        tone="primary"
        sending={atOnce}
        submit={() => props.boardings.tellAll()}
        close={() => setLeaves(true)}
      >
        <For each={linesOf(props.boardings.others())}>
          {(line) => (
            <p>
              <b>{line}</b>
            </p>
          )}
        </For>
        <p>{say().means}</p>
      </DialogForm>
    </Show>
  )
}

/** Notes go one by one behind the desk's back, as often as it takes. */
const atOnce = { busy: () => false, complaint: () => undefined } as const

/** `杨*霞 06:05 – 06:09：A001、A002`, one for each who noted. */
function linesOf(notes: readonly Noted[]): readonly string[] {
  const names = [...new Set(notes.map(({ by }) => by.staffName))]
  return names.map((name) => {
    const theirs = notes.filter(({ by }) => by.staffName === name)
    const times = [
      ...new Set([theirs[0], theirs.at(-1)].flatMap((note) => (note === undefined ? [] : timeOf(note.at)))),
    ]
    return words().boarding.others.line(
      name,
      times.join(' – '),
      theirs.map(({ ticket }) => ticket.number),
    )
  })
}
