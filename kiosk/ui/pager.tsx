import type { JSX } from 'solid-js'
import { children, createMemo, createSignal, Show } from 'solid-js'
import { words } from '../app/words.ts'
import { BigButton } from './big-button.tsx'
import './pager.css'

export interface Pages<Item> {
  /** From 1. */
  readonly page: () => number
  readonly pages: () => number
  readonly shown: () => readonly Item[]
  readonly previous: () => void
  readonly next: () => void
}

/** Pages instead of scrolling. When items go, the last page there is stays shown. */
export function createPages<Item>(items: () => readonly Item[], perPage: () => number): Pages<Item> {
  const [wanted, setWanted] = createSignal(1)
  const pages = createMemo(() => Math.max(1, Math.ceil(items().length / perPage())))
  const page = createMemo(() => Math.min(wanted(), pages()))
  return {
    page,
    pages,
    shown: createMemo(() => items().slice((page() - 1) * perPage(), page() * perPage())),
    previous: () => setWanted(Math.max(1, page() - 1)),
    next: () => setWanted(Math.min(pages(), page() + 1)),
  }
}

interface PagerProps {
  readonly pages: Pages<unknown>
  /** The page's action, in the same row at the right; the page buttons are then small, and missing where all is on one page. */
  readonly children?: JSX.Element
  /** Until the last page, the way there is the page's action. */
  readonly leads?: boolean
}

/** Both buttons keep their place; one that leads nowhere is dimmed, never removed. */
export function Pager(props: PagerProps) {
  const action = children(() => props.children)
  return (
    <div class="pager" data-beside={action() && props.pages.pages() > 1 ? '' : undefined} data-leads={props.leads}>
      <Show when={props.pages.pages() > 1 || !action()}>
        <nav class="pager-turn" aria-label={words().common.pages}>
          <BigButton
            icon="previous"
            label={words().common.previousPage}
            onTap={() => props.pages.previous()}
            disabled={props.pages.page() === 1}
            because={words().common.firstPage}
            repeats
          >
            <span class="pager-words">{words().common.previousPage}</span>
          </BigButton>
          <output class="pager-place">{words().common.pageOf(props.pages.page(), props.pages.pages())}</output>
          <BigButton
            kind={props.leads && props.pages.page() < props.pages.pages() ? 'primary' : 'plain'}
            iconEnd="next"
            label={words().common.nextPage}
            onTap={() => props.pages.next()}
            disabled={props.pages.page() === props.pages.pages()}
            because={words().common.lastPage}
            repeats
          >
            <span class="pager-words">{words().common.nextPage}</span>
          </BigButton>
        </nav>
      </Show>
      {action()}
    </div>
  )
}
