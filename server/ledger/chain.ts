import { hash } from 'node:crypto'
import { z } from 'zod'
import { Position } from '../../shared/ids.ts'
import { type Entry, type EntryDraft, EntryLine } from '../../shared/ledger/entry.ts'
import { upcast } from '../../shared/ledger/upcast.ts'

/** Where a chain stands after a line: what the next line must follow. */
export interface Link {
  readonly position: number
  readonly batch: number
  readonly hash: string
}

export const emptyBook: Link = { position: 0, batch: 0, hash: '0'.repeat(64) }

const positionKey = '{"position":'
const batchKey = ',"batch":'
const tailStart = ',"hash":"'
const hashLength = emptyBook.hash.length
const tailLength = tailStart.length + hashLength + '"}'.length

/** Puts drafts behind `before` as one batch: the entries, their text (each line ends in a newline), the chain after them. */
export function writeBatch(before: Link, drafts: readonly EntryDraft[]) {
  const batch = Position.parse(before.position + 1)
  const entries: Entry[] = []
  let text = ''
  let link = before
  for (const { instant, day, actor, command, bodyDigest, events } of drafts) {
    const position = Position.parse(link.position + 1)
    const entry = { position, batch, instant, day, actor, command, bodyDigest, events }
    // What is hashed and what is written are one string: joining them twice costs as much as the hash.
    const chained = ascii(link.hash + openJson(entry))
    link = { position, batch, hash: hash('sha256', chained) }
    text += `${chained.slice(hashLength)}${tailStart}${link.hash}"}\n`
    entries.push(entry)
  }
  return { entries, text, link }
}

/**
 * `JSON.stringify(entry)` without its closing brace, in two thirds of the time. Instants, days and command ids stand as they
 * are: no pattern of theirs lets pass what JSON would escape.
 */
function openJson({ position, batch, instant, day, actor, command, bodyDigest, events }: Entry) {
  const when = `${positionKey}${position}${batchKey}${batch},"instant":"${instant}","day":"${day}"`
  const who = `"actor":${JSON.stringify(actor)},"command":"${command}","bodyDigest":${JSON.stringify(bodyDigest)}`
  return `${when},${who},"events":${JSON.stringify(events)}`
}

/**
 * Follows the chain over one line, without its newline; a sentence says why it does not follow.
 * `line` is the raw bytes as latin1. We write ASCII only, for which the bytes and the text have the same hash; any byte
 * beyond ASCII is damage and changes the hash.
 */
export function linkAfter(before: Link, line: string): Link | string {
  const covered = line.length - tailLength
  if (!line.startsWith(tailStart, covered) || !line.endsWith('"}')) return 'it does not end in its hash'
  const position = before.position + 1
  const batchAt = line.indexOf(batchKey)
  if (!line.startsWith(positionKey) || digits(line, positionKey.length, batchAt) !== position)
    return `it is not position ${position}`
  const batchFrom = batchAt + batchKey.length
  const batch = digits(line, batchFrom, line.indexOf(',', batchFrom))
  if (batch !== position && batch !== before.batch) return 'it neither continues the batch before nor opens its own'
  const written = line.slice(-66, -2)
  if (hash('sha256', before.hash + line.slice(0, covered)) !== written)
    return 'its hash does not follow from its text and the line before'
  return { position, batch, hash: written }
}

/** A number read digit by digit: this runs on every line of a start, where making strings is what costs. */
function digits(line: string, from: number, to: number) {
  let number = to > from ? 0 : Number.NaN
  for (let at = from; at < to; at += 1) number = number * 10 + line.charCodeAt(at) - 48
  return number
}

/** Where the chain stands after this line by its own word, unchecked. */
export function claimedLink(line: string): Link | undefined {
  const claim = /^\{"position":(\d+),"batch":(\d+),.*,"hash":"([0-9a-f]{64})"\}$/.exec(line)
  return claim?.[3] === undefined ? undefined : { position: Number(claim[1]), batch: Number(claim[2]), hash: claim[3] }
}

/** The entry on a line, old shapes lifted to today's; throws when it is not an entry. */
export function entryOn(line: string): Entry {
  const stored: unknown = JSON.parse(line)
  const { position, batch, instant, day, actor, command, bodyDigest, events } = isStored(stored)
    ? stored
    : StoredLine.parse(stored)
  return { position, batch, instant, day, actor, command, bodyDigest, events: events.map(upcast) }
}

const StoredLine = EntryLine.extend({ hash: z.string() })
const shape = EntryLine.shape
const isInstant = quickly(shape.instant)
const isDay = quickly(shape.day)
const isCommand = quickly(shape.command)
/** The kinds of actor that are nobody in particular, as the schema has let them pass. */
const plainActors = new Set<unknown>()

/**
 * A quick yes by the schema's own patterns, many times as fast as the schema on the whole line: a start reads every line.
 * What it does not recognise the schema decides.
 */
export function isStored(line: unknown): line is z.infer<typeof StoredLine> {
  if (typeof line !== 'object' || line === null || Object.keys(line).length !== 9) return false
  if (!('position' in line && Number.isSafeInteger(line.position) && Number(line.position) >= 0)) return false
  if (!('batch' in line && Number.isSafeInteger(line.batch) && Number(line.batch) >= 0)) return false
  if (!('bodyDigest' in line && typeof line.bodyDigest === 'string')) return false
  if (!('hash' in line && typeof line.hash === 'string')) return false
  if (!('instant' in line && isInstant(line.instant) && 'day' in line && isDay(line.day))) return false
  if (!('command' in line && isCommand(line.command))) return false
  if (!('actor' in line && isActor(line.actor))) return false
  return 'events' in line && Array.isArray(line.events) && line.events.every(isRecordedEvent)
}

function isActor(actor: unknown) {
  if (typeof actor !== 'object' || actor === null || !('by' in actor)) return false
  const isPlain = Object.keys(actor).length === 1
  if (isPlain && plainActors.has(actor.by)) return true
  if (!shape.actor.safeParse(actor).success) return false
  if (isPlain) plainActors.add(actor.by)
  return true
}

function isRecordedEvent(event: unknown) {
  return typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string'
}

/** Whether a schema lets a value pass: by its pattern alone where that is all it asks, else remembering the last that did. */
function quickly(schema: z.ZodType) {
  const { pattern } = z.toJSONSchema(schema)
  if (pattern !== undefined && schema.def.checks?.length === 1) {
    const expression = new RegExp(pattern)
    return (value: unknown) => typeof value === 'string' && expression.test(value)
  }
  let known: unknown
  return (value: unknown) => {
    if (value === known && known !== undefined) return true
    if (!schema.safeParse(value).success) return false
    known = value
    return true
  }
}

function ascii(json: string) {
  // Almost every line is: counting its bytes says so in a third of the time that looking for a letter takes.
  if (Buffer.byteLength(json) === json.length) return json
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
