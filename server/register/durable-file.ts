import { dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { messageOf, RegisterDamaged } from './damage.ts'
import type { Disk } from './disk.ts'

/** Told when a file was not fit to read and its `.bak` stands in: what was written last may be missing. */
export interface RegisterNotice {
  readonly file: string
  readonly found: 'missing' | 'damaged'
}

export interface DurableFile<Content> extends Adapter<Content> {
  /** Drops a damaged copy that was kept aside. Two writes after it, no older state of the document is left. */
  dropDamaged(): Promise<void>
  /** Whether this word lies in any copy of the document: itself, its backup, a draft or what was kept aside. */
  holds(word: string): Promise<boolean>
}

/** A lowdb adapter for one JSON document: when `write` answers, no power cut can lose it, and `.bak` is the state before. */
export function durableFile<Content>(
  disk: Disk,
  path: string,
  parse: (text: string) => Content,
  onNotice: (notice: RegisterNotice) => void,
): DurableFile<Content> {
  const backup = `${path}.bak`
  const damaged = `${path}.damaged`
  // Only a file that was read or written whole becomes the backup; never one that a failed write left in doubt.
  let sound = false
  return {
    async read() {
      const text = await disk.read(path)
      const content = text === undefined ? undefined : parsed(text, parse)
      if (content?.ok) {
        sound = true
        return content.value
      }
      const older = await disk.read(backup)
      if (content === undefined && older === undefined) return null
      const standIn = older === undefined ? undefined : parsed(older, parse)
      if (!standIn?.ok) throw new RegisterDamaged(path, content?.why ?? standIn?.why ?? 'missing')
      // Kept beside for whoever looks into the damage, until somebody in this file asks to be forgotten.
      if (content !== undefined) await disk.rename(path, damaged)
      onNotice({ file: path, found: content === undefined ? 'missing' : 'damaged' })
      return standIn.value
    },
    async write(content) {
      const backsUp = sound
      sound = false
      await replaceDurably(disk, path, JSON.stringify(content), backsUp ? backup : undefined)
      sound = true
    },
    dropDamaged: () => disk.remove(damaged),
    async holds(word) {
      const copies = await Promise.all([path, backup, damaged, draftOf(path)].map((copy) => disk.read(copy)))
      return copies.some((copy) => copy?.includes(word))
    },
  }
}

type Parsed<Content> = { readonly ok: true; readonly value: Content } | { readonly ok: false; readonly why: string }

function parsed<Content>(text: string, parse: (text: string) => Content): Parsed<Content> {
  try {
    return { ok: true, value: parse(text) }
  } catch (error) {
    return { ok: false, why: messageOf(error) }
  }
}

/** Puts a new text in a file's place: at every instant the name holds the whole old or the whole new one. */
export async function replaceDurably(disk: Disk, path: string, text: string, backup?: string): Promise<void> {
  const draft = draftOf(path)
  const file = await disk.create(draft)
  try {
    await file.write(text)
    await file.sync()
  } finally {
    await file.close()
  }
  if (backup !== undefined) {
    await disk.remove(backup)
    await disk.link(path, backup)
  }
  await disk.rename(draft, path)
  await disk.syncFolder(dirname(path))
}

/** What a cut-off write leaves behind; whoever opens the folder removes it. */
const draftOf = (path: string): string => `${path}.tmp`
