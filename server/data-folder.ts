import { mkdtemp, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from './disk.ts'
import { realDisk } from './ledger/disk.ts'
import { BadSetting } from './settings.ts'

/**
 * Makes the data folder if it is missing and keeps every other process out until the answer is called: before anything in
 * it is read or made, so that two first starts never make two keys. Throws `BadSetting` or `DataFolderBusy`.
 */
export async function holdDataFolder(folder: string): Promise<() => Promise<void>> {
  const path = resolve(folder)
  try {
    await makeFolder(path)
    await rmdir(await mkdtemp(join(path, 'may-write-')))
  } catch (error) {
    const why = isNo(error) ? reasons.get(error.code) : undefined
    // A full disk is no bad setting: the ledger says so itself, and whoever is in it can still be read.
    if (why !== undefined) throw new BadSetting(`GONGPIAO_DATA is "${folder}", but ${why}.`)
  }
  return realDisk.hold(path)
}

const mayNot = 'nothing can be made there: choose a folder that the user who starts Gongpiao may write'
const isFile = 'a file stands in its way: choose another folder, or move the file'
const reasons: ReadonlyMap<unknown, string> = new Map([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT'].map((code) => [code, mayNot] as const),
  ...['ENOTDIR', 'EEXIST'].map((code) => [code, isFile] as const),
  ['ELOOP', 'its links lead round in a circle: choose another folder'],
  ['ENAMETOOLONG', 'the name is too long: choose a shorter one'],
])

const isNo = (error: unknown): error is Error & { readonly code: unknown } => error instanceof Error && 'code' in error
