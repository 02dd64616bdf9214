import { createMemo, createSignal, For, untrack } from 'solid-js'
import { landscape, low } from '../../app/display.ts'
import { callForHelp } from '../../app/help-call.ts'
import { Shell } from '../../app/shell.tsx'
import { words } from '../../app/words.ts'
import { BigButton } from '../../ui/big-button.tsx'
import { Key } from '../../ui/keypad.tsx'
import { shieldPage } from '../../ui/tap.ts'
import { Typed } from '../../ui/typed.tsx'
import { SideBySide } from '../side-by-side.tsx'
import { candidates, following, perPage, type Table } from './candidates.ts'
import './name-page.css'

interface NamePageProps {
  /** The table of candidates. */
  readonly table: Table
  /** Empty until somebody has typed it. */
  readonly name: string
  readonly onBack: () => void
  /** Empty where they go on without it. */
  readonly onName: (name: string) => void
}

const letters = [...'abcdefghijklmnopqrstuüwxyz', 'back', 'more']
const longest = 12

/** A name by pinyin: letters, of which only those stand there that can follow, and what they may mean. */
export function NamePage(props: NamePageProps) {
  const say = () => words().checkIn.name
  const [name, setName] = createSignal(untrack(() => props.name))
  const [typed, setTyped] = createSignal('')
  const [page, setPage] = createSignal(0)
  /** What can stand next; nothing after the longest name. */
  const place = () => {
    if (name().length >= longest) return { candidates: [], readings: [] }
    return name() === '' ? props.table.first : props.table.later
  }
  // One more than is shown tells whether there is a next page.
  const found = createMemo(() => candidates(place(), typed(), (page() + 1) * perPage + 1))
  const canFollow = createMemo(
    () => new Set(['back', found().length > perPage && 'more', ...following(place(), typed())]),
  )
  const type = (text: string) => {
    // There every letter moves the others: a finger that comes twice would press another.
    if (landscape() || low()) shieldPage()
    setTyped(text)
    setPage(0)
  }
  const take = (text: string) => {
    shieldPage()
    setName(text)
    type('')
  }
  const press = (key: string) => {
    if (key === 'more') setPage(found().length > (page() + 1) * perPage ? page() + 1 : 0)
    else if (key !== 'back') type(typed() + key)
    else if (typed() !== '') type(typed().slice(0, -1))
    else {
      setName(name().slice(0, -1))
      setPage(0)
    }
  }
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={say().more}
      facts={<Typed value={name() + typed()} />}
      actions={
        <SideBySide>
          <BigButton
            onTap={() => {
              void callForHelp()
              props.onName('')
            }}
          >
            {say().staff}
          </BigButton>
          <BigButton
            kind="primary"
            disabled={typed() !== '' || name().length === 1}
            because={say().more}
            onTap={() => props.onName(name())}
          >
            {name() + typed() === '' ? say().skip : words().common.next}
          </BigButton>
        </SideBySide>
      }
    >
      <div class="pinyin" data-typed={typed()} data-unsaid>
        <div class="candidates">
          <For each={found().slice(page() * perPage, (page() + 1) * perPage)}>
            {({ said, reading }) => <Key key={reading} face={said} onKey={() => take(name() + said)} />}
          </For>
        </div>
        <div class="letters">
          <For each={letters}>
            {(letter) => (
              <div hidden={!canFollow().has(letter)}>
                <Key key={letter} onKey={press} />
              </div>
            )}
          </For>
        </div>
      </div>
    </Shell>
  )
}
