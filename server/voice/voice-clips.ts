import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { MarketAnswer } from '../../shared/county/settings/answer.ts'
import type { Market } from '../../shared/county/settings/market.ts'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { en } from '../../shared/language/en.ts'
import type { Language } from '../../shared/language/saying.ts'
import { zh } from '../../shared/language/zh.ts'
import { saidAloud } from '../../shared/voice/said-aloud.ts'
import { recordable } from '../../shared/voice/texts.ts'
import { StartTrouble } from '../start-trouble.ts'
import { clipKey } from './clip-key.ts'
import { readClipOptions } from './clip-options.ts'
import { keyOf, textLine, textsFile } from './folder.ts'

const run = promisify(execFile)
const languages = {
  zh: { words: saidAloud(zh), voice: 'cmn' },
  en: { words: saidAloud(en), voice: 'en' },
} as const satisfies { readonly [Of in Language]: unknown }
const atOnce = 4

const missing = [
  '没有 espeak-ng：Debian 上用 apt-get install espeak-ng 装；清单已经写好，也可以请人照着录。',
  'espeak-ng is missing: on Debian, apt-get install espeak-ng. The list is written all the same, for whoever records it.',
].join('\n')

/**
 * `npm run voice-clips`: writes the list of all that screens and wall may say, and of each a clip by a machine's voice where there is
 * none yet: placeholders, to be replaced one by one by somebody's who speaks well.
 */
async function main(): Promise<void> {
  const { folder, hall, list } = readClipOptions(process.argv.slice(2))
  const market = hall === undefined ? zhangbei : await marketAt(hall)
  for (const language of ['zh', 'en'] as const) {
    const into = join(folder, language)
    const texts = recordable(language, languages[language].words, market)
    await mkdir(into, { recursive: true })
    await writeFile(join(into, textsFile), texts.map(textLine).join(''))
    const made = list ? 0 : await recordMissing(into, language, texts)
    console.log(`${into}: ${texts.length} 句 texts, ${made} 个新录音 new clips`)
  }
}

/** The names of a hall that changed its settings. */
async function marketAt(hall: URL): Promise<Market> {
  const heard = await fetch(new URL('/api/market', hall)).catch(() => undefined)
  if (heard?.ok !== true)
    throw new StartTrouble({
      zh: `${hall.origin} 没有回答：大厅开着吗？网址对吗？`,
      en: `${hall.origin} does not answer: is that hall open, and the address right?`,
    })
  const answer: MarketAnswer = await heard.json()
  return answer.market
}

async function recordMissing(into: string, language: Language, texts: readonly string[]): Promise<number> {
  const there = new Set((await readdir(into)).map(keyOf))
  const left = texts.filter((text) => !there.has(clipKey(text)))
  const hands = Array.from({ length: atOnce }, async (_, hand) => {
    // Letters and figures alone are cut close, so that they follow each other as spoken.
    for (const text of left.filter((_, nth) => nth % atOnce === hand))
      await run('espeak-ng', [
        '-v',
        languages[language].voice,
        '-z',
        '-w',
        join(into, `${clipKey(text)}.wav`),
        '--',
        text.replaceAll('\u2060', ''),
      ])
  })
  await Promise.all(hands)
  return left.length
}

main().catch((error: unknown) => {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT' && 'path' in error
  console.error(isMissing ? missing : error instanceof StartTrouble ? error.message : error)
  process.exit(1)
})
