import type { JSX } from 'solid-js'
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { Drawing } from '../drawings/sheet.ts'
import { BigButton } from './big-button.tsx'
import './layer.css'
import { Pictogram } from './pictogram.tsx'
import { shieldPage } from './tap.ts'

interface LayerProps {
  readonly icon: Drawing
  readonly heading: string
  readonly text: string
  readonly button: string
  readonly onTap: () => unknown
  readonly children?: JSX.Element
}

/** How many lie over the page. */
const [layers, setLayers] = createSignal(0)

export { layers }

/** One thing said over the page, which waits underneath as it was. */
export function Layer(props: LayerProps) {
  let panel: HTMLDivElement | undefined
  const before = document.activeElement
  setLayers((before) => before + 1)
  onMount(() => {
    shieldPage()
    panel?.querySelector('button')?.focus()
  })
  onCleanup(() => {
    setLayers((before) => before - 1)
    shieldPage()
    if (before instanceof HTMLElement) before.focus()
  })
  return (
    <div
      class="layer"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="layer-heading"
      aria-describedby="layer-text"
      ref={panel}
    >
      <div class="layer-panel">
        <Pictogram name={props.icon} size={160} tone="blue" />
        <h2 id="layer-heading">{props.heading}</h2>
        <p id="layer-text">{props.text}</p>
        {props.children}
        <BigButton kind="primary" onTap={() => props.onTap()}>
          {props.button}
        </BigButton>
      </div>
    </div>
  )
}
