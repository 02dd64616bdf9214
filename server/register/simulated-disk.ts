import { dirname } from 'node:path'
import type { Disk } from './disk.ts'

/** For tests: a disk in memory that fails on demand and can tell every state a power cut would leave it in. */
export interface SimulatedDisk extends Disk {
  /** How many steps that change something it was asked for. */
  readonly steps: number
  /** Every content the disk may have if the power goes now: what was not synced is there, torn or gone. */
  images(): readonly DiskImage[]
  /** What it holds as long as the power stays. */
  contents(): DiskImage
}

export type DiskImage = ReadonlyMap<string, string>

export interface Step {
  /** Counted from 1. */
  readonly number: number
  readonly action: 'create' | 'write' | 'sync' | 'link' | 'rename' | 'remove' | 'syncFolder'
  readonly path: string
}

interface Inode {
  text: string
  synced: string | undefined
}

type Names = Map<string, Inode>

/** `onStep` is asked before each step and may throw `diskError(…)` or wait. */
export function simulatedDisk(
  image: DiskImage,
  onStep: (step: Step) => void | Promise<void> = () => undefined,
): SimulatedDisk {
  const names: Names = new Map([...image].map(([path, text]) => [path, { text, synced: text }]))
  const durable: Names = new Map(names)
  let pending: { readonly folder: string; readonly apply: (names: Names) => void }[] = []
  let steps = 0

  async function step(action: Step['action'], path: string) {
    steps += 1
    await onStep({ number: steps, action, path })
  }
  function rename(path: string, apply: (names: Names) => void) {
    apply(names)
    pending.push({ folder: dirname(path), apply })
  }
  function inodeOf(path: string): Inode {
    const inode = names.get(path)
    if (inode === undefined) throw diskError('ENOENT')
    return inode
  }

  return {
    get steps() {
      return steps
    },
    read: async (path) => names.get(path)?.text,
    async create(path) {
      await step('create', path)
      const inode = names.get(path) ?? { text: '', synced: undefined }
      inode.text = ''
      rename(path, (into) => into.set(path, inode))
      return {
        async write(text) {
          await step('write', path)
          inode.text = text
        },
        async sync() {
          await step('sync', path)
          inode.synced = inode.text
        },
        async close() {},
      }
    },
    async link(from, to) {
      await step('link', to)
      const inode = inodeOf(from)
      if (names.has(to)) throw diskError('EEXIST')
      rename(to, (into) => into.set(to, inode))
    },
    async rename(from, to) {
      await step('rename', to)
      const inode = inodeOf(from)
      rename(to, (into) => {
        into.delete(from)
        into.set(to, inode)
      })
    },
    async remove(path) {
      await step('remove', path)
      rename(path, (into) => into.delete(path))
    },
    list: async (folder) =>
      [...names.keys()].filter((path) => dirname(path) === folder).map((path) => path.slice(folder.length + 1)),
    async makeFolder() {},
    async syncFolder(folder) {
      await step('syncFolder', folder)
      for (const change of pending) if (change.folder === folder) change.apply(durable)
      pending = pending.filter((change) => change.folder !== folder)
    },
    permissions: async () => 0o600,
    images: () =>
      powerCutImages(
        durable,
        pending.map(({ apply }) => apply),
      ),
    contents: () => new Map([...names].map(([path, inode]) => [path, inode.text])),
  }
}

/** The names change in order, so any first part of the changes may be durable; unsynced bytes survive whole, half or not. */
function powerCutImages(durable: Names, pending: readonly ((names: Names) => void)[]): readonly DiskImage[] {
  const survivals = [
    (inode: Inode) => inode.synced ?? '',
    (inode: Inode) => inode.text.slice(0, inode.text.length / 2),
    (inode: Inode) => inode.text,
  ]
  const images = new Map<string, DiskImage>()
  const names = new Map(durable)
  for (let applied = 0; applied <= pending.length; applied += 1) {
    for (const survival of survivals) {
      const image = new Map(
        [...names].map(([path, inode]) => [path, inode.text === inode.synced ? inode.text : survival(inode)]),
      )
      images.set(JSON.stringify([...image].sort()), image)
    }
    pending[applied]?.(names)
  }
  return [...images.values()]
}

/** An error as the system gives it. */
export const diskError = (code: 'ENOSPC' | 'EIO' | 'ENOENT' | 'EEXIST'): Error =>
  Object.assign(new Error(`${code}: made up`), { code, syscall: 'made up' })
