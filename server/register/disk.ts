import { readFile } from 'node:fs'
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { makeFolder, syncFolder, unlessMissing } from '../disk.ts'

/** What the register asks of a file system, in the steps a power cut can fall between; tests bring a disk that fails. */
export interface Disk {
  /** The text of a file, or undefined if there is none. */
  read(path: string): Promise<string | undefined>
  /** An empty file to write, whatever was there before. Not durable until synced, its name not until its folder is. */
  create(path: string): Promise<OpenFile>
  /** A second name for the same file. */
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removing what is not there is harmless. */
  remove(path: string): Promise<void>
  /** Names in a folder; none if the folder is missing. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder with its parents, durably; making one that is there is harmless. */
  makeFolder(folder: string): Promise<void>
  syncFolder(folder: string): Promise<void>
  /** The permission bits of a file, such as `0o600`. */
  permissions(path: string): Promise<number>
}

export interface OpenFile {
  write(text: string): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** A start reads hundreds of small files: by way of a file handle each costs half as much again. */
const readWhole = promisify(readFile)

export const nodeDisk: Disk = {
  read: (path) => unlessMissing(readWhole(path, 'utf8'), undefined),
  async create(path) {
    // Everything the register and the keys write is for the server's own user alone.
    const file = await open(path, 'w', 0o600)
    return {
      write: (text) => file.writeFile(text),
      sync: () => file.datasync(),
      close: () => file.close(),
    }
  },
  link,
  rename,
  remove: (path) => rm(path, { force: true }),
  list: (folder) => unlessMissing(readdir(folder), []),
  makeFolder,
  syncFolder,
  async permissions(path) {
    return (await stat(path)).mode & 0o777
  },
}
