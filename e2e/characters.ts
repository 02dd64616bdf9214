import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { countInNames, type Listed, makeTable, withoutTone } from '../kiosk/pieces/pinyin/make-table.ts'

/** Debian's package `unicode-data`, and a folder that npm's package `@node-rs/jieba` was put into. */
const unihan = '/usr/share/unicode'
const jieba = 'node_modules/@node-rs/jieba/dict.txt'
export const tablePath = 'kiosk/pieces/pinyin/characters.txt'

export const hasSources = (): boolean => existsSync(`${unihan}/Unihan_Readings.txt.bz2`) && existsSync(jieba)

/** The table of the keyboard for names, from Unihan and from the names among jieba's words. */
export function madeTable(): string {
  const words = readFileSync(jieba, 'utf8').split('\n')
  const names = words.flatMap((line) => {
    const [word = '', , kind] = line.split(' ')
    return kind === 'nr' ? [word] : []
  })
  return makeTable(listedCharacters(), countInNames(names))
}

/** 通用规范汉字表 (8,105 characters) but for the rare ones that take two units of a JavaScript text: staff type those. */
export function listedCharacters(): ReadonlyMap<string, Listed> {
  const places = factsOf('Unihan_OtherMappings', 'kTGH')
  const readings = factsOf('Unihan_Readings', 'kTGHZ2013')
  const main = factsOf('Unihan_Readings', 'kMandarin')
  return new Map(
    [...places].flatMap(([character, place]) => {
      if (character.length > 1) return []
      const said = [main.get(character) ?? '', ...(readings.get(character) ?? '').split(' ')]
      const plain = said.flatMap((each) => each.replace(/^.*:/, '').split(/[ ,]/)).filter((each) => each !== '')
      return [[character, { place: Number(place.split(':')[1]), readings: [...new Set(plain.map(withoutTone))] }]]
    }),
  )
}

/** `U+4E00	kTGH	2013:1` of every character. */
function factsOf(file: string, field: string): ReadonlyMap<string, string> {
  const text = execFileSync('bzcat', [`${unihan}/${file}.txt.bz2`], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return new Map(
    text.split('\n').flatMap((line) => {
      const [code = '', kind, value] = line.split('\t')
      return kind === field && value !== undefined
        ? [[String.fromCodePoint(Number.parseInt(code.slice(2), 16)), value]]
        : []
    }),
  )
}

if (process.argv[1]?.endsWith('characters.js')) writeFileSync(tablePath, madeTable())
