import { createInterface } from 'node:readline/promises'
import { machineClock } from '../clock.ts'
import { readAnswers } from './answers.ts'
import { writeKit } from './kit.ts'

/** `npm run terminal-kit`, `node terminal-kit.js` of a release: writes what server and screens of a hall need, from a few answers. */
async function main(): Promise<void> {
  const typing = createInterface({ input: process.stdin })
  const lines = typing[Symbol.asyncIterator]()
  const ask = async (question: string) => {
    process.stdout.write(question)
    const line = await lines.next()
    return line.done === true ? undefined : line.value
  }
  try {
    const answers = await readAnswers(process.argv.slice(2), ask)
    console.log(await writeKit(answers, machineClock()))
  } finally {
    typing.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
