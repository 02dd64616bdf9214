import { mkdir, readFile, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { syncFolder, unlessMissing } from '../disk.ts'
import { StartTrouble } from '../start-trouble.ts'
import { sumsFile, wholeFiles } from './whole.ts'

/** The version that runs, and the one that ran before: links beside the folders of the versions. */
export type Pointer = 'current' | 'previous'

const Release = z.object({ version: z.string().regex(/^\d[\w.-]*$/) })

/**
 * Puts an unpacked release into a folder of its own under `root`, whole or not at all, and answers with its version. One that
 * lies there already is left as it is; another build under the same version is refused.
 */
export async function putInPlace(unpacked: string, root: string): Promise<string> {
  const { version } = Release.parse(JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8')))
  const place = join(root, version)
  const sums = await readFile(join(unpacked, sumsFile), 'utf8').catch(() => '')
  const there = await unlessMissing(readFile(join(place, sumsFile), 'utf8'), undefined)
  if (there !== undefined && there !== sums) throw new OtherBuild(place)
  const draft = join(root, `.${version}.draft`)
  await rm(draft, { recursive: true, force: true })
  for await (const { path, bytes } of wholeFiles(unpacked)) if (there === undefined) await write(draft, path, bytes)
  if (there !== undefined) return version
  await write(draft, sumsFile, Buffer.from(sums))
  await rename(draft, place)
  await syncFolder(root)
  return version
}

async function write(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), bytes, { flush: true })
}

/** Which version a pointer names; undefined where there is none. */
export async function pointedAt(root: string, pointer: Pointer): Promise<string | undefined> {
  const target = await unlessMissing(readlink(join(root, pointer)), undefined)
  return target === undefined ? undefined : basename(target)
}

/** Lets `current` name this version from one moment to the next, and `previous` the one before. */
export async function switchTo(root: string, version: string): Promise<void> {
  const before = await pointedAt(root, 'current')
  if (before === version) return
  if (before !== undefined) await point(root, 'previous', before)
  await point(root, 'current', version)
}

async function point(root: string, pointer: Pointer, version: string): Promise<void> {
  const draft = join(root, `.${pointer}.draft`)
  await rm(draft, { force: true })
  await symlink(version, draft)
  await rename(draft, join(root, pointer))
  await syncFolder(root)
}

class OtherBuild extends StartTrouble {
  override readonly name = 'OtherBuild'
  constructor(place: string) {
    super({
      zh: `${place} 里已经有同一个版本号、内容却不一样的工票：请先弄清要哪一个，不用的那个文件夹改个名再装。`,
      en: `Another build under the same version lies in ${place}: find out which is wanted, and rename that folder before installing again.`,
    })
  }
}
