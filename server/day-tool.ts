import { join } from 'node:path'
import { MarketDay } from '../shared/ids.ts'
import { readSettings } from './settings.ts'

/** Reads what one day, or all, say: yields a sentence and whether all is well for each thing it looked at. */
export type Look = (asked: { readonly folder: string; readonly day?: MarketDay }) => AsyncGenerator<{
  readonly said: string
  readonly isWell: boolean
}>

/**
 * A tool that reads the ledger beside the server, of the day named behind it or of all. The process ends with 0 if all is well, 1
 * if something is not or the day is not there, 2 if it could not look.
 */
export async function readDays(look: Look, nothing: string): Promise<void> {
  try {
    process.exitCode = await looked(look, nothing)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}

async function looked(look: Look, nothing: string): Promise<number> {
  const folder = join(readSettings(process.env).dataFolder, 'ledger')
  const asked = process.argv[2]
  const day = asked === undefined ? undefined : MarketDay.safeParse(asked)
  if (day?.success === false) {
    console.error(`"${asked}" is not a day: write it like 2026-08-17.`)
    return 2
  }
  const found: boolean[] = []
  for await (const { said, isWell } of look({ folder, ...(day === undefined ? {} : { day: day.data }) })) {
    console.log(said)
    found.push(isWell)
  }
  if (found.length > 0) return found.every((isWell) => isWell) ? 0 : 1
  console.log(`${nothing}${asked === undefined ? '' : ` of ${asked}`} in ${folder}.`)
  return asked === undefined ? 0 : 1
}
