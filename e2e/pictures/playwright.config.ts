import { defineConfig } from '@playwright/test'
import common from '../playwright.config.ts'

/** `npm run pictures`: the same browser and the same hall as the specs, for pictures that people look at. */
export default defineConfig({
  ...common,
  testDir: '.',
  testMatch: ['story.ts', 'other-mornings.ts'],
  outputDir: '../results/pictures',
  reporter: 'line',
})
