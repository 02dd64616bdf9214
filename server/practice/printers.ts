import type { Place } from '../../shared/county/printing/messages.ts'
import { type CommandId, PrinterId } from '../../shared/ids.ts'
import { tailOf } from '../command-steps.ts'
import type { Screen } from './screen.ts'
import type { SimulatedPrinters } from './simulated-printers.ts'

const names = ['窗口 练习', '自助机 练习'] as const
/** As many terminals as a hall has, by their numbers; one without a number prints as the first. */
const terminals = [1, 2, 3, 4] as const

/** The printers of a hall to practise in, so that nobody has to add one before they see a slip. */
export async function setUpPrinters(
  desk: Pick<Screen, 'ask'>,
  { start }: Pick<SimulatedPrinters, 'start'>,
  command: () => CommandId,
): Promise<void> {
  const ids: PrinterId[] = []
  for (const name of names) {
    const tap = command()
    const { host, port } = await start()
    const body = { command: tap, name, host, port, rollMetres: 50 }
    if ((await desk.ask('printing/set-printer', body)).answer === 'done')
      ids.push(PrinterId.parse(`prn_${tailOf(tap)}`))
  }
  const at = (place: Place, printers: readonly PrinterId[]) =>
    desk.ask('printing/set-place-printers', { command: command(), place, printers: [...printers] })
  await at('desk', ids)
  for (const terminal of terminals) await at(terminal, ids.toReversed())
}
