import { Low, Memory } from 'lowdb'
import { z } from 'zod'
import { nodeDisk } from '../register/disk.ts'
import { durableFile } from '../register/durable-file.ts'

/** A keyed digest of each token, and until when it would have opened something, in milliseconds. */
const Ended = z.record(z.string(), z.number())
type Ended = z.infer<typeof Ended>

/** The sessions that were ended before their time: without the document they open again after a start, until they run out. */
export interface EndedSessions {
  has(digest: string): boolean
  /** Keeps it, and drops those that have run out by `now`. Resolves once it outlives a power cut, or the disk refused. */
  keep(digest: string, until: number, now: number): Promise<void>
}

type Trouble = (error: unknown) => void

export const endedInMemory = (): EndedSessions => endedSessions(new Low<Ended>(new Memory(), {}), () => {})

/** What cannot be read, nor its backup, is told and begun anew. */
export async function openEndedSessions(path: string, trouble: Trouble): Promise<EndedSessions> {
  const parse = (text: string) => Ended.parse(JSON.parse(text))
  const told = ({ file, found }: { readonly file: string; readonly found: string }) =>
    trouble(new Error(`${file} was ${found}, its backup stands in: what was ended last may open again`))
  const low = new Low<Ended>(durableFile<Ended>(nodeDisk, path, parse, told), {})
  await low.read().catch(trouble)
  return endedSessions(low, trouble)
}

function endedSessions(low: Low<Ended>, trouble: Trouble): EndedSessions {
  const ended = new Map(Object.entries(low.data))
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  /** Whoever comes while one write is under way goes into the next, together. */
  function written(): Promise<void> {
    next ??= writing.then(() => {
      next = undefined
      low.data = Object.fromEntries(ended)
      writing = low.write().catch(trouble)
      return writing
    })
    return next
  }
  return {
    has: (digest) => ended.has(digest),
    keep(digest, until, now) {
      for (const [other, otherUntil] of ended) if (otherUntil <= now) ended.delete(other)
      ended.set(digest, until)
      return written()
    },
  }
}
