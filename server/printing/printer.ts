import type { PrinterKind } from '../../shared/county/printing/messages.ts'
import type { PaperLeft, PrinterStatus } from '../../shared/county/printing/view.ts'
import type { NotPrinted } from '../../shared/day/printing/messages.ts'
import type { Instant } from '../../shared/ids.ts'

/** A printer, wherever it stands: it does one job after another and says of each what became of it. It tells nobody else, and logs nothing. */
export interface Printer {
  print(job: PrintJob): Promise<PrintOutcome>
  /** How it is now. */
  status(): Promise<PrinterStatus>
  /** Whether it would take a paper, or say what keeps it from that: nothing is sent to print. At once while it prints. */
  isThere(): Promise<boolean>
  /** What it can do, for when it is added to the hall: asked without a dot on paper, and only while nothing stops it. */
  classify(): Promise<{ readonly found: PrinterKind } | { readonly not: PrinterStatus }>
}

export interface PrintJob {
  /** The same id, and the same `asked`, to every repeat: it comes out once at most. */
  readonly id: string
  /** When somebody asked for it: 60 s later nobody waits for it any more. */
  readonly asked: Instant
  /** Pieces that end where a command ends, as `receipt` makes them; the last one asks for an answer (`GS r`). */
  readonly pieces: readonly Uint8Array[]
  /** Told when its turn has come, and it is not too late for it. */
  readonly begins?: () => void
  /** Told once where it has been silent for so long that somebody should look, and may yet be well. */
  readonly awaited?: () => void
}

export type PrintOutcome =
  /** All of it is out and cut off: the printer said so itself, or, being of a kind that never does, was well for as long as it takes. */
  | { readonly outcome: 'printed'; readonly paper: PaperLeft; readonly knownBy: 'its-answer' | 'its-state' }
  /** It is not out, or not whole. */
  | ({ readonly outcome: 'failed'; readonly because: NotPrinted } & Sent)
  /** Nobody can say: the printer does not answer any more, or is of a mute kind; it never said that it was done; or the minute was over within the job. */
  | ({ readonly outcome: 'unknown' } & Sent)

export interface Sent {
  readonly sent: 'nothing' | 'part' | 'all'
  /** The printer holds some of it and did not say that it forgot it: it may come out once the trouble is mended. */
  readonly mayComeYet: boolean
}
