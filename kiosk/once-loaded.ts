/** Draws into the page once it is there, and calls off its own refresh, which is for scripts that never come: see `frame-plugin.ts`. */
export function onceLoaded(draw: (root: HTMLElement) => void): void {
  const begin = () => {
    // After `load`, and before any font or line that it would cut is under way.
    window.stop()
    document.querySelector('[http-equiv]')?.remove()
    const root = document.getElementById('root')
    if (root === null) return
    root.replaceChildren()
    draw(root)
  }
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin)
}
