import type { Page } from '@playwright/test'

/** Between two keys, by the keys' own clock. */
const keyMillis = 12
/** Behind a reading nothing comes of it any more. */
const afterMillis = 400

/** A code is held out to a scanner that types like a keyboard, at its pace however busy the machine is that plays it. */
export async function scanAt(page: Page, text: string, end: 'Enter' | 'Tab'): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const began = Date.now()
  const ends = { Enter: { code: 13, text: '\r' }, Tab: { code: 9, text: '' } }
  const keys = [...text, end].flatMap((key, nth) => {
    const { code, text: typed } = key === 'Enter' || key === 'Tab' ? ends[key] : { code: key.charCodeAt(0), text: key }
    const said = { key, code: key, windowsVirtualKeyCode: code, timestamp: (began + nth * keyMillis) / 1000 }
    const down = typed === '' ? 'rawKeyDown' : 'keyDown'
    return [{ ...said, type: down, text: typed } as const, { ...said, type: 'keyUp' } as const]
  })
  // All at once: a reader never waits between two keys for whoever plays it.
  await Promise.all(keys.map((key) => line.send('Input.dispatchKeyEvent', key)))
  await page.waitForTimeout(afterMillis)
  await line.detach()
}
