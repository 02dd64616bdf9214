import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { decoder, type Printed } from './decode.ts'
import { realTime } from './real-time.ts'

/** What can be the matter with a printer. */
export interface PrinterTrouble {
  readonly paper: 'enough' | 'near-end' | 'out'
  readonly cover: 'closed' | 'open'
  readonly cutter: 'works' | 'jammed'
  /** Hot, it rests between two lines, and says that it is well. */
  readonly head: 'cool' | 'hot'
  /** Answers `DLE EOT` and the order to clear. */
  readonly answers: boolean
  /** Answers `GS r`; some makers do so on a serial line alone. */
  readonly answersEnd: boolean
  /** Forgets what it has not printed when told so. */
  readonly clears: boolean
  /** Takes this long over each piece of 256 bytes; 0 for a printer that is faster than its line. */
  readonly slowMillis: number
}
export const allWell: PrinterTrouble = {
  ...{ paper: 'enough', cover: 'closed', cutter: 'works', head: 'cool' },
  ...{ answers: true, answersEnd: true, clears: true, slowMillis: 0 },
}

export interface SimulatorOptions {
  /** How much it takes in before it has printed any of it; then the line stands still, and nothing behind it is heard. */
  readonly bufferBytes?: number
  readonly trouble?: Partial<PrinterTrouble>
  /** Told of everything at the moment it comes out. */
  readonly onPrinted?: (printed: Printed) => void
}
interface Came {
  readonly line: Socket
  readonly bytes: Uint8Array
}
export type Simulator = Awaited<ReturnType<typeof startSimulator>>

/**
 * An 80 mm printer on a port of this machine, speaking ESC/POS: it prints by our own reader of bytes, answers in real time, stops where it
 * has no paper or its cover is open, and goes on with what it holds when that is mended. For practice and tests.
 */
export async function startSimulator({ bufferBytes = 4096, trouble, onPrinted }: SimulatorOptions = {}) {
  let state: PrinterTrouble = { ...allWell, ...trouble }
  let triggers: { readonly atByte: number; readonly then: () => void }[] = []
  /** What it took in and has not printed, in the order it came and from which line. */
  let held: readonly Came[] = []
  /** What has come and finds no room, nor is heard. */
  let outside: readonly (Came & { readonly listen: (bytes: Uint8Array) => void })[] = []
  let [obeyed, received] = [0, 0]
  const faults: string[] = []
  const fresh = () => decoder(({ message }) => faults.push(message))
  let reader = fresh()
  let timer: NodeJS.Timeout | undefined
  const out: Printed[] = []
  const lines = new Set<Socket>()
  let connections = 0

  const isOffline = () => state.paper === 'out' || state.cover === 'open' || state.cutter === 'jammed'
  const heldBytes = () => held.reduce((sum, { bytes }) => sum + bytes.length, 0)

  /** Prints what it holds, until it cannot. */
  function goOn(): void {
    takeIn()
    while (timer === undefined) {
      const [due] = triggers
      if (due !== undefined && due.atByte <= obeyed) {
        triggers = triggers.slice(1)
        due.then()
        continue
      }
      const [next] = held
      if (isOffline() || state.head === 'hot' || next === undefined) return
      const most = state.slowMillis > 0 ? 256 : next.bytes.length
      print(next, Math.min(most, (due?.atByte ?? Number.POSITIVE_INFINITY) - obeyed))
      takeIn()
      if (state.slowMillis > 0) later(state.slowMillis)
    }
  }
  function later(millis: number): void {
    timer = setTimeout(() => {
      timer = undefined
      goOn()
    }, millis)
  }
  function print({ line, bytes: all }: (typeof held)[number], most: number): void {
    const [bytes, rest] = [all.subarray(0, most), all.subarray(most)]
    held = [...(rest.length > 0 ? [{ line, bytes: rest }] : []), ...held.slice(1)]
    obeyed += bytes.length
    for (const printed of reader.take(bytes)) {
      out.push(printed)
      onPrinted?.(printed)
      // Whoever asked is answered, and nobody else who happens to be connected.
      if (printed.kind === 'asked' && state.answersEnd) line.write(Uint8Array.of(state.paper === 'near-end' ? 0x03 : 0))
    }
  }
  /** A full buffer takes nothing more, and then the line stands still. */
  function takeIn(): void {
    for (;;) {
      const [next] = outside
      const room = bufferBytes - heldBytes()
      for (const line of lines)
        if (room > 0 && next === undefined) line.resume()
        else line.pause()
      if (room <= 0 || next === undefined) return
      const [bytes, rest] = [next.bytes.subarray(0, room), next.bytes.subarray(room)]
      outside = [...(rest.length > 0 ? [{ ...next, bytes: rest }] : []), ...outside.slice(1)]
      next.listen(bytes)
    }
  }
  /** With a connection that breaks off is lost what nobody has taken off it. */
  function isLost(lost: Socket): void {
    outside = outside.filter(({ line }) => line !== lost)
  }

  const server = createServer((line) => {
    lines.add(line)
    connections = Math.max(connections, lines.size)
    const listen = realTime((heard) => {
      switch (heard.kind) {
        case 'data':
          held = [...held, { line, bytes: Uint8Array.from(heard.bytes) }]
          return
        case 'status':
          if (state.answers) line.write(Uint8Array.of(statusByte(heard.question, state, isOffline())))
          return
        case 'clear':
          if (!state.clears) return
          held = []
          reader = fresh()
          if (state.answers) line.write(Uint8Array.of(0x37, 0x25, 0))
      }
    })
    line.on('data', (bytes) => {
      if (typeof bytes === 'string') return
      received += bytes.length
      outside = [...outside, { line, bytes, listen }]
      goOn()
    })
    line.on('error', () => {
      isLost(line)
      line.destroy()
    })
    line.on('close', () => lines.delete(line))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The simulator has no port.')

  return {
    host: '127.0.0.1',
    port: address.port,
    /** Something happens to it, or is mended. */
    set(change: Partial<PrinterTrouble>): void {
      state = { ...state, ...change }
      goOn()
    },
    /** The same once it has obeyed so many more bytes. */
    after(bytes: number, then: () => void): void {
      triggers = [...triggers, { atByte: obeyed + bytes, then }].sort((a, b) => a.atByte - b.atByte)
    },
    /** The cable is pulled: what it holds stays in it. */
    cutOff(): void {
      for (const line of lines) {
        isLost(line)
        line.resetAndDestroy()
      }
    },
    /** Everything that came out, and what of it is cut off from the rest. */
    printed: (): readonly Printed[] => out,
    slips: (): readonly (readonly Printed[])[] => slipsOf(out),
    faults: (): readonly string[] => faults,
    received: () => received,
    mostConnections: () => connections,
    holds: heldBytes,
    async stop(): Promise<void> {
      clearTimeout(timer)
      for (const line of lines) line.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
  }
}

function slipsOf(printed: readonly Printed[]): readonly (readonly Printed[])[] {
  const slips: Printed[][] = []
  let slip: Printed[] = []
  for (const each of printed) {
    if (each.kind === 'cut') {
      slips.push(slip)
      slip = []
    } else if (each.kind !== 'asked') slip.push(each)
  }
  return slip.length > 0 ? [...slips, slip] : slips
}

/**
 * The answer to `DLE EOT n`, bit by bit as Epson's ESC/POS reference has it and the manuals of TM-L60II, TM-U220, Bixolon SRP-350 and HPRT
 * TP80K repeat it: bits 1 and 4 always set, 0 and 7 never. n=1: bit 3 off-line. n=2: bit 2 cover open, 5 stopped for want of paper, 6 error.
 * n=3: bit 3 cutter. n=4: bits 2 and 3 near its end, 5 and 6 no paper.
 */
function statusByte(question: number, { paper, cover, cutter }: PrinterTrouble, isOffline: boolean): number {
  const bits = (isSet: boolean, ...which: readonly number[]) =>
    isSet ? which.reduce((all, bit) => all | (1 << bit), 0) : 0
  const isJammed = cutter === 'jammed'
  const said =
    question === 1
      ? bits(isOffline, 3)
      : question === 2
        ? bits(cover === 'open', 2) | bits(paper === 'out', 5) | bits(isJammed, 6)
        : question === 3
          ? bits(isJammed, 3)
          : bits(paper !== 'enough', 2, 3) | bits(paper === 'out', 5, 6)
  return said | bits(true, 1, 4)
}
