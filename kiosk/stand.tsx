import '@fontsource-variable/noto-sans-sc'
import type { Component } from 'solid-js'
import { render } from 'solid-js/web'
import { practising } from './app/practice.ts'
import { onceLoaded } from './once-loaded.ts'
import { PracticeBand } from './pieces/practice-band.tsx'
import { UntilBroken } from './trouble/broken.tsx'
import './ui/base.css'
import './ui/tokens.css'

/** What a page is for stands in it once the page is there. */
export const stand = (Place: Component): void =>
  onceLoaded((root) => {
    if (practising()) render(() => <PracticeBand />, document.body)
    render(
      () => (
        <UntilBroken>
          <Place />
        </UntilBroken>
      ),
      root,
    )
  })
