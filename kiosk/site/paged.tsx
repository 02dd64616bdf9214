import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { Keyed } from '../ui/keyed.tsx'
import { words } from './words.ts'

interface PagedProps<Item extends object> {
  readonly each: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly children: (item: () => Item) => JSX.Element
}

/** At a terminal nothing scrolls. */
const isPaged = () => document.documentElement.dataset['at'] === 'terminal'
function perPage(): number {
  if (!document.documentElement.hasAttribute('data-large')) return 4
  return window.innerWidth > window.innerHeight ? 2 : 3
}

/** A list, whole on a phone, by pages at a terminal. */
export function Paged<Item extends object>(props: PagedProps<Item>) {
  const [asked, turn] = createSignal(0)
  const pages = () => (isPaged() ? Math.max(1, Math.ceil(props.each.length / perPage())) : 1)
  const at = () => Math.min(asked(), pages() - 1)
  const shown = createMemo(() => (isPaged() ? props.each.slice(at() * perPage(), (at() + 1) * perPage()) : props.each))
  return (
    <>
      <ul class="site-list">
        <Keyed each={shown()} keyOf={props.keyOf}>
          {props.children}
        </Keyed>
      </ul>
      <Show when={pages() > 1}>
        <nav class="site-pages">
          <button type="button" class="site-plain" disabled={at() === 0} onClick={() => turn(at() - 1)}>
            {words().terminal.before}
          </button>
          <span>{words().terminal.page(at() + 1, pages())}</span>
          <button type="button" class="site-plain" disabled={at() === pages() - 1} onClick={() => turn(at() + 1)}>
            {words().terminal.after}
          </button>
        </nav>
      </Show>
    </>
  )
}
