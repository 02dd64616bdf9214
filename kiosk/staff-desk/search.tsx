import { mdiMagnify } from '@mdi/js'
import { createEffect } from 'solid-js'
import { Icon } from './icon.tsx'
import type { Seeking } from './seeking.ts'

interface SearchProps {
  readonly label: string
  readonly hint: string
  readonly typed: string
  readonly type: (typed: string) => void
  readonly seeking: Seeking
}

/** `/` comes here from anywhere; an arrow or Enter goes on to the rows. */
export function Search(props: SearchProps) {
  let input: HTMLInputElement | undefined
  createEffect(() => {
    if (!props.seeking.wanted()) return
    input?.focus()
    input?.select()
    props.seeking.found()
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape') props.type('')
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    const rows = document.querySelector<HTMLElement>('.log-rows')
    ;(rows?.querySelector<HTMLElement>('[tabindex="0"]') ?? rows)?.focus()
  }
  return (
    <label class="search">
      <span class="unseen">{props.label}</span>
      <Icon path={mdiMagnify} />
      <input
        ref={(element) => {
          input = element
        }}
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-keyshortcuts="/"
        placeholder={props.hint}
        value={props.typed}
        onInput={(event) => props.type(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span class="shortcut" aria-hidden="true">
        /
      </span>
    </label>
  )
}
