import type { Plugin } from 'vite'
import { sheet } from './sheet.ts'

/** Puts the drawings into the page itself: they are read once, as they are, and no script carries them. */
export const drawingSheet = (): Plugin => ({
  name: 'drawing-sheet',
  transformIndexHtml: () => [{ tag: 'div', attrs: { hidden: true }, children: sheet, injectTo: 'body' }],
})
