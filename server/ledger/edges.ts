import { claimedLink, type Link, linkAfter } from './chain.ts'
import type { DiskFile } from './disk.ts'
import { bytesFrom } from './segments.ts'

/** First position and last link of a file by their own word: enough to lead the chain past a file until it is read. */
export async function edgesOf(file: DiskFile): Promise<{ first: number; last: Link } | undefined> {
  const size = await file.size()
  for (let back = 16 * 1024; ; back *= 4) {
    const text = (await bytesFrom(file, Math.max(0, size - back), size)).toString('latin1')
    const lineAt = text.lastIndexOf('\n', text.length - 2) + 1
    if (lineAt === 0 && back < size) continue
    const last = text.endsWith('\n') ? claimedLink(text.slice(lineAt, -1)) : undefined
    return last === undefined ? undefined : { first: await firstPosition(file), last }
  }
}

/** The end of a file whose last batch is whole behind what the line before it claims. */
export interface Tail {
  readonly link: Link
  readonly size: number
  /** Where the bytes of the last batch begin. */
  readonly lastBatchAt: number
}

/** Reaches back over most last batches. */
const tailBytes = 64 * 1024

/**
 * What an open needs of the file it goes on in: a few lines instead of all. Undefined when anything is not as it must be,
 * or the last batch is the first: then the whole file has to say what it is.
 */
export async function cleanTail(file: DiskFile, before: Link): Promise<Tail | undefined> {
  const size = await file.size()
  if ((await firstPosition(file)) !== before.position + 1) return undefined
  for (let back = tailBytes; ; back *= 4) {
    const from = Math.max(0, size - back)
    const text = (await bytesFrom(file, from, size)).toString('latin1')
    if (!text.endsWith('\n')) return undefined
    const lines = text.slice(0, -1).split('\n')
    // What the window cuts through is no line.
    if (from > 0) lines.shift()
    const last = claimedLink(lines.at(-1) ?? '')
    const count = last === undefined ? Number.POSITIVE_INFINITY : last.position - last.batch + 1
    if (count < 1) return undefined
    const batchFrom = lines.length - count
    if (batchFrom >= 1) {
      const batch = lines.slice(batchFrom)
      const link = linkOver(batch, claimedLink(lines[batchFrom - 1] ?? ''))
      const bytes = batch.reduce((sum, line) => sum + line.length + 1, 0)
      return link === undefined ? undefined : { link, size, lastBatchAt: size - bytes }
    }
    if (from === 0) return undefined
  }
}

function linkOver(lines: readonly string[], before: Link | undefined) {
  let link = before
  for (const line of lines) {
    const next = link === undefined ? 'nothing to follow' : linkAfter(link, line)
    link = typeof next === 'string' ? undefined : next
  }
  return link
}

async function firstPosition(file: DiskFile) {
  const opening = (await bytesFrom(file, 0, 64)).toString('latin1')
  return Number(/^\{"position":(\d+),/.exec(opening)?.[1])
}
