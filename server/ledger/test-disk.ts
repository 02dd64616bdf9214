import { dirname } from 'node:path'
import type { Disk } from './disk.ts'
import { DataFolderBusy } from './lock.ts'

type Operation = 'list' | 'open' | 'read' | 'write' | 'cut' | 'sync' | 'syncFolder'
/** Everything that changed the disk, in order: what a power cut at any moment can be made from. */
export type Change =
  | { readonly change: 'make' | 'sync' | 'failed sync' | 'syncFolder'; readonly path: string }
  | { readonly change: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly change: 'cut'; readonly path: string; readonly length: number }

export interface TestDisk extends Disk {
  readonly files: Map<string, Buffer>
  readonly changes: Change[]
  /** The next such operation fails with this code; a write may leave its first bytes behind. Stays until `heal`. */
  fail(operation: Operation, code: string, bytesLeft?: number): void
  /** The next write takes only so many bytes and says so. */
  shorten(bytes: number): void
  /** From now on such syncs answer well and do nothing: the planted fault of the power-cut tests. */
  lieAbout(operation: 'sync' | 'syncFolder'): void
  /** Holds every sync until the answer is called. */
  stall(): () => void
  heal(): void
}

/** A disk in memory that fails when told and remembers every change. */
export function openTestDisk(files = new Map<string, Buffer>()): TestDisk {
  const held = new Set<string>()
  const changes: Change[] = []
  const failing = new Map<Operation, { code: string; bytesLeft: number }>()
  let shortWrite: number | undefined
  const lying = new Set<Operation>()
  let stalled = Promise.resolve()

  const attempt = (operation: Operation) => {
    const fault = failing.get(operation)
    if (fault !== undefined)
      throw Object.assign(new Error(`${fault.code}: planted, ${operation}`), { code: fault.code })
  }
  const contents = (path: string) => files.get(path) ?? Buffer.alloc(0)
  const put = (path: string, at: number, bytes: Buffer) => {
    if (bytes.length === 0) return
    changes.push({ change: 'write', path, at, bytes })
    files.set(path, written(contents(path), at, bytes))
  }
  const sync = async (path: string) => {
    await stalled
    if (failing.has('sync')) changes.push({ change: 'failed sync', path })
    attempt('sync')
    if (!lying.has('sync')) changes.push({ change: 'sync', path })
  }

  return {
    files,
    changes,
    fail: (operation, code, bytesLeft = 0) => void failing.set(operation, { code, bytesLeft }),
    shorten(bytes) {
      shortWrite = bytes
    },
    lieAbout: (operation) => void lying.add(operation),
    stall() {
      let release = () => {}
      stalled = new Promise((resolve) => (release = resolve))
      return release
    },
    heal: () => failing.clear(),
    async hold(folder) {
      if (held.has(folder)) throw new DataFolderBusy(folder)
      held.add(folder)
      return async () => void held.delete(folder)
    },
    async makeFolder() {},
    async list(folder) {
      attempt('list')
      return [...files.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1))
    },
    async open(path, how) {
      attempt('open')
      if (!files.has(path)) {
        if (how === 'read') throw new Error(`ENOENT: ${path}`)
        files.set(path, Buffer.alloc(0))
        changes.push({ change: 'make', path })
      }
      return {
        size: async () => contents(path).length,
        async read(into, at) {
          attempt('read')
          return contents(path).copy(into, 0, at)
        },
        async write(bytes, at) {
          const whole = Buffer.from(bytes)
          put(path, at, whole.subarray(0, failing.get('write')?.bytesLeft ?? shortWrite ?? whole.length))
          attempt('write')
          const taken = shortWrite ?? whole.length
          shortWrite = undefined
          await sync(path)
          return taken
        },
        async cut(length) {
          attempt('cut')
          changes.push({ change: 'cut', path, length })
          files.set(path, contents(path).subarray(0, length))
          await sync(path)
        },
        async close() {},
      }
    },
    async syncFolder(path) {
      attempt('syncFolder')
      if (!lying.has('syncFolder')) changes.push({ change: 'syncFolder', path })
    },
  }
}

/**
 * The disk as a power cut after `changes` may leave it. What was synced is there. Of what was not, `luck` (0 to 1) decides:
 * how many changes got through, where the next write is torn, whether sectors of it are holes, whether a new name is there.
 */
export function crashImage(changes: readonly Change[], luck: () => number): Map<string, Buffer> {
  const image = new Map<string, Buffer>()
  for (const path of new Set(changes.map((change) => change.path))) {
    const own = withoutForgotten(changes.filter((change) => change.path === path))
    const madeAt = changes.findIndex((change) => change.change === 'make' && change.path === path)
    if (madeAt < 0) continue
    const named = changes.findIndex(
      (change, at) => at > madeAt && change.change === 'syncFolder' && change.path === dirname(path),
    )
    if (named < 0 && luck() < 0.5) continue
    const synced = own.findLastIndex((change) => change.change === 'sync')
    const through = synced + 1 + Math.floor(luck() * (own.length - synced))
    let bytes = own.slice(0, through).reduce(applied, Buffer.alloc(0))
    const next = own[through]
    if (next?.change === 'write') bytes = torn(bytes, next, luck)
    image.set(path, bytes)
  }
  return image
}

/** After a failed sync the cache takes what it held for written: no later sync writes it, unless it is written again. */
function withoutForgotten(own: readonly Change[]) {
  let kept: Change[] = []
  for (const change of own) {
    if (change.change === 'failed sync')
      kept = kept.slice(0, kept.findLastIndex((earlier) => earlier.change === 'sync') + 1)
    else kept.push(change)
  }
  return kept
}

function applied(bytes: Buffer, change: Change): Buffer {
  if (change.change === 'write') return written(bytes, change.at, change.bytes)
  return change.change === 'cut' ? bytes.subarray(0, change.length) : bytes
}

function torn(before: Buffer, write: Extract<Change, { change: 'write' }>, luck: () => number) {
  const arrived = write.bytes.subarray(0, Math.floor(luck() * (write.bytes.length + 1)))
  const image = written(before, write.at, arrived)
  if (luck() < 0.7) return image
  // The size of a file may arrive before its contents: sectors not yet written are as they were, or zeros where new.
  const old = written(Buffer.alloc(image.length), 0, before)
  for (let at = write.at - (write.at % 512); at < image.length; at += 512)
    if (luck() < 0.5) old.copy(image, at, at, Math.min(at + 512, image.length))
  return image
}

function written(before: Buffer, at: number, bytes: Buffer): Buffer {
  const after = Buffer.alloc(Math.max(before.length, at + bytes.length))
  before.copy(after)
  bytes.copy(after, at)
  return after
}
