import { mkdtemp, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { makeFolder } from './disk.ts'
import { realDisk } from './ledger/disk.ts'
import { BadSetting } from './start-trouble.ts'

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
    if (why !== undefined)
      throw new BadSetting({
        zh: `GONGPIAO_DATA 是“${folder}”，${why.zh}。`,
        en: `GONGPIAO_DATA is "${folder}", but ${why.en}.`,
      })
  }
  return realDisk.hold(path)
}

type Why = { readonly zh: string; readonly en: string }
const mayNot: Why = {
  zh: '在那里写不了东西：请换一个启动工票的用户能写的文件夹，或者给它写的权限',
  en: 'nothing can be made there: choose a folder that the user who starts Gongpiao may write',
}
const isFile: Why = {
  zh: '那里挡着一个文件：请换一个文件夹，或者把文件挪开',
  en: 'a file stands in its way: choose another folder, or move the file',
}
const reasons: ReadonlyMap<unknown, Why> = new Map<unknown, Why>([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT'].map((code) => [code, mayNot] as const),
  ...['ENOTDIR', 'EEXIST'].map((code) => [code, isFile] as const),
  ['ELOOP', { zh: '它的链接绕成了圈：请换一个文件夹', en: 'its links lead round in a circle: choose another folder' }],
  ['ENAMETOOLONG', { zh: '名字太长：请换一个短的', en: 'the name is too long: choose a shorter one' }],
])

const isNo = (error: unknown): error is Error & { readonly code: unknown } => error instanceof Error && 'code' in error
