import type { Market } from '../county/settings/market.ts'
import { several } from '../language/en/counted.ts'
import type { Language } from '../language/saying.ts'
import { figureTexts } from './figures.ts'

/** What the date of a page is written with besides figures; the moon's months come from the browser. */
const calendar: { readonly [L in Language]: readonly string[] } = {
  zh: [
    ...[...'正二三四五六七八九十冬腊'].map((month) => `${month}月`),
    ...[...'一二三四五六七八九十'].map((day) => `初${day}`),
    ...[...'一二三四五六七八九'].flatMap((day) => [`十${day}`, `廿${day}`]),
    ...['农历', '闰', '二十', '三十', '十一月', '十二月', '次日', '今天', '明天', '起'],
  ],
  en: [
    ...'January February March April May June July August September October November December'.split(' '),
    ...'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
  ],
}

/** Whatever a table of words says: whole, and of a sentence with figures in it what stands between them. */
function saidIn(words: unknown, language: Language): readonly string[] {
  if (typeof words === 'string') return [words]
  // What else stands in a function is its own, in letters.
  if (typeof words === 'function') return literalsOf(String(words)).filter((text) => isSaid[language].test(text))
  if (typeof words !== 'object' || words === null) return []
  return Object.values(words).flatMap((more) => saidIn(more, language))
}

const literal = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g

/** The strings of a function's own text. What a template holds besides them may be templates again. */
function literalsOf(source: string): readonly string[] {
  const { plain, inTemplates } = apart(source)
  return [...inTemplates, ...(plain.match(literal) ?? []).map((quoted) => quoted.slice(1, -1))].map((text) =>
    text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}

/** What stands in templates, piece by piece, and all else. */
function apart(source: string): { readonly plain: string; readonly inTemplates: readonly string[] } {
  const inTemplates: string[] = []
  /** Open templates: how deep the braces of each are, 0 in its own text. */
  const depths: number[] = []
  let [plain, piece] = ['', '']
  const end = () => {
    inTemplates.push(piece)
    piece = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const [letter = '', depth] = [source[at], depths.at(-1)]
    if (depth === 0 && letter === '`') {
      end()
      depths.pop()
    } else if (depth === 0 && source.startsWith('${', at)) {
      end()
      depths.push(depths.pop() === 0 ? 1 : 0)
      at += 1
      plain += ' '
    } else if (depth === 0) piece += letter
    else if (letter === '`') depths.push(0)
    else {
      const change = letter === '{' ? 1 : letter === '}' ? -1 : 0
      if (depth !== undefined) depths.push((depths.pop() ?? 0) + change)
      plain += letter
    }
  }
  return { plain, inTemplates }
}

/** Pauses at its ends are no part of what is said. */
const bare = (text: string): string => text.replace(/^[\s.,:;·、，。：；–-]+|[\s,:;·、，：；–-]+$/g, '')
const isSaid = { zh: /\p{Script=Han}/u, en: /[A-Za-z]/ } as const
/** A name in the code: `first-come`. */
const isKey = /^[a-z]+(-[a-z]+)+$/

/** All that a hall may have recorded in one language: figures, letters, what its screens say, and what the market calls things. */
export function recordable(language: Language, words: readonly unknown[], market: Market): readonly string[] {
  const named = [
    market.name,
    market.gate,
    ...market.trades,
    ...market.townships,
    ...market.certificates,
    ...market.notices,
  ]
  const short = language === 'zh' ? market.trades.map((trade) => trade.short) : []
  const said = [...words.flatMap((table) => saidIn(table, language)), ...named.map((name) => name[language]), ...short]
    .map(bare)
    .filter((text) => /\p{L}/u.test(text) && !isKey.test(text))
  const more = language === 'en' ? said.filter((text) => /^[a-z]+$/.test(text)).map((one) => several(2, one)) : []
  return [...new Set([...figureTexts[language], ...calendar[language], ...said, ...more])]
}
