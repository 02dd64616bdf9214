import type { PracticeTrouble } from '../../shared/county/printing/practice.ts'
import { addressOf } from '../../shared/county/printing/rules.ts'
import { machineClock } from '../clock.ts'
import type { Connect } from '../printing/hall-printers.ts'
import type { PracticePrinters } from '../printing/practice.ts'
import type { Printer } from '../printing/printer.ts'
import { allWell, type PrinterTrouble, type Simulator, startSimulator } from '../printing/simulator.ts'
import { printedPicture } from '../printing/slip-picture.ts'
import { tcpPrinter } from '../printing/tcp-printer.ts'

const is: Readonly<Record<PracticeTrouble, Partial<PrinterTrouble>>> = {
  none: {},
  paper: { paper: 'out' },
  cover: { cover: 'open' },
  jammed: { cutter: 'jammed' },
  mute: { answers: false, answersEnd: false },
  // A ticket takes it so long that the desk hears of it, and comes out.
  slow: { slowMillis: 250 },
}

interface Stand {
  readonly simulator: Promise<Simulator>
  trouble: PracticeTrouble
}
export type SimulatedPrinters = ReturnType<typeof simulatedPrinters>

/**
 * The printers of a hall to practise in. At whatever address somebody says there is one a simulator stands, on a port of this
 * machine: none of the network is touched, and what comes out is a picture, drawn from the bytes that it was sent.
 */
export function simulatedPrinters() {
  const stands = new Map<string, Stand>()
  const pictures = new Map<string, string>()

  function standAt(at: Parameters<Connect>[0], simulator: () => Promise<Simulator> = startSimulator): Stand {
    const stand = stands.get(addressOf(at)) ?? { simulator: simulator(), trouble: 'none' }
    stands.set(addressOf(at), stand)
    return stand
  }

  const practice: PracticePrinters = {
    connect: (at) => withPictures(standAt(at).simulator, at.kind, (job, picture) => pictures.set(job, picture)),
    troubleOf: (at) => standAt(at).trouble,
    async put(at, trouble) {
      const stand = standAt(at)
      stand.trouble = trouble
      const { set } = await stand.simulator
      set({ ...allWell, ...is[trouble] })
    },
    takePicture(job) {
      const picture = pictures.get(job)
      pictures.delete(job)
      return picture
    },
  }
  return {
    ...practice,
    /** Another one: where it is. */
    async start(): Promise<Pick<Simulator, 'host' | 'port'>> {
      const simulator = await startSimulator()
      standAt(simulator, async () => simulator)
      return simulator
    },
    async stop(): Promise<void> {
      await Promise.all([...stands.values()].map(async ({ simulator }) => (await simulator).stop()))
    },
  }
}

/** The made-up hours run and leap: what a paper waits for, and how long, goes by those of this machine. */
const clock = machineClock()

function withPictures(
  simulator: Promise<Simulator>,
  kind: Parameters<Connect>[0]['kind'],
  drawn: (job: string, picture: string) => void,
): Printer {
  const known = kind === undefined ? {} : { kind }
  const printer = simulator.then(({ host, port }) => tcpPrinter({ host, port, clock, ...known }))
  return {
    async print(job) {
      const { printed } = await simulator
      let from = printed().length
      const said = await (await printer).print({
        ...job,
        asked: clock.now(),
        begins() {
          from = printed().length
          job.begins?.()
        },
      })
      const out = printed().slice(from)
      if (out.some(({ kind }) => kind !== 'asked' && kind !== 'cut')) drawn(job.id, printedPicture(out))
      return said
    },
    status: async () => (await printer).status(),
    isThere: async () => (await printer).isThere(),
    classify: async () => (await printer).classify(),
  }
}
