import type { Printed } from '../../server/printing/decode.ts'
import { type SimulatorOptions, startSimulator } from '../../server/printing/simulator.ts'
import { codeOnSlip } from '../../server/printing/test-code.ts'
import type { Place } from '../../shared/county/printing/messages.ts'
import { PrinterId } from '../../shared/ids.ts'
import { zh } from '../../shared/language/zh.ts'
import type { Screen } from '../faults/screen.ts'
import { expect, type Market } from '../market.ts'
import type { Terminal } from './terminal.ts'
import { done, type townsfolk } from './townsfolk.ts'

/** A slip as whoever tore it off reads it, the blanks and rules left out; its code by a reader that knows nothing of ours. */
export interface SlipInHand {
  readonly text: string
  readonly code: string | undefined
}

/** A hall that knows its terminals, and prints on paper: `office` is a supervisor's. */
export function paperHall(market: Pick<Market, 'port'>, others: ReturnType<typeof townsfolk>, office: Screen) {
  const command = () => others.command()
  let added = 0

  return {
    /** A printer of the network is switched on, and is that of one place. */
    async printer(name: string, place: Place, options: SimulatorOptions = {}) {
      const simulator = await startSimulator(options)
      const { host, port } = simulator
      const asked = command()
      done(await office.ask('printing/set-printer', { command: asked, name, host, port, rollMetres: 50 }))
      const printers = [PrinterId.parse(asked.replace(/.*_/, 'prn_'))]
      done(await office.ask('printing/set-place-printers', { command: command(), place, printers }))
      return { ...simulator, slips: (): readonly SlipInHand[] => cutOff(simulator.printed()).map(inHand) }
    },
    /** A terminal shows its code, staff type it, and somebody opens the page anew; the next one has the next number. */
    async opens({ page }: Pick<Terminal, 'page'>, port = market.port): Promise<void> {
      added += 1
      if (added === 1) done(await office.ask('terminals/show-codes', { shown: true }))
      await page.goto(`http://localhost:${port}/`)
      const code = (await page.locator('.code').textContent()) ?? ''
      done(await office.ask('terminals/approve', { command: command(), code, number: added }))
      await page.reload()
      await expect(page.getByRole('button', { name: zh.home.findWork })).toBeEnabled()
    },
  }
}

/** What hangs out of a printer is nobody's yet. */
function cutOff(printed: readonly Printed[]): readonly (readonly Printed[])[] {
  const cuts = printed.flatMap(({ kind }, at) => (kind === 'cut' ? [at] : []))
  return cuts.map((cut, nth) => printed.slice((cuts[nth - 1] ?? -1) + 1, cut))
}

const inHand = (slip: readonly Printed[]): SlipInHand => ({
  text: slip
    .flatMap((each) => (each.kind === 'line' ? each.runs.map(({ text }) => text) : []))
    .join('')
    .replaceAll(/[\s─│┌┐└┘┄┆┈[\]\u2060]/g, ''),
  code: codeOnSlip(slip),
})
