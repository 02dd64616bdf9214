import '@fontsource-variable/noto-sans-sc'
import type { Component } from 'solid-js'
import { render } from 'solid-js/web'
import { practising } from './app/practice.ts'
import { PracticeBand } from './pieces/practice-band.tsx'
import { UntilBroken } from './trouble/broken.tsx'
import './ui/base.css'
import './ui/tokens.css'

/** What a page is for stands in it once the page is there, and the page's own refresh is called off: see `frame-plugin.ts`. */
export function stand(Place: Component): void {
  const begin = () => {
    // After `load`, and before any font or line that it would cut is under way.
    window.stop()
    document.querySelector('meta[http-equiv="refresh"]')?.remove()
    const root = document.getElementById('root')
    if (root === null) return
    root.replaceChildren()
    if (practising()) render(() => <PracticeBand />, document.body)
    render(
      () => (
        <UntilBroken>
          <Place />
        </UntilBroken>
      ),
      root,
    )
  }
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin)
}
