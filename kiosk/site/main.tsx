import { render } from 'solid-js/web'
import { takeLink } from './link.ts'
import { SiteScreen } from './screen.tsx'
import { otherLanguage } from './words.ts'
import './site.css'
import './rows.css'
import './sheet.css'
import './terminal.css'
import './large.css'

const link = takeLink()
if (link.inEnglish) otherLanguage()
if (link.atTerminal) {
  document.documentElement.dataset['at'] = 'terminal'
  document.documentElement.toggleAttribute('data-large', link.inLarge)
  // Panels have no Chinese font of their own; phones have, and need not load ours.
  void import('@fontsource-variable/noto-sans-sc')
}

function begin(): void {
  // The page's own refresh, for scripts that never come.
  document.querySelector('meta[http-equiv="refresh"]')?.remove()
  const root = document.getElementById('root')
  if (root === null) return
  root.replaceChildren()
  render(() => <SiteScreen token={link.token} atTerminal={link.atTerminal} />, root)
}
begin()
