import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BadSetting } from '../start-trouble.ts'

/** Lies in a folder of made-up people, and in no other. */
const marker = 'practice-only'

/** Throws `BadSetting` if the folder was made by practising: nobody in it exists. */
export function refusePracticeFolder(folder: string): void {
  if (existsSync(join(folder, marker)))
    throw new BadSetting({
      zh: `GONGPIAO_DATA 是“${folder}”，那是练习用的文件夹，里面的人都是假的：请换一个。`,
      en: `GONGPIAO_DATA is "${folder}", but that folder is for practice: choose another one.`,
    })
}

/**
 * Makes the folder empty for a new practice morning. Throws `BadSetting` if it holds anything that practising did not
 * make: a real market is never touched. The folder must be held against other processes.
 */
export async function emptyPracticeFolder(folder: string): Promise<void> {
  const inside = existsSync(folder) ? await readdir(folder) : []
  if (inside.length > 0 && !inside.includes(marker))
    throw new BadSetting({
      zh: `“${folder}”不是练习用的文件夹，里面有东西，练习会把它清空：请用 --folder 换一个。`,
      en: `"${folder}" is no practice folder and is not empty: practice would wipe it out. Choose another one with --folder.`,
    })
  for (const name of inside) if (name !== marker) await rm(join(folder, name), { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(
    join(folder, marker),
    '练习用的文件夹，里面的人和活都是假的。 Made by npm run practice: nobody in here exists.\n',
  )
}
