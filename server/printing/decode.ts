import { begins, commandAt, nameIn } from './commands.ts'
import { cursor, type Printed } from './print-head.ts'

export type { Printed, Run } from './print-head.ts'

/** A byte sequence that the reader does not know: named, with where it stands. */
class UnknownBytes extends Error {}

/** What a printer makes of bytes, read by a table of commands of our own. */
export function decode(bytes: Uint8Array): readonly Printed[] {
  const { take, within } = decoder()
  const printed = take(bytes)
  const name = within()
  if (name !== undefined) throw new UnknownBytes(`The job ends within ${name}.`)
  return printed
}

/** The same, for bytes that come in pieces: a command that is not whole waits for the rest. Told of what it does not know, it goes on behind it. */
export function decoder(unknown: (error: UnknownBytes) => void = raise) {
  const head = cursor()
  let [waiting, read] = [new Uint8Array(), 0]
  return {
    take(piece: Uint8Array): readonly Printed[] {
      waiting = Uint8Array.from([...waiting, ...piece])
      const printed: Printed[] = []
      let at = 0
      for (let length = next(waiting, at); length > 0; length = next(waiting, at)) {
        printed.push(...run(waiting.subarray(at, at + length), read + at))
        at += length
      }
      waiting = waiting.slice(at)
      read += at
      return printed
    },
    /** The command that waits for its rest. */
    within: (): string | undefined =>
      waiting[0] === undefined ? undefined : begins(waiting[0]) ? nameIn(waiting) : 'a character',
  }

  /** How many bytes from here on belong together; 0 while they are not all there. */
  function next(bytes: Uint8Array, at: number): number {
    const [first, second] = [bytes[at], bytes[at + 1]]
    if (first === undefined) return 0
    if (begins(first)) {
      if (second === undefined) return 0
      const command = commandAt(first, second)
      if (command === undefined) return bytes[at + 2] === undefined && second === 0x28 ? 0 : second === 0x28 ? 3 : 2
      const length = command.length(bytes.subarray(at + 2))
      return length !== undefined && bytes.length - at >= length + 2 ? length + 2 : 0
    }
    if (first < 0x80 || !head.chinese()) return 1
    if (second === undefined) return 0
    const length = second >= 0x30 && second <= 0x39 ? 4 : 2
    return bytes.length - at >= length ? length : 0
  }

  function run(bytes: Uint8Array, at: number): readonly Printed[] {
    const [first = 0, second = 0] = bytes
    try {
      if (first === 0x0a) return head.newLine()
      if (!begins(first)) return head.put(characterIn(bytes, head.chinese()))
      const command = commandAt(first, second)
      if (command === undefined) throw new UnknownBytes(`${nameIn(bytes)} is no command it knows`)
      return head.obey(command.name, bytes.subarray(2))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      unknown(new UnknownBytes(`${error.message}, at byte ${at}.`, { cause: error }))
      return []
    }
  }
}
const raise = (error: UnknownBytes): never => {
  throw error
}
export type Decoder = ReturnType<typeof decoder>

const gb18030 = new TextDecoder('gb18030', { fatal: true })

function characterIn(bytes: Uint8Array, isChinese: boolean): string {
  const [first = 0] = bytes
  const shown = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  if (first < 0x20 || first === 0x7f) throw new UnknownBytes(`byte ${shown} is no command it knows`)
  if (first >= 0x80 && !isChinese) throw new UnknownBytes(`byte ${shown} outside of Chinese`)
  try {
    return gb18030.decode(bytes)
  } catch (error) {
    throw new UnknownBytes(`${shown} is half a character`, { cause: error })
  }
}
