import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unlessMissing } from '../disk.ts'
import { StartTrouble } from '../start-trouble.ts'

/** Says of every file of a release what it must hold, as `sha256sum -c` reads it. */
export const sumsFile = 'SHA256SUMS'

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const sumLine = (path: string, bytes: Uint8Array): string => `${sumOf(bytes)}  ${path}\n`

/** The files of an unpacked release, each as it was packed. Throws in words where one is missing or is not. */
export async function* wholeFiles(folder: string): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }> {
  for (const { path, sum } of await sumsIn(folder)) {
    const bytes = await unlessMissing(readFile(join(folder, path)), undefined)
    if (bytes === undefined || sumOf(bytes) !== sum) throw new NotWhole(join(folder, path))
    yield { path, bytes }
  }
}

async function sumsIn(folder: string) {
  const text = await unlessMissing(readFile(join(folder, sumsFile), 'utf8'), undefined)
  const lines = text?.trimEnd().split('\n') ?? []
  const sums = lines.flatMap((line) => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    return sum === undefined || path === undefined ? [] : [{ sum, path }]
  })
  if (sums.length === 0 || sums.length < lines.length) throw new NotWhole(join(folder, sumsFile))
  return sums
}

class NotWhole extends StartTrouble {
  override readonly name = 'NotWhole'
  constructor(file: string) {
    super({
      zh: `安装包不完整：${file} 缺了或变了。请重新拷贝安装包，再解开一次。`,
      en: `The release is not whole: ${file} is missing or was changed. Copy the archive again and unpack it again.`,
    })
  }
}
