import { join } from 'node:path'
import { MarketDay } from '../shared/ids.ts'
import { type Verified, verifyLedger } from './ledger/verify.ts'
import { readSettings } from './settings.ts'

/** `npm run verify` checks every day, `npm run verify 2026-08-17` one; it changes nothing and may run beside the server. */
async function main(): Promise<number> {
  const folder = join(readSettings(process.env).dataFolder, 'ledger')
  const asked = process.argv[2]
  const day = asked === undefined ? undefined : MarketDay.safeParse(asked)
  if (day?.success === false) {
    console.error(`"${asked}" is not a day: write it like 2026-08-17.`)
    return 2
  }
  const files: Verified[] = []
  for await (const file of verifyLedger({ folder, ...(day === undefined ? {} : { day: day.data }) })) {
    console.log(sentence(file))
    files.push(file)
  }
  if (files.length > 0) return files.some(({ damage }) => damage !== undefined) ? 1 : 0
  console.log(`No ledger files${asked === undefined ? '' : ` of ${asked}`} in ${folder}.`)
  return asked === undefined ? 0 : 1
}

function sentence(file: Verified) {
  const counted = `${file.file}: ${file.entries} entries in ${file.batches} batches, positions ${file.first} to ${file.last}`
  if (file.damage !== undefined) return `DAMAGED ${counted}; line ${file.damage.line}: ${file.damage.reason}`
  if (file.unfinished === undefined) return `OK ${counted}, last hash ${file.lastHash}`
  const { line, bytes } = file.unfinished
  return `OK ${counted}; from line ${line} ${bytes} bytes of the last batch are not whole: being written now, or cut at the next start`
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
