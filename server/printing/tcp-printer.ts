import { millisOf } from '../../shared/hall-clock.ts'
import type { Clock } from '../clock.ts'
import type { Printer, PrinterStatus, PrintJob, PrintOutcome, Sent } from './printer.ts'
import { openLine, type PrinterLine } from './printer-line.ts'
import { isOffline, paperInEnd } from './status.ts'

export interface TcpPrinterOptions {
  readonly host: string
  readonly port?: number
  readonly clock: Pick<Clock, 'now'>
  /** For a printer of which staff know that it never answers: it is sent the job all the same, and what became of it nobody can say. */
  readonly isMute?: boolean
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
  /** So long a printer that is well, and has all of a job, is given for saying that it is out; some never say so over a network. */
  readonly outMillis: number
  /** The same for a mute one. */
  readonly muteMillis: number
}
const usualPatience: Patience = {
  ...{ connectMillis: 1500, answerMillis: 700, takeMillis: 3000, lookMillis: 250 },
  ...{ outMillis: 10_000, muteMillis: 3000 },
}

/** Nobody waits for a paper longer than that: it would gush out after a refill, at somebody else's feet. */
const freshMillis = 60_000

/**
 * A printer behind TCP, usually port 9100. Asked how it is before each job, after every kilobyte of it and at its end, it is never sent more than
 * it can take back; what stops it ends the job, and what it holds of it is called back.
 */
export function tcpPrinter({ host, port = 9100, clock, isMute = false, patience: own }: TcpPrinterOptions): Printer {
  const patience = { ...usualPatience, ...own }
  const known = new Map<string, { readonly asked: number; readonly outcome: Promise<PrintOutcome> }>()
  let last: Promise<unknown> = Promise.resolve()
  /** The head may still stand within a job: the next begins on paper of its own. */
  let isTorn = false

  const isLate = ({ asked }: PrintJob) => millisOf(clock.now()) - millisOf(asked) > freshMillis
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(work)
    last = answer.catch(() => undefined)
    return answer
  }
  const open = () => openLine(host, port, patience.connectMillis)

  async function printNow(job: PrintJob): Promise<PrintOutcome> {
    if (isLate(job)) return notSent('late')
    const line = await open()
    if (line === undefined) return notSent('unreachable')
    const before = isMute ? undefined : await mendThenAsk(line)
    if (before?.status === 'stopped') return ended(line, notSent(before.because))
    if (before === undefined && !isMute) return ended(line, { outcome: 'unknown', sent: 'nothing', mayComeYet: false })
    if (isLate(job)) return ended(line, notSent('late'))
    return send(line, job)
  }

  /** What an earlier job left in it is forgotten first. */
  async function mendThenAsk(line: PrinterLine) {
    if (isTorn) await line.clear(patience.answerMillis)
    return line.status(patience.answerMillis)
  }

  async function send(line: PrinterLine, job: PrintJob): Promise<PrintOutcome> {
    if (isTorn) line.send(ontoPaperOfItsOwn)
    isTorn = true
    for (const [nth, piece] of job.pieces.entries()) {
      line.send(piece)
      const sent = nth === job.pieces.length - 1 ? 'all' : 'part'
      if (isMute || sent === 'all') continue
      const answer = await line.ask(1, patience.takeMillis)
      if (answer === undefined || isLate(job)) return callBack(line, { outcome: 'unknown' }, sent)
      if (isOffline(answer)) return stopped(line, sent)
    }
    return isMute ? untilMuteEnds(line) : untilOut(line, job)
  }

  /** A slow printer is waited for while it says that it is well. */
  async function untilOut(line: PrinterLine, job: PrintJob): Promise<PrintOutcome> {
    for (let looks = Math.ceil(patience.outMillis / patience.lookMillis); looks > 0 && line.isOpen(); looks -= 1) {
      const end = await line.end(patience.lookMillis)
      if (end !== undefined) return printed(line, end)
      const now = await line.status(patience.takeMillis)
      if (now === undefined || isLate(job)) break
      if (now.status === 'stopped') return stoppedBy(line, now, 'all')
    }
    // The very last look may have crossed the answer.
    const end = await line.end(0)
    return end === undefined ? callBack(line, { outcome: 'unknown' }, 'all') : printed(line, end)
  }
  async function untilMuteEnds(line: PrinterLine): Promise<PrintOutcome> {
    const end = await line.end(patience.muteMillis)
    return end === undefined ? callBack(line, { outcome: 'unknown' }, 'all') : printed(line, end)
  }

  async function printed(line: PrinterLine, end: number): Promise<PrintOutcome> {
    isTorn = false
    const after = isMute ? undefined : await line.status(patience.answerMillis)
    const paper = after?.status === 'ready' || after?.status === 'stopped' ? after.paper : paperInEnd(end)
    return ended(line, { outcome: 'printed', paper })
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
      const outcome = inTurn(() => printNow(job))
      known.set(job.id, { asked: millisOf(job.asked), outcome })
      // Of what was never sent a repeat is a new try.
      void outcome.then((said) => {
        if (said.outcome !== 'printed' && said.sent === 'nothing') known.delete(job.id)
      })
      return outcome
    },
    status: () =>
      inTurn(async (): Promise<PrinterStatus> => {
        const line = await open()
        if (line === undefined) return { status: 'unreachable' }
        const status = await line.status(patience.answerMillis)
        return ended(line, status ?? { status: 'unknown' })
      }),
  }
}
type Why = NonNullable<Awaited<ReturnType<PrinterLine['status']>>>
type Unsent =
  | { readonly outcome: 'unknown' }
  | Pick<Extract<PrintOutcome, { outcome: 'failed' }>, 'outcome' | 'because'>

/** Reset, fed and cut. */
const ontoPaperOfItsOwn = Uint8Array.of(0x1b, 0x40, 0x1d, 0x56, 66, 0)

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
