import type { PrinterKind } from '../../shared/county/printing/messages.ts'
import type { PaperLeft, PrinterStatus } from '../../shared/county/printing/view.ts'
import { millisOf } from '../../shared/hall-clock.ts'
import type { Clock } from '../clock.ts'
import { atWork } from './at-work.ts'
import type { Connect } from './hall-printers.ts'
import type { Printer, PrintJob, PrintOutcome, Sent } from './printer.ts'
import { openLine, type PrinterLine } from './printer-line.ts'
import { millimetresOf } from './slip-job.ts'
import { askEnd, isOffline, paperInEnd } from './status.ts'

export interface TcpPrinterOptions {
  readonly host: string
  readonly port?: number
  readonly clock: Pick<Clock, 'now'>
  /** As `classify` found it. Of one that was found to answer, silence is a trouble: it is sent nothing. A mute one is sent everything, and nobody can say what became of it. */
  readonly kind?: PrinterKind
  readonly patience?: Partial<Patience>
}
/** So long each answer is waited for, in the time of the machine. */
export interface Patience {
  readonly connectMillis: number
  readonly answerMillis: number
  /** The same within a job: the question waits behind what the printer has not taken in yet. */
  readonly takeMillis: number
  /** Between two looks at a printer that is still printing. */
  readonly lookMillis: number
  /** After so long without the word that is waited for somebody is told: it may be slow, or never say it. */
  readonly quietMillis: number
  /** So long a printer that is well, and has all of a job, is given at least for saying that it is out. */
  readonly outMillis: number
  /** And so long as the slowest takes for that much paper. */
  readonly slowestMillisAMillimetre: number
  /** So long one that never says so must be well until it is believed: more than the longest paper takes. */
  readonly stillMillis: number
  /** The same for a mute one. */
  readonly muteMillis: number
}
const usualPatience: Patience = {
  ...{ connectMillis: 1500, answerMillis: 700, takeMillis: 6000, lookMillis: 250, quietMillis: 3000 },
  ...{ outMillis: 10_000, slowestMillisAMillimetre: 33, stillMillis: 5000, muteMillis: 3000 },
}
const able: PrinterKind = { answers: true, tellsEnd: true, forgets: true }

/** Nobody waits for a paper longer than that: it would gush out after a refill, at somebody else's feet. */
const freshMillis = 60_000

/**
 * A printer behind TCP, usually port 9100. Asked how it is before each job, after every piece of it and at its end, it is never sent more than
 * it can take back; what stops it ends the job, and what it holds of it is called back.
 */
export function tcpPrinter({
  host,
  port = 9100,
  clock,
  kind: given = able,
  patience: own,
}: TcpPrinterOptions): Printer {
  const patience = { ...usualPatience, ...own }
  const known = new Map<string, { readonly asked: number; readonly outcome: Promise<PrintOutcome> }>()
  let last: Promise<unknown> = Promise.resolve()
  /** As it was given, until it is found out anew. */
  let kind = given
  /** The head may still stand within a job: the next begins on paper of its own. */
  let isTorn = false
  const work = atWork()

  const isLate = ({ asked }: PrintJob) => millisOf(clock.now()) - millisOf(asked) > freshMillis
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }
  const open = () => openLine(host, port, patience.connectMillis)

  async function printNow(job: PrintJob): Promise<PrintOutcome> {
    if (isLate(job)) return notSent('late')
    job.begins?.()
    const line = await open()
    if (line === undefined) return notSent('unreachable')
    const before = kind.answers ? await mendThenAsk(line) : undefined
    if (before?.status === 'stopped') return ended(line, notSent(before.because))
    if (before === undefined && kind.answers) return ended(line, notSent('unreachable'))
    if (isLate(job)) return ended(line, notSent('late'))
    return send(line, job)
  }

  /** What an earlier job left in it is forgotten first. */
  async function mendThenAsk(line: PrinterLine) {
    if (isTorn) await line.clear(patience.answerMillis)
    return line.status(patience.answerMillis)
  }

  async function send(line: PrinterLine, { awaited, ...rest }: PrintJob): Promise<PrintOutcome> {
    work.begins()
    const job = { ...rest, awaited: once(awaited) }
    if (isTorn) line.send(ontoPaperOfItsOwn)
    isTorn = true
    for (const [nth, piece] of job.pieces.entries()) {
      line.send(piece)
      const sent = nth === job.pieces.length - 1 ? 'all' : 'part'
      if (!kind.answers || sent === 'all') continue
      const answer = await whenTaken(line, job)
      if (answer === undefined || isLate(job)) return callBack(line, { outcome: 'unknown' }, sent)
      if (isOffline(answer)) return stopped(line, sent)
    }
    return kind.answers ? untilOut(line, job) : untilMuteEnds(line)
  }

  /** The question waits behind what it has not taken in. */
  async function whenTaken(line: PrinterLine, { awaited }: Pick<PrintJob, 'awaited'>): Promise<number | undefined> {
    const { quietMillis, takeMillis } = patience
    const soon = await line.ask(1, Math.min(quietMillis, takeMillis))
    if (soon !== undefined || takeMillis <= quietMillis || !line.isOpen()) return soon
    awaited?.()
    return line.answer(takeMillis - quietMillis)
  }

  /** A slow printer is waited for while it says that it is well. */
  async function untilOut(line: PrinterLine, job: PrintJob): Promise<PrintOutcome> {
    const { quietMillis, lookMillis, answerMillis } = patience
    let now: Why | undefined
    for (let waited = 0; !isLongEnough(waited, job); waited += lookMillis) {
      if (kind.tellsEnd && waited >= quietMillis) job.awaited?.()
      const end = await line.end(lookMillis)
      if (end !== undefined) return printed(line, paperInEnd(end))
      now = (await whenTaken(line, job)) === undefined ? undefined : await line.status(answerMillis)
      if (now?.status !== 'ready' || isLate(job)) break
    }
    // It may have said so just before it ran out of paper.
    const end = await line.end(0)
    if (end !== undefined) return printed(line, paperInEnd(end))
    if (now?.status === 'stopped') return stoppedBy(line, now, 'all')
    if (now !== undefined && !kind.tellsEnd && !isLate(job)) return printed(line, now.paper, 'its-state')
    return callBack(line, { outcome: 'unknown' }, 'all')
  }
  /** One that tells its end has not heard of it, or has more paper to feed than it can in that time. */
  function isLongEnough(waitedMillis: number, { pieces }: PrintJob): boolean {
    const { outMillis, stillMillis, slowestMillisAMillimetre } = patience
    if (!kind.tellsEnd) return waitedMillis >= stillMillis
    return waitedMillis >= outMillis && waitedMillis >= millimetresOf(pieces) * slowestMillisAMillimetre
  }

  async function untilMuteEnds(line: PrinterLine): Promise<PrintOutcome> {
    const end = await line.end(patience.muteMillis)
    if (end !== undefined) return printed(line, paperInEnd(end))
    // It has the cut at its end: a bare strip before each paper would be all that another one brings.
    isTorn = false
    return callBack(line, { outcome: 'unknown' }, 'all')
  }

  async function printed(line: PrinterLine, paper: PaperLeft, knownBy: KnownBy = 'its-answer'): Promise<PrintOutcome> {
    isTorn = false
    const after = kind.answers ? await line.status(patience.answerMillis) : undefined
    return ended(line, { outcome: 'printed', paper: after?.paper ?? paper, knownBy })
  }
  async function stopped(line: PrinterLine, sent: Sent['sent']): Promise<PrintOutcome> {
    const why = await line.status(patience.takeMillis)
    return why === undefined ? callBack(line, { outcome: 'unknown' }, sent) : stoppedBy(line, why, sent)
  }
  /** Off-line a moment ago and well again: somebody had the cover open, and it may have lost a line. */
  function stoppedBy(line: PrinterLine, why: Why, sent: Sent['sent']): Promise<PrintOutcome> {
    return callBack(line, { outcome: 'failed', because: why.status === 'stopped' ? why.because : 'offline' }, sent)
  }

  async function callBack(line: PrinterLine, so: Unsent, sent: Sent['sent']): Promise<PrintOutcome> {
    const isForgotten = line.isOpen() && (await line.clear(patience.answerMillis))
    line.drop()
    return { ...so, sent, mayComeYet: !isForgotten }
  }

  return {
    print(job) {
      for (const [id, { asked }] of known) if (millisOf(clock.now()) - asked > freshMillis) known.delete(id)
      const before = known.get(job.id)
      if (before !== undefined) return before.outcome
      const outcome = inTurn(() => printNow(job).finally(work.ends))
      known.set(job.id, { asked: millisOf(job.asked), outcome })
      // Of what was never sent a repeat is a new try.
      void outcome.then(
        (said) => {
          if (said.outcome !== 'printed' && said.sent === 'nothing') known.delete(job.id)
        },
        () => known.delete(job.id),
      )
      return outcome
    },
    status: () =>
      inTurn(async (): Promise<PrinterStatus> => {
        const line = await open()
        if (line === undefined) return { status: 'unreachable' }
        return ended(line, (await line.status(patience.answerMillis)) ?? { status: 'unknown' })
      }),
    isThere: () =>
      work.or(() =>
        inTurn(async () => {
          const line = await open()
          return (
            line !== undefined && ended(line, !kind.answers || (await line.ask(1, patience.answerMillis)) !== undefined)
          )
        }),
      ),
    classify: () =>
      inTurn(async () => {
        const line = await open()
        if (line === undefined) return { not: { status: 'unreachable' } }
        const status = await line.status(patience.answerMillis)
        if (status?.status === 'stopped') return ended(line, { not: status })
        const forgets = await line.clear(patience.answerMillis)
        line.send(askEnd)
        const tellsEnd = (await line.end(patience.answerMillis)) !== undefined
        kind = { answers: status !== undefined, tellsEnd, forgets }
        return ended(line, { found: kind })
      }),
  }
}
type KnownBy = Extract<PrintOutcome, { outcome: 'printed' }>['knownBy']
type Why = NonNullable<Awaited<ReturnType<PrinterLine['status']>>>
type Unsent =
  | { readonly outcome: 'unknown' }
  | Pick<Extract<PrintOutcome, { outcome: 'failed' }>, 'outcome' | 'because'>

/** Reset, fed and cut. */
const ontoPaperOfItsOwn = Uint8Array.of(0x1b, 0x40, 0x1d, 0x56, 66, 0)

function once(tell: (() => void) | undefined): () => void {
  let isTold = false
  return () => {
    if (!isTold) tell?.()
    isTold = true
  }
}
const notSent = (because: Extract<PrintOutcome, { outcome: 'failed' }>['because']): PrintOutcome => ({
  outcome: 'failed',
  because,
  sent: 'nothing',
  mayComeYet: false,
})
async function ended<Said>(line: PrinterLine, said: Said): Promise<Said> {
  await line.close()
  return said
}

/** The printers of a real hall. */
export const overTcp =
  ({ clock }: Pick<TcpPrinterOptions, 'clock'>): Connect =>
  (at) =>
    tcpPrinter({ ...at, clock })
