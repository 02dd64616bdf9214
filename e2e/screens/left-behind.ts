import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Which of these words the last person left behind: in the page, its address or anything the browser keeps that a page can read. */
export async function leftBehind(page: Page, ...sentinels: readonly string[]): Promise<readonly string[]> {
  const kept = `${await page.content()}\n${await page.evaluate(whatIsKept)}`
  return sentinels.filter((sentinel) => kept.includes(sentinel))
}

/** Which of these words are kept beside the page they stand on. */
export async function keptAside(page: Page, sentinels: readonly string[]): Promise<readonly string[]> {
  const kept = await page.evaluate(whatIsKept)
  return sentinels.filter((sentinel) => kept.includes(sentinel))
}

/** Runs in the page. */
async function whatIsKept(): Promise<string> {
  const caches = 'caches' in window ? await window.caches.keys() : []
  return [
    document.title,
    location.href,
    document.cookie,
    window.name,
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
    JSON.stringify(history.state),
    JSON.stringify(await indexedDB.databases()),
    ...caches,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
  ].join('\n')
}

/** Whether a word stands in any file of a folder as it lies on the disk. */
export async function lyingIn(folder: string, word: string): Promise<boolean> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile())
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
  return texts.some((text) => text.includes(word))
}
