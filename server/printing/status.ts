import type { PaperLeft, PrinterStatus } from '../../shared/county/printing/view.ts'

/** The four questions of `DLE EOT n`: printer, why off-line, which error, paper. */
export const questions = [1, 2, 3, 4] as const
export type Question = (typeof questions)[number]
export const questionBytes = (question: Question): Uint8Array => Uint8Array.of(0x10, 0x04, question)

/** `GS r 1`: answered when everything before it is done. */
export const askEnd = Uint8Array.of(0x1d, 0x72, 1)

/** `DLE DC4` with function 8: whatever is not printed yet is forgotten; answered with `37 25 00`. */
export const clearOrder = Uint8Array.of(0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8)

/** Told apart by bits that are fixed: of an answer to `DLE EOT` 1 and 4 are set, 0 and 7 are not; of one to `GS r` 4 to 7 are not. */
export const isStatus = (byte: number): boolean => (byte & 0x93) === 0x12
export const isEnd = (byte: number): boolean => (byte & 0xf0) === 0
export const firstOfCleared = 0x37

export const isOffline = (printer: number): boolean => (printer & 0x08) !== 0

/**
 * What four answers say (Epson's ESC/POS reference, `DLE EOT`; TM-L60II, TM-U220, Bixolon SRP-350 and HPRT TP80K have the same bits). An open
 * cover comes first, for a sensor beneath it may say anything of the paper.
 */
export function statusIn(answers: Readonly<Record<Question, number>>): Extract<PrinterStatus, { paper: PaperLeft }> {
  const { 1: printer, 2: offline, 3: error, 4: roll } = answers
  const paper = roll & 0x60 ? 'out' : roll & 0x0c ? 'near-end' : 'enough'
  if (offline & 0x04) return { status: 'stopped', because: 'cover', paper }
  if (paper === 'out' || offline & 0x20) return { status: 'stopped', because: 'paper', paper: 'out' }
  if (error & 0x6c || offline & 0x40) return { status: 'stopped', because: 'error', paper }
  return isOffline(printer) ? { status: 'stopped', because: 'offline', paper } : { status: 'ready', paper }
}

/** Bits 2 and 3 never come, for a printer without paper does not get so far. */
export const paperInEnd = (byte: number): PaperLeft => (byte & 0x0c ? 'out' : byte & 0x03 ? 'near-end' : 'enough')
