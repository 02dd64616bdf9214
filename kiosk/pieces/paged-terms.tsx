import { createMemo, Show } from 'solid-js'
import { createPages, Pager } from '../ui/pager.tsx'
import { TermsList } from './terms-list.tsx'
import type { TermsRow } from './terms-rows.ts'

/** Terms that do not fit together, page by page; nothing is left out and nothing grows smaller. */
export function PagedTerms(props: { rows: readonly TermsRow[]; perPage: number }) {
  const pages = createPages(
    createMemo(() => props.rows),
    () => props.perPage,
  )
  return (
    <>
      <TermsList rows={pages.shown()} />
      <Show when={pages.pages() > 1}>
        <Pager pages={pages} />
      </Show>
    </>
  )
}
