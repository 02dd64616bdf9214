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
  for (const [nth, key] of [...text, end].entries()) {
    const { code, text: typed } = key === 'Enter' || key === 'Tab' ? ends[key] : { code: key.charCodeAt(0), text: key }
    const timestamp = (began + nth * keyMillis) / 1000
    const said = { key, code: key, windowsVirtualKeyCode: code, timestamp }
    await line.send('Input.dispatchKeyEvent', { ...said, type: typed === '' ? 'rawKeyDown' : 'keyDown', text: typed })
    await line.send('Input.dispatchKeyEvent', { ...said, type: 'keyUp' })
  }
  await page.waitForTimeout(afterMillis)
  await line.detach()
}
