import type { Plugin } from 'vite'

/**
 * How a page brings in a part of itself, in a third of what vite's own way weighs: every browser of a hall loads modules by itself, so
 * that a part only waits for its styles. One that does not come is the caller's to say, as of the part itself.
 */
export const lightParts = (): Plugin => ({
  name: 'light-parts',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => helper,
  },
})

const helper = `
const styles = (path) => new Promise((come, missing) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/' + path
  link.onload = come
  link.onerror = missing
  document.head.append(link)
})
export const __vitePreload = (load, paths = []) => Promise.all(paths.map(styles)).then(load)
`
