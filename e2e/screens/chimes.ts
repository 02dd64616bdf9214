import type { Page } from '@playwright/test'

/** Counts the notes that a page really sounds: begun while its browser lets it, on a way that ends at the loudspeaker. */
export async function countChimes(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const { start } = OscillatorNode.prototype
    const { connect } = AudioNode.prototype
    const leads = new WeakMap<AudioNode, AudioNode>()
    const isHeard = (node: AudioNode): boolean => {
      const next = leads.get(node)
      return node === node.context.destination || (next !== undefined && isHeard(next))
    }
    let notes = 0
    Object.assign(AudioNode.prototype, {
      connect(this: AudioNode, next: AudioNode) {
        leads.set(this, next)
        return Reflect.apply(connect, this, [next])
      },
    })
    OscillatorNode.prototype.start = function (when) {
      if (this.context.state === 'running' && isHeard(this)) {
        notes += 1
        document.documentElement.dataset['notes'] = String(notes)
      }
      start.call(this, when)
    }
  })
  return () => page.locator('html').evaluate((html) => Number(html.dataset['notes'] ?? 0))
}
