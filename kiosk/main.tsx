import '@fontsource-variable/noto-sans-sc'
import type { Component } from 'solid-js'
import { render } from 'solid-js/web'
import { serverAnswers } from './app/market.ts'
import { practising } from './app/practice.ts'
import { Terminal } from './app/terminal.tsx'
import { PracticeBand } from './pieces/practice-band.tsx'
import { UntilBroken } from './trouble/broken.tsx'
import './ui/base.css'
import './ui/tokens.css'

/** A terminal stands with the page itself, and never loads the board or the desk. */
const places: Readonly<Record<string, () => Promise<Component>>> = {
  '/board': async () => (await import('./hall-board/screen.tsx')).HallBoard,
  '/desk': async () => (await import('./staff-desk/screen.tsx')).StaffDesk,
}
const terminal = async () => Terminal

async function open(root: HTMLElement): Promise<void> {
  try {
    const Place = await (places[location.pathname.replace(/\/$/, '')] ?? terminal)()
    root.replaceChildren()
    if (practising()) hangBand()
    render(
      () => (
        <UntilBroken>
          <Place />
        </UntilBroken>
      ),
      root,
    )
  } catch {
    // The server went away between the page and its parts: come back by itself, with the words of the page still there.
    await serverAnswers()
    location.reload()
  }
}

/** Once for the whole page, whatever is shown in it. */
function hangBand(): void {
  if (document.querySelector('.practice-band') === null) render(() => <PracticeBand />, document.body)
}

/** Calls off the page's own refresh, see index.html; after `load`, and before any font or line that it would cut is under way. */
function stay(): void {
  window.stop()
  document.querySelector('meta[http-equiv="refresh"]')?.remove()
  const root = document.getElementById('root')
  if (root) void open(root)
}

if (document.readyState === 'complete') stay()
else window.addEventListener('load', stay)
