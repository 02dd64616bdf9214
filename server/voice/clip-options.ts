import { parseArgs } from 'node:util'
import { BadSetting } from '../start-trouble.ts'

export interface ClipOptions {
  readonly folder: string
  /** A running hall whose trades, townships and notices are taken; undefined: Zhangbei's. */
  readonly hall: URL | undefined
  /** The lists alone, without a clip. */
  readonly list: boolean
}

/** Reads `--hall http://192.168.1.10:8080 --list`. Throws `BadSetting`. */
export function readClipOptions(words: readonly string[]): ClipOptions {
  const { folder = 'data/voice', hall, list = false } = parse(words)
  return { folder, hall: hall === undefined ? undefined : readHall(hall), list }
}

function readHall(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (address?.protocol === 'http:' || address?.protocol === 'https:') return address
  const such = 'http://192.168.1.10:8080'
  throw new BadSetting({
    zh: `--hall 要写大厅的网址，像 ${such}，不能是“${text}”。`,
    en: `--hall must be the address of a hall, such as ${such}, not "${text}".`,
  })
}

function parse(words: readonly string[]) {
  try {
    const options = { folder: { type: 'string' }, hall: { type: 'string' }, list: { type: 'boolean' } } as const
    return parseArgs({ args: [...words], options }).values
  } catch {
    throw new BadSetting({
      zh: '只能写 --folder 文件夹、--hall 网址 和 --list。',
      en: 'Only --folder with a folder, --hall with an address, and --list may be given.',
    })
  }
}
