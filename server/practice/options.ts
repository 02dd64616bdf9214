import { parseArgs } from 'node:util'
import { MarketDay } from '../../shared/ids.ts'
import { BadSetting } from '../start-trouble.ts'

export interface PracticeOptions {
  /** Hall seconds in one second of the world. */
  readonly speed: number
  /** The same seed and day give the same morning. */
  readonly seed: number
  readonly day: MarketDay
  readonly port: number
  readonly folder: string
  /** Recorded voice of a real hall on this machine: practice hears it, and writes nothing there. */
  readonly voice: string
}

const folder = {
  is: { zh: '文件夹的名字', en: 'the name of a folder' },
  read: (text: string) => (text === '' ? undefined : text),
}

/** How each word is read, and what it must be. */
const kinds: {
  readonly [Name in keyof PracticeOptions]: {
    readonly is: { readonly zh: string; readonly en: string }
    readonly read: (text: string) => PracticeOptions[Name] | undefined
  }
} = {
  speed: { is: { zh: ' 1 到 60 的整数', en: 'a whole number from 1 to 60' }, read: whole(1, 60) },
  seed: { is: { zh: ' 0 到 999999 的整数', en: 'a whole number from 0 to 999999' }, read: whole(0, 999_999) },
  day: {
    is: { zh: '日期，像 2026-08-17', en: 'a day such as 2026-08-17' },
    read: (text) => MarketDay.safeParse(text).data,
  },
  port: { is: { zh: ' 0 到 65535 的端口号', en: 'a port number from 0 to 65535' }, read: whole(0, 65_535) },
  folder,
  voice: folder,
}

function whole(least: number, most: number) {
  return (text: string): number | undefined => {
    const count = /^\d+$/.test(text) ? Number(text) : -1
    return count >= least && count <= most ? count : undefined
  }
}

/** Reads `--speed 20 --seed 7`; what is not said is taken from `usual`. Throws `BadSetting`. */
export function readOptions(words: readonly string[], usual: { readonly day: MarketDay }): PracticeOptions {
  const said = parse(words)
  const read = <Name extends keyof PracticeOptions>(
    name: Name,
    otherwise: PracticeOptions[Name],
  ): PracticeOptions[Name] => {
    const text = said[name]
    const value = text === undefined ? otherwise : kinds[name].read(text)
    if (value === undefined)
      throw new BadSetting({
        zh: `--${name} 要写${kinds[name].is.zh}，不能是“${text}”。`,
        en: `--${name} must be ${kinds[name].is.en}, not "${text}".`,
      })
    return value
  }
  return {
    speed: read('speed', 3),
    seed: read('seed', 1),
    day: read('day', usual.day),
    // Not the port of the real hall, which may stand on the same machine.
    port: read('port', 8090),
    folder: read('folder', 'data-practice'),
    voice: read('voice', 'data/voice'),
  }
}

function parse(words: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { speed: text, seed: text, day: text, port: text, folder: text, voice: text }
    return parseArgs({ args: [...words], options, strict: true }).values
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const names = Object.keys(kinds).map((name) => `--${name}`)
    throw new BadSetting({
      zh: `练习只认 ${names.join('、')}，每个后面写上它的值。`,
      en: `${why}. Practice knows ${names.join(', ')}, each with its value behind it.`,
    })
  }
}
