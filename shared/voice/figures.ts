import type { Language } from '../language/saying.ts'

const digits = {
  zh: [...'零一二三四五六七八九'],
  en: 'zero one two three four five six seven eight nine'.split(' '),
} as const
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const between = { zh: '到', en: 'to' } as const

/** All that a figure may be said with. */
export const figureTexts: { readonly [L in Language]: readonly string[] } = {
  zh: [...digits.zh, ...'十百千点分秒元', between.zh, '百分之', '加', ...letters],
  en: [
    ...[...digits.en, ...teens, ...tens, 'hundred', 'thousand', 'point'],
    ...["o'clock", 'yuan', 'percent', 'plus', between.en, ...letters],
  ],
}

/** A place-keeper (`1-07`), a sum, an hour, a share, a number of the day, a letter that stands for itself, or what stands between two of them. */
const figure = /(\d-\d\d)(?!\d)|¥?(?:([A-Z]?)(\d+)(?::(\d\d)(?::(\d\d))?|\.(\d+))?(%?))|([A-Z])(?![a-z])|(\+)|–/y

export interface Figure {
  /** What it is said with, one after another. */
  readonly said: readonly string[]
  readonly length: number
}

/** The figure that begins there, if one does: a number of the day, a telephone and what begins with a nought by its digits, all else as a sum. */
export function figureAt(text: string, at: number, language: Language): Figure | undefined {
  figure.lastIndex = at
  const found = figure.exec(text)
  if (found === null) return undefined
  const [all, keeper, letter = '', number, minutes, seconds, fraction, percent, alone, plus] = found
  const said = (): readonly string[] => {
    if (keeper !== undefined) return byDigits(keeper.replace('-', ''), language)
    if (alone !== undefined) return [alone]
    if (plus !== undefined) return language === 'zh' ? ['加'] : ['plus']
    if (number === undefined) return [between[language]]
    if (minutes !== undefined && language === 'zh' && isLeft(text, at, number)) return span(number, minutes)
    if (minutes !== undefined) return [...hour(Number(number), minutes, language), ...second(seconds, language)]
    const isDigits = letter !== '' || /^0\d/.test(number) || number.length > 4
    const whole = isDigits ? byDigits(number, language) : sum(Number(number), language)
    const part = fraction === undefined ? [] : [language === 'zh' ? '点' : 'point', ...byDigits(fraction, language)]
    return [...letter, ...withUnit([...whole, ...part], { all, percent: percent === '%' }, language)]
  }
  return { said: said(), length: all.length }
}

function withUnit(
  said: readonly string[],
  { all, percent }: { readonly all: string; readonly percent: boolean },
  language: Language,
): readonly string[] {
  if (percent) return language === 'zh' ? ['百分之', ...said] : [...said, 'percent']
  return all.startsWith('¥') ? [...said, language === 'zh' ? '元' : 'yuan'] : said
}

const byDigits = (number: string, language: Language): readonly string[] =>
  [...number].map((digit) => digits[language][Number(digit)] ?? digit)

/** Minutes and seconds that are left, not an hour of the day, which has two digits. */
const isLeft = (text: string, at: number, minutes: string): boolean =>
  minutes.length === 1 || /还有\s*$/.test(text.slice(0, at))
const span = (minutes: string, seconds: string): readonly string[] => [
  ...(Number(minutes) === 0 ? [] : [...sum(Number(minutes), 'zh'), '分']),
  ...sum(Number(seconds), 'zh'),
  '秒',
]

const second = (seconds: string | undefined, language: Language): readonly string[] =>
  seconds === undefined ? [] : [...sum(Number(seconds), language), ...(language === 'zh' ? ['秒'] : [])]

function hour(hours: number, minutes: string, language: Language): readonly string[] {
  const sharp = minutes === '00'
  const small = minutes.startsWith('0')
  if (language === 'zh')
    return [
      ...sum(hours, 'zh'),
      '点',
      ...(sharp ? [] : [...(small ? ['零'] : []), ...sum(Number(minutes), 'zh'), '分']),
    ]
  if (sharp) return [...sum(hours, 'en'), "o'clock"]
  return [...sum(hours, 'en'), ...(small ? byDigits(minutes, 'en') : sum(Number(minutes), 'en'))]
}

const sum = (number: number, language: Language): readonly string[] =>
  language === 'zh' ? [...chinese(number)] : english(number)

/** Up to four digits; 12 is 十二, 1012 is 一千零一十二. */
function chinese(number: number): string {
  const units = ['', '十', '百', '千']
  const written = [...String(number)]
    .map((digit, nth, all) => (digit === '0' ? '零' : `${digits.zh[Number(digit)]}${units[all.length - 1 - nth]}`))
    .join('')
    .replace(/零+/g, '零')
  const said = written === '零' ? written : written.replace(/零$/, '')
  return number < 20 ? said.replace(/^一十/, '十') : said
}

function english(number: number): readonly string[] {
  if (number >= 1000) return [...english(Math.floor(number / 1000)), 'thousand', ...rest(number % 1000)]
  if (number >= 100) return [...english(Math.floor(number / 100)), 'hundred', ...rest(number % 100)]
  if (number >= 20) return [tens[Math.floor(number / 10) - 2] ?? '', ...rest(number % 10)]
  return [number >= 10 ? (teens[number - 10] ?? '') : (digits.en[number] ?? '')]
}
const rest = (number: number): readonly string[] => (number === 0 ? [] : english(number))
