import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handle on a folder to sync; its file system logs names itself.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Makes a folder and those above it, durably and for the server's own user alone; making one that is there is harmless. */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder)
  if (await isFolder(path)) return
  // Step by step: node's own recursive mkdir never comes back where the system refuses with ENOENT, as /proc does.
  if (dirname(path) !== path) await makeFolder(dirname(path))
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    // Another start may have made it meanwhile.
    if (!(await isFolder(path))) throw error
    return
  }
  await syncFolder(dirname(path))
}

const isFolder = async (path: string): Promise<boolean> =>
  (await unlessMissing(stat(path), undefined))?.isDirectory() === true

/** What was asked of a file or folder, or `missing` where there is none. */
export async function unlessMissing<Found, Missing>(asked: Promise<Found>, missing: Missing): Promise<Found | Missing> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing
    throw error
  }
}
