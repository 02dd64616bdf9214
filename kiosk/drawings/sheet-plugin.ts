import type { Plugin } from 'vite'
import { sheet } from './sheet.ts'

/** Puts the drawings into the page itself: they are read once, as they are, and no script carries them. */
export const drawingSheet = (): Plugin => ({
  name: 'drawing-sheet',
  // The employer's page is for weak phones, and has two drawings of its own.
  transformIndexHtml: (_, { filename }) =>
    filename.endsWith('site.html') ? [] : [{ tag: 'div', attrs: { hidden: true }, children: sheet, injectTo: 'body' }],
})
