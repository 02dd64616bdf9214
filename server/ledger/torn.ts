import { basename, dirname } from 'node:path'
import type { Disk, DiskFile } from './disk.ts'
import type { Walk } from './segments.ts'
import { bytesFrom, notAnEntry } from './segments.ts'

/** The end of a file that was cut off at the start, for the desk to show. */
export interface Cut {
  readonly file: string
  readonly bytes: number
  /** The position the first lost entry had, or would have had. */
  readonly position: number
  readonly keptAs: string
}

/**
 * Is the damage the walk stopped at inside the last batch? A later batch was only ever begun after the earlier one was
 * synced and answered for, so any trace of one, even a torn one, means that acknowledged entries are damaged.
 */
function isInLastBatch(walk: Walk, text: string) {
  const expected = walk.link.position + 1
  for (const found of text.matchAll(/\{"position":(\d+),"batch":(\d+),/g)) {
    const [position, batch] = [Number(found[1]), Number(found[2])]
    // The damaged line itself may lie in one number, never in both alike: then lines before it are missing.
    if (found.index === 0 ? position === batch && position !== expected : batch > expected && position >= batch)
      return false
  }
  return true
}

/** Is what the walk of the last file stopped at a batch that is being written now, or was cut off? */
export async function isUnfinished(file: DiskFile, found: Walk): Promise<boolean> {
  if (found.damage === undefined || found.damage === notAnEntry) return false
  const rest = await bytesFrom(file, found.size, await file.size())
  return isInLastBatch(found, rest.toString('latin1'))
}

/**
 * Cuts a file back to the end of the walk and keeps what is cut beside it, durably and before the cut.
 * Whole entries of the torn batch stay: each is one command, a caller who was never answered asks again and is told of
 * it, and if it was a flipped bit and not a torn write the fewest answered commands are lost.
 */
export async function cutEnd(disk: Disk, path: string, file: DiskFile, walk: Walk): Promise<Cut> {
  const folder = dirname(path)
  const end = await bytesFrom(file, walk.size, await file.size())
  const position = walk.link.position + 1
  const taken = new Set(await disk.list(folder))
  const name = `${basename(path)}.cut-${position}`
  let keptAs = name
  for (let time = 2; taken.has(keptAs); time += 1) keptAs = `${name}-${time}`
  const kept = await disk.open(`${folder}/${keptAs}`, 'write')
  if ((await kept.write(end, 0)) < end.length) throw new Error(`No room to keep the end of ${path} before cutting it.`)
  await kept.close()
  await disk.syncFolder(folder)
  await file.cut(walk.size)
  return { file: basename(path), bytes: end.length, position, keptAs }
}
