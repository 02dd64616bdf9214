import { z } from 'zod'
import { PrinterId } from '../../ids.ts'
import { TerminalNumber } from '../terminals/messages.ts'

/** What it was found to do when it was added: whether it answers, whether it says itself that a paper is out, whether it forgets what it is told to. */
export const PrinterKind = z.strictObject({ answers: z.boolean(), tellsEnd: z.boolean(), forgets: z.boolean() })
export type PrinterKind = z.infer<typeof PrinterKind>

/** What staff call it: `窗口`, `2 号机`. */
export const PrinterName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,15}$/u)
/** A name or an address in the hall's own network: no URL, nothing that opens anything. */
export const PrinterHost = z
  .string()
  .regex(/^(?=.{1,253}$)(::1|[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*\.?)$/i)
export const PrinterPort = z.int().min(1).max(65_535)
/** 80 mm paper is sold in rolls of 20 to 100 metres. */
export const RollMetres = z.int().min(5).max(200)

/** The desk, or a terminal by its number. */
export const Place = z.union([z.literal('desk'), TerminalNumber])
export type Place = z.infer<typeof Place>
/** Its own printer first, then those that stand in for it. */
export const PlacePrinters = z.array(PrinterId).max(6)

/** A supervisor adds a printer, or says anew what one is called, where it is and what it takes. */
export interface SetPrinter {
  readonly type: 'set-printer'
  readonly printer: PrinterId
  readonly name: string
  readonly host: string
  readonly port: number
  readonly kind: PrinterKind
  readonly rollMetres: number
}
export interface RemovePrinter {
  readonly type: 'remove-printer'
  readonly printer: PrinterId
}
/** Which printers a place has, in the order they are tried. */
export interface SetPlacePrinters {
  readonly type: 'set-place-printers'
  readonly place: Place
  readonly printers: readonly PrinterId[]
}

/** A printer of the hall, as it was found when it was added. */
export const PrinterSet = z.strictObject({
  type: z.literal('printer-set'),
  printer: PrinterId,
  name: PrinterName,
  host: PrinterHost,
  port: PrinterPort,
  kind: PrinterKind,
  rollMetres: RollMetres,
})
/** It prints for no place any more. */
export const PrinterRemoved = z.strictObject({ type: z.literal('printer-removed'), printer: PrinterId })
/** The papers of a place come out there from now on. */
export const PlacePrintersSet = z.strictObject({
  type: z.literal('place-printers-set'),
  place: Place,
  printers: PlacePrinters,
})
