import { parseResidentId } from '../../shared/identity/resident-id.ts'
import type { Check } from './tree.ts'

const banned: readonly (readonly [RegExp, string])[] = [
  [/\b(TO[D]O|FIX[M]E|X[X]X)\b/, 'work left for later belongs into an issue'],
  [/\bas an[y]\b/, 'a cast that switches the types off'],
  [/\bas unknown a[s]\b/, 'a cast that switches the types off'],
  [/@ts-(ignore|nocheck|expect-error)/, 'an error that is silenced'],
  [/\b(it|test|describe)\s*\.\s*(only|skip|todo|fixme)\b/, 'a test that is left out, or leaves the others out'],
]

/** Words that must not stay in the code. */
export const bannedWords: Check = (tree) =>
  perLine(tree, (line, path) =>
    /\.(ts|tsx|mjs|css|html)$/.test(path) && !path.startsWith('e2e/tidy')
      ? banned.flatMap(([pattern, why]) => (pattern.test(line) ? [`${pattern.exec(line)?.[0]}: ${why}`] : []))
      : [],
  )

const mobile = /(?<![\w.])1[3-9]\d{9}(?![\w.])/g
/** No operator was given this prefix; the made-up phones of the tests have it. */
const nobodysPrefix = '154'
const longNumber = /(?<![\w.])\d{17}[\dXx](?!\w)/g
const nobodysArea = '999999'

/** Nothing in the house may be somebody's phone or ID number, not even in a test. */
export const personalNumbers: Check = (tree) =>
  perLine(tree, (line) => [
    ...[...line.matchAll(mobile)]
      .filter(([phone]) => !phone.startsWith(nobodysPrefix))
      .map(([phone]) => `${phone.slice(0, 3)}… could be somebody's phone`),
    ...[...line.matchAll(longNumber)]
      .filter(([number]) => !number.startsWith(nobodysArea) && looksReal(number))
      .map(([number]) => `${number.slice(0, 3)}… could be somebody's ID number`),
  ])

const looksReal = (number: string): boolean => parseResidentId(number, '2100-01-01').ok

const registries =
  /registr[y]\.[a-z0-9-]+\.[a-z]{2,}|npmj[s]\.|npmmirro[r]|\bdebian\.or[g]|\bpypi\.or[g]|"resolve[d]":/i

/** Where packages come from is the machine's business: the same lock file serves behind any mirror. */
export const registryHosts: Check = (tree) =>
  perLine(tree, (line) => (registries.test(line) ? ['names the host of a package registry'] : []))

function perLine(
  tree: Parameters<Check>[0],
  look: (line: string, path: string) => readonly string[],
): readonly string[] {
  return [...tree].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => look(line, path).map((fault) => `${path}:${index + 1} ${fault}`)),
  )
}
