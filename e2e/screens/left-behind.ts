import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Which of these words the last person left behind: in the page, its address or anything the browser keeps that a page can read. */
export async function leftBehind(page: Page, ...sentinels: readonly string[]): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => {
    const caches = 'caches' in window ? await window.caches.keys() : []
    return [
      document.documentElement.outerHTML,
      document.title,
      location.href,
      document.cookie,
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      JSON.stringify(history.state),
      JSON.stringify(await indexedDB.databases()),
      ...caches,
    ].join('\n')
  })
  return sentinels.filter((sentinel) => kept.includes(sentinel))
}

/** Whether a word stands in any file of a folder as it lies on the disk. */
export async function lyingIn(folder: string, word: string): Promise<boolean> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  return texts.some((text) => text.includes(word))
}
