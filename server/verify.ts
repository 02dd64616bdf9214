import { type Look, readDays } from './day-tool.ts'
import { type Verified, verifyLedger } from './ledger/verify.ts'

/** `npm run verify` checks every day, `npm run verify 2026-08-17` one; it changes nothing and may run beside the server. */
const look: Look = async function* (asked) {
  for await (const file of verifyLedger(asked)) yield { said: sentence(file), isWell: file.damage === undefined }
}

function sentence(file: Verified) {
  const counted = `${file.file}: ${file.entries} entries in ${file.batches} batches, positions ${file.first} to ${file.last}`
  if (file.damage !== undefined) return `DAMAGED ${counted}; line ${file.damage.line}: ${file.damage.reason}`
  if (file.unfinished === undefined) return `OK ${counted}, last hash ${file.lastHash}`
  const { line, bytes } = file.unfinished
  return `OK ${counted}; from line ${line} ${bytes} bytes of the last batch are not whole: being written now, or cut at the next start`
}

await readDays(look, 'No ledger files')
