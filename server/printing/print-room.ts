import type { Place } from '../../shared/county/printing/messages.ts'
import { printersAt } from '../../shared/county/printing/rules.ts'
import type { PrinterStatus, Slip, SlipInQueue, UnderWay } from '../../shared/county/printing/view.ts'
import type { Print } from '../../shared/day/printing/prints.ts'
import { type Instant, type MarketDay, type PrinterId, PrintJobId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/ledger/entry.ts'
import { printerAlarms } from '../../shared/places/staff-desk/printers.ts'
import type { Paper } from '../../shared/ticket/layout/blocks.ts'
import type { PrintAnswer } from '../../shared/ticket/print.ts'
import type { Hall } from '../hall.ts'
import { rollMarkup } from '../placement/paper-markup.ts'
import { type Connect, hallPrinters } from './hall-printers.ts'
import type { PaperUse } from './paper-use.ts'
import type { PracticePrinters } from './practice.ts'
import type { PrintOutcome } from './printer.ts'
import { millimetresOf, slipPieces } from './slip-job.ts'

/** So many of those that are done are shown. */
const mostShown = 60
/** Pictures are large, and only for who practises. */
const mostPictures = 12

export interface PrintRoomParts {
  readonly connect: Connect
  readonly paper: PaperUse
  /** Of a hall where everything is made up. */
  readonly practice?: PracticePrinters | undefined
  readonly bug: (error: unknown) => void
}
/** Papers on their way to a printer, together. */
export interface PaperJob {
  /** The same to every repeat: it comes out once. */
  readonly job: string
  readonly slip: Slip
  readonly papers: readonly Paper[]
  /** When the tap was written, which may have been before a start; absent: now. */
  readonly asked?: Instant | undefined
  /** Tried in this order. */
  readonly printers: readonly PrinterId[]
}

/**
 * What joins printers to the hall: papers go to those of the place, one after another while nothing was sent, and what a printer said of
 * a ticket or a list becomes a fact of the day. Nobody waits for it: whoever asked is answered, and looks.
 */
export function printRoom(hall: Hall, { connect, paper, practice, bug }: PrintRoomParts) {
  const printers = hallPrinters(hall, connect, paper)
  const slips = new Map<string, SlipInQueue>()
  /** Of which day each job is that was ever sent: no repeat prints, also of one that is shown no more. */
  const sentOn = new Map<string, MarketDay>()

  function put(slip: SlipInQueue): void {
    slips.set(slip.job, slip)
    const kept = new Set(inDoubt())
    for (const [nth, old] of [...slips.values()].reverse().entries())
      if (nth >= mostShown && !isUnderWay(old.state) && !kept.has(old)) slips.delete(old.job)
      else if (nth >= mostPictures && old.picture !== undefined) slips.set(old.job, withoutPicture(old))
    hall.changed()
  }

  async function report(job: string, end: Pick<SlipInQueue, 'state' | 'because' | 'printer'>, actor: Actor) {
    const id = PrintJobId.safeParse(job)
    if (!id.success || isUnderWay(end.state)) return
    const { state: outcome, because, printer } = end
    const told = { outcome, because, printer }
    const command = { type: 'report-print', job: id.data, ...told } as const
    const on = hall.day.marketDay
    hall.toldPrints.set(id.data, told)
    // While the disk refuses, what was told counts here; the next change, at the latest its mending, asks again.
    for (let isWritten = false; !isWritten && hall.day.marketDay === on; ) {
      const asked = { id: hall.ownCommand(), actor, bodyDigest: hall.digest(command), command }
      const answer = await hall.day.ask(asked)
      isWritten = answer.answer === 'done' || answer.refusal.code !== 'cannot-save-now'
      if (!isWritten) await nextChange(hall)
    }
    hall.toldPrints.delete(id.data)
  }

  /** Printer by printer, while the one before had nothing of it. Answers for the place's own where none of them had. */
  async function tryEach(before: SlipInQueue, { job, printers: ids, papers }: PaperJob): Promise<SlipInQueue> {
    const pieces = slipPieces(papers)
    let own: SlipInQueue | undefined
    for (const id of ids) {
      const printer = printers.printerOf(id)
      if (printer === undefined) continue
      const begins = () => put({ ...before, state: 'sending', printer: id })
      const awaited = () => put({ ...before, state: 'awaited', printer: id })
      const said = await printer.print({ id: job, asked: before.askedAt, pieces, begins, awaited })
      noteOutcome(id, said)
      const ended = { ...before, ...endOf(said), printer: id }
      // Of a mute printer nobody knows, and its roll goes down all the same.
      if (said.outcome === 'printed' || said.sent === 'all') await paper.used(id, millimetresOf(pieces))
      if (said.outcome === 'printed' || said.sent !== 'nothing') return ended
      own ??= ended
    }
    return own ?? { ...before, state: 'failed', because: 'unreachable' }
  }

  /** Of a paper of which nobody knows the printer is asked: it may be well, or mute. */
  function noteOutcome(id: PrinterId, said: PrintOutcome): void {
    const now = statusOf(said)
    if (now !== undefined) printers.note(id, now)
    if (said.outcome === 'unknown') void printers.ask(id).catch(bug)
  }

  async function printNow(sent: PaperJob): Promise<void> {
    const before: SlipInQueue = {
      ...{ job: sent.job, slip: sent.slip, askedAt: sent.asked ?? hall.clock.now(), state: 'asked' },
    }
    put(before)
    const after = await tryEach(before, sent)
    const picture = practice?.takePicture(sent.job)
    put(picture === undefined ? after : { ...after, picture })
    await report(sent.job, after, { by: 'clock' })
  }

  /** Prints in the background, once for each job. */
  function send(sent: PaperJob): void {
    const print = hall.day.state.prints.find(({ job }) => job === sent.job)
    if (sentOn.has(sent.job) || print?.end !== undefined) return
    for (const [job, day] of sentOn) if (day !== hall.day.marketDay) sentOn.delete(job)
    sentOn.set(sent.job, hall.day.marketDay)
    void printNow({ ...sent, asked: print?.askedAt ?? sent.asked }).catch(bug)
  }

  /** What a browser prints although a printer was meant to: nobody will know what became of it. False where it went out before. */
  function leaveToBrowser(job: PrintJobId): boolean {
    const isNew =
      !sentOn.has(job) && hall.day.state.prints.some((print) => print.job === job && print.end === undefined)
    if (isNew) {
      sentOn.set(job, hall.day.marketDay)
      void report(job, { state: 'unknown' }, { by: 'clock' }).catch(bug)
    }
    return isNew
  }

  /** The printers of a place, its own first. */
  function at(place: Place | undefined): readonly PrinterId[] {
    // A terminal to practise at has no number: it prints as the first.
    const known = place ?? (hall.isPractice ? 1 : undefined)
    return known === undefined ? [] : printersAt(hall.county.state, known)
  }

  /** None where the place has none, or while nobody reaches one of them: whoever stands there prints by the browser. */
  async function reachedAt(place: Place | undefined): Promise<readonly PrinterId[]> {
    const ids = at(place)
    return (await printers.reaches(ids)) ? ids : []
  }

  /** To whoever asked: which printer it was meant for. */
  function sentTo(job: string, printer: PrinterId | undefined): PrintAnswer {
    const at = printer === undefined ? undefined : hall.shown.printer(printer)
    return { by: 'printer', job, ...(at === undefined ? {} : { at }) }
  }

  const ofToday = () => [...slips.values()].filter(({ job }) => sentOn.get(job) === hall.day.marketDay)

  const isAwaited = (id: PrinterId) =>
    [...slips.values()].some(({ state, printer }) => state === 'awaited' && printer === id)

  /** Numbers and cards that somebody waits for in vain, or perhaps, and nobody asked for since: as long as they are remembered here. */
  function inDoubt(): readonly SlipInQueue[] {
    const all = ofToday()
    return all.filter(
      ({ slip, state }, nth) =>
        (slip.what === 'number' || slip.what === 'card') &&
        (state === 'failed' || state === 'unknown') &&
        !all.slice(nth + 1).some((later) => isSamePaper(later.slip, slip)),
    )
  }

  /** What was asked for before a power cut, and never told of. */
  for (const { job, end } of hall.day.state.prints)
    if (end === undefined) void report(job, { state: 'unknown' }, { by: 'start-up' }).catch(bug)

  return {
    paper,
    printers,
    practice,
    at,
    reachedAt,
    send,
    leaveToBrowser,
    sentTo,
    /** A paper that no entry of the day tells of: out of the printer of the place, or by the browser where it has none. */
    async printAt(place: Place | undefined, paper: Omit<PaperJob, 'printers'>): Promise<PrintAnswer> {
      const { job, slip } = paper
      const printers = sentOn.has(job) ? at(place) : await reachedAt(place)
      if (printers.length > 0) {
        send({ ...paper, printers })
        return sentTo(job, printers[0])
      }
      for (const lost of inDoubt()) if (isSamePaper(lost.slip, slip)) slips.delete(lost.job)
      hall.changed()
      return { by: 'browser', papers: rollMarkup(paper.papers) }
    },
    inDoubt,
    slip: (job: string): SlipInQueue | undefined => slips.get(job),
    /** What staff must look after. */
    alarms: () => printerAlarms(hall.county.state, printers.now, isAwaited),
    /** Of this market day, newest first, those of before a start among them. */
    slips(): readonly SlipInQueue[] {
      const earlier = hall.dayNow().prints.filter(({ job }) => !slips.has(job))
      return [...earlier.map((each) => inQueue(hall, each)), ...ofToday()].reverse().slice(0, mostShown)
    },
  }
}
export type PrintRoom = ReturnType<typeof printRoom>

/** As the day knows it. */
export function inQueue({ day }: Pick<Hall, 'day'>, { job, paper, askedAt, printer, end }: Print): SlipInQueue {
  const number = paper.of === 'ticket' ? day.state.placements.get(paper.placement)?.number : undefined
  const slip: Slip =
    paper.of === 'ticket'
      ? { what: 'ticket', placement: paper.placement, ...(number === undefined ? {} : { number }) }
      : { what: 'list', posting: paper.posting }
  const { outcome = 'asked', because, printer: at = printer } = end ?? {}
  return { job, slip, askedAt, state: outcome, ...(because === undefined ? {} : { because }), printer: at }
}

export const nextChange = ({ onChange }: Pick<Hall, 'onChange'>) =>
  new Promise<void>((resolve) => {
    const stop = onChange(() => {
      stop()
      resolve()
    })
  })

const isUnderWay = (state: SlipInQueue['state']): state is UnderWay =>
  state === 'asked' || state === 'sending' || state === 'awaited'
const isSamePaper = (one: Slip, other: Slip): boolean =>
  (one.what === 'number' && other.what === 'number' && one.number === other.number) ||
  (one.what === 'card' && other.what === 'card' && one.employer === other.employer)

const endOf = (said: PrintOutcome): Pick<SlipInQueue, 'state' | 'because'> =>
  said.outcome === 'failed' ? { state: 'failed', because: said.because } : { state: said.outcome }
/** What an outcome says of the printer; nothing where the minute was over before anybody asked it, or where it said nothing. */
function statusOf(said: PrintOutcome): PrinterStatus | undefined {
  if (said.outcome === 'printed') return { status: 'ready', paper: said.paper }
  if (said.outcome === 'unknown') return undefined
  const { because } = said
  if (because === 'late') return undefined
  if (because === 'unreachable') return { status: 'unreachable' }
  return { status: 'stopped', because, paper: because === 'paper' ? 'out' : 'enough' }
}
const withoutPicture = ({ picture: _, ...slip }: SlipInQueue): SlipInQueue => slip
