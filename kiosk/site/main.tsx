import { render } from 'solid-js/web'
import { onceLoaded } from '../once-loaded.ts'
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
}

onceLoaded((root) => {
  // Panels have no Chinese font of their own; phones have, and need not load ours.
  if (link.atTerminal) void import('@fontsource-variable/noto-sans-sc')
  render(() => <SiteScreen token={link.token} atTerminal={link.atTerminal} />, root)
})
