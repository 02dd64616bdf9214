import { close, constants, fdatasync, fstat, ftruncate, open, read, write } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import { makeFolder, syncFolder } from '../disk.ts'
import { holdFolder } from './lock.ts'

/** What the ledger asks of a disk; tests answer with full, failing and forgetful ones. */
export interface Disk {
  /** Keeps other processes out of the folder until the answer is called. */
  hold(folder: string): Promise<() => Promise<void>>
  /** Makes the folder and those above it, durably. */
  makeFolder(folder: string): Promise<void>
  list(folder: string): Promise<readonly string[]>
  /** `write` makes the file if it is missing. */
  open(path: string, how: 'read' | 'write'): Promise<DiskFile>
  /** Makes the names in a folder durable. */
  syncFolder(folder: string): Promise<void>
}

export interface DiskFile {
  size(): Promise<number>
  /** Answers how many bytes were read: 0 at the end of the file. */
  read(into: Uint8Array, at: number): Promise<number>
  /** Answers how many bytes were written, which may be fewer than asked. When it answers, no power cut can lose them. */
  write(bytes: Uint8Array, at: number): Promise<number>
  /** When it answers, no power cut can bring back what was cut off. */
  cut(length: number): Promise<void>
  close(): Promise<void>
}

const calls = {
  open: promisify(open),
  stat: promisify(fstat),
  read: promisify(read),
  write: promisify(write),
  cut: promisify(ftruncate),
  sync: promisify(fdatasync),
  close: promisify(close),
}

// A write that is itself durable is one way to the disk and back instead of two. Windows does not have it.
const writesSync: number | undefined = constants.O_DSYNC
// Not to append: the ledger writes at the length it knows to be synced, whatever a failed write left behind it.
const durably = constants.O_RDWR | constants.O_CREAT | (writesSync ?? 0)

export const realDisk: Disk = {
  hold: holdFolder,
  makeFolder,
  list: (folder) => readdir(folder),
  async open(path, how) {
    const number = await calls.open(path, how === 'read' ? constants.O_RDONLY : durably)
    return {
      size: async () => (await calls.stat(number)).size,
      read: async (into, at) => (await calls.read(number, into, 0, into.length, at)).bytesRead,
      async write(bytes, at) {
        const { bytesWritten } = await calls.write(number, bytes, 0, bytes.length, at)
        if (writesSync === undefined) await calls.sync(number)
        return bytesWritten
      },
      async cut(length) {
        await calls.cut(number, length)
        await calls.sync(number)
      },
      close: () => calls.close(number),
    }
  },
  syncFolder,
}
