import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { DayEvent } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import type { CommandId, DayNumber, OfferId, PlacementId, PostingId, WorkerId } from '../../shared/ids.ts'
import { CommandId as Command } from '../../shared/ids.ts'

/** One thing somebody was told is done, with the tap that asked for it. */
export type Told =
  | { readonly told: 'number'; readonly command: CommandId; readonly number: DayNumber }
  | {
      readonly told: 'placement'
      readonly command: CommandId
      readonly number: DayNumber
      readonly placement: PlacementId
    }
  | { readonly told: 'posting'; readonly command: CommandId; readonly posting: PostingId }
  | { readonly told: 'approved'; readonly command: CommandId; readonly posting: PostingId }

const Line = z.object({ command: Command, events: z.array(DayEvent) })
export type Written = z.infer<typeof Line>

/** The day book as it lies on the disk, without asking the server. */
export async function readDayBook(dataFolder: string): Promise<readonly Written[]> {
  const folder = join(dataFolder, 'ledger', 'day')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts
    .flatMap((text) => text.split('\n').filter((line) => line !== ''))
    .map((line) => Line.parse(JSON.parse(line)))
}

/** What was told against what is written: a sentence for everything lost, doubled or impossible. */
export function judge(told: readonly Told[], written: readonly Written[]): readonly string[] {
  return [...lostOrChanged(told, written), ...writtenTwice(written), ...placesGiven(written)]
}

function lostOrChanged(told: readonly Told[], written: readonly Written[]): readonly string[] {
  const byCommand = new Map(written.map((entry) => [entry.command, entry.events]))
  return told.flatMap((one) => {
    const events = byCommand.get(one.command) ?? []
    const stands = events.some((event) => fits(one, event))
    return stands ? [] : [`lost: ${JSON.stringify(one)} was told, but its tap wrote ${JSON.stringify(events)}`]
  })
}

function fits(one: Told, event: DayEvent): boolean {
  switch (one.told) {
    case 'number':
      return event.type === 'checked-in' && event.number === one.number
    case 'placement':
      return event.type === 'placement-made' && event.placement === one.placement && event.number === one.number
    case 'posting':
      return event.type === 'posted' && event.posting === one.posting
    case 'approved':
      return event.type === 'posting-approved' && event.posting === one.posting
    default:
      return one satisfies never
  }
}

/** What may stand in a day only once: a tap, a number, a person in line, a posting, a placement, a yes to an offer. */
function writtenTwice(written: readonly Written[]): readonly string[] {
  const seen = new Set<string>()
  const once = (what: string) => {
    const twice = seen.has(what)
    seen.add(what)
    return twice ? [`twice: ${what}`] : []
  }
  return written.flatMap(({ command, events }) => [
    ...once(`tap ${command}`),
    ...events.flatMap((event) => {
      if (event.type === 'checked-in') return [...once(`number ${event.number}`), ...once(`in line ${event.worker}`)]
      if (event.type === 'posted') return once(`posting ${event.posting}`)
      if (event.type === 'offer-accepted') return once(`yes to ${event.offer}`)
      return event.type === 'placement-made' ? once(`placement ${event.placement}`) : []
    }),
  ])
}

/** Follows every place: held or taken never more than there are, and nobody in two jobs at the same hour. */
function placesGiven(written: readonly Written[]): readonly string[] {
  const terms = new Map<PostingId, Terms>()
  const held = new Map<OfferId, PostingId>()
  const taken = new Map<PostingId, number>()
  const jobs = new Map<WorkerId, Terms[]>()
  const faults: string[] = []
  for (const { command, events } of written) {
    for (const event of events) {
      if (event.type === 'posted') terms.set(event.posting, event.terms)
      else if (event.type === 'offer-made') held.set(event.offer, event.posting)
      else if ('offer' in event) held.delete(event.offer)
      else if (event.type === 'placement-made') {
        const job = terms.get(event.posting)
        const before = jobs.get(event.worker) ?? []
        taken.set(event.posting, (taken.get(event.posting) ?? 0) + 1)
        if (job === undefined) faults.push(`place without a posting: ${event.placement}`)
        else if (before.some((other) => overlap(other, job))) faults.push(`two jobs at one hour: ${event.worker}`)
        else jobs.set(event.worker, [...before, job])
      }
    }
    for (const [posting, { places }] of terms) {
      const given = (taken.get(posting) ?? 0) + [...held.values()].filter((of) => of === posting).length
      if (given > places) faults.push(`place twice: ${given} of ${places} places of ${posting} after ${command}`)
    }
  }
  return faults
}

const overlap = (a: Terms, b: Terms): boolean =>
  a.workDate === b.workDate && a.startMinute < b.endMinute && b.startMinute < a.endMinute
