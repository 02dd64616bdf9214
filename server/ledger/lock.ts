import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { createServer, type ListenOptions } from 'node:net'
import { StartTrouble } from '../start-trouble.ts'

export class DataFolderBusy extends StartTrouble {
  override readonly name = 'DataFolderBusy'
  constructor(folder: string) {
    super({
      zh: `已经有一个工票在用 ${folder} 里的数据：请先停掉那一个，或者换一个数据文件夹。`,
      en: `Another Gongpiao is already running on the data in ${folder}: stop it first, or choose another data folder.`,
    })
  }
}

/**
 * Holds a folder for this process with a listening local socket. The kernel frees it the moment the process is gone, however
 * it went, so a start after kill -9 neither waits nor guesses.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  // The folder itself and not its name: a link or a mount to it is the same folder.
  const { dev, ino } = await stat(folder, { bigint: true })
  const key = createHash('sha256').update(`${dev}:${ino}`).digest()
  const server = createServer((caller) => caller.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject('code' in error && error.code === 'EADDRINUSE' ? new DataFolderBusy(folder) : error),
    )
    server.listen({ ...address(key), exclusive: true }, resolve)
  })
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}

function address(key: Buffer): ListenOptions {
  const name = `gongpiao-${key.toString('hex', 0, 16)}`
  if (process.platform === 'linux') return { path: `\0${name}` }
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${name}` }
  // Elsewhere a named socket outlives a killed process, a loopback port does not.
  return { host: '127.0.0.1', port: 20_000 + (key.readUInt32BE(0) % 20_000) }
}
