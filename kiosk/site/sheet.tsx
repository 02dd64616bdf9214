import { createUniqueId, type JSX, onMount } from 'solid-js'
import { words } from './words.ts'

/** A question over the page, from its foot. */
export function Sheet(props: { readonly title: string; readonly close: () => void; readonly children: JSX.Element }) {
  const id = createUniqueId()
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  return (
    <div class="site-over" role="dialog" aria-modal="true" aria-labelledby={id}>
      <div class="site-sheet">
        <h2
          id={id}
          tabIndex={-1}
          ref={(element) => {
            heading = element
          }}
        >
          {props.title}
        </h2>
        {props.children}
        <button type="button" class="site-plain" onClick={() => props.close()}>
          {words().back}
        </button>
      </div>
    </div>
  )
}
