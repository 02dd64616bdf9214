import { expect } from '../market.ts'
import type { Hand } from './hand.ts'

type Finger = Pick<Hand, 'page' | 'words' | 'press'>

/** Yes can be said where the last of what is agreed to stands: whoever says it has turned the pages before. */
export async function sayYes({ page, words, press }: Finger, yes: string, onLastPage = async () => {}): Promise<void> {
  const said = page.getByRole('button', { name: yes, exact: true })
  const further = page.getByRole('button', { name: words.common.nextPage, exact: true, disabled: false })
  await expect(said).toBeVisible()
  const isLong = await further.isVisible()
  while (await further.isVisible()) await press(words.common.nextPage)
  if (isLong) await onLastPage()
  await press(yes)
}
