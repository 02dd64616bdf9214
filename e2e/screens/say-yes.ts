import { expect } from '../market.ts'
import type { Hand } from './hand.ts'

type Finger = Pick<Hand, 'page' | 'words' | 'press'>

/** Yes can be said where the last of what is agreed to stands: whoever says it has turned the pages before. */
export async function sayYes({ page, words, press }: Finger, yes: string, onLastPage = async () => {}): Promise<void> {
  const said = page.getByRole('button', { name: yes, exact: true })
  await expect(said).toBeVisible()
  let isLong = false
  // How many pages there are may turn out only once its letters have come.
  while (!(await said.isEnabled())) {
    await press(words.common.nextPage)
    isLong = true
  }
  if (isLong) await onLastPage()
  await press(yes)
}
