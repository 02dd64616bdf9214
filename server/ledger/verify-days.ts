import type { Look } from '../day-tool.ts'
import { type Verified, verifyLedger } from './verify.ts'

/** What to say of the chain of every day, or of one: of a day that was named its own book must be there, not only the county's of its month. */
export const verifyDays: Look = async function* (asked) {
  let isThere = asked.day === undefined
  for await (const file of verifyLedger(asked)) {
    isThere ||= file.book === 'day'
    yield { said: sentence(file), isWell: file.damage === undefined }
  }
  if (!isThere) yield { said: `NOT THERE there is no day book of ${asked.day} in ${asked.folder}`, isWell: false }
}

function sentence(file: Verified) {
  const counted = `${file.file}: ${file.entries} entries in ${file.batches} batches, positions ${file.first} to ${file.last}`
  if (file.damage !== undefined) return `DAMAGED ${counted}; line ${file.damage.line}: ${file.damage.reason}`
  if (file.unfinished === undefined) return `OK ${counted}, last hash ${file.lastHash}${codeOf(file)}`
  const { line, bytes } = file.unfinished
  return `OK ${counted}; from line ${line} ${bytes} bytes of the last batch are not whole: being written now, or cut at the next start`
}

const codeOf = ({ closeCode }: Verified) => (closeCode === undefined ? '' : `, closed with code ${closeCode}`)
