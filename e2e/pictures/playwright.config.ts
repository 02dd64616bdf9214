import { defineConfig } from '@playwright/test'
import specs from '../playwright.config.ts'

const { projects: _order, ...common } = specs

/** `npm run pictures`: the same browser, hall and walks as the specs, and what only pictures are taken of. */
export default defineConfig({
  ...common,
  testDir: '..',
  testMatch: [
    'look.spec.ts',
    'second-wave.spec.ts',
    'site.spec.ts',
    'pictures/board.ts',
    'pictures/morning.ts',
    'pictures/printer-papers.ts',
  ],
  // A planted page is none of the house's screens.
  grepInvert: /when (it is|they are) planted/,
  outputDir: '../results/pictures',
  reporter: 'line',
  // The longest walk takes two hundred pictures.
  timeout: 900_000,
  // Nothing fades: what is seen is what stays.
  use: { ...common.use, contextOptions: { reducedMotion: 'reduce' } },
})
