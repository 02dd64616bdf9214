import { type Check, follow, isTest, type Node, pages, type Source, sources, type Tree } from './tree.ts'

/** English has no measure words, a job without meals says nothing of meals, and a sentence may end with the trade's name. */
const maySayNothing = /Unit$|\.mealsShort\.none$/

/** Both languages say the same things, and neither is silent. Takes the tables as they run, for a word may be put together. */
export function wordFaults(chinese: unknown, english: unknown, at = 'words'): readonly string[] {
  if (typeof chinese !== typeof english || Array.isArray(chinese) !== Array.isArray(english))
    return [`${at} is not the same kind of word in both languages`]
  const both = [
    { language: 'Chinese', said: chinese },
    { language: 'English', said: english },
  ]
  if (typeof chinese === 'string')
    return both.flatMap(({ language, said }) =>
      String(said).trim() === '' && !maySayNothing.test(at) ? [`${at} is empty in ${language}`] : [],
    )
  if (typeof chinese !== 'object' || chinese === null || typeof english !== 'object' || english === null) return []
  const tables = [new Map(Object.entries(chinese)), new Map(Object.entries(english))] as const
  const keys = new Set([...tables[0].keys(), ...tables[1].keys()])
  return [...keys].flatMap((key) => {
    const [zh, en] = [tables[0].get(key), tables[1].get(key)]
    if (zh === undefined) return [`${at}.${key} is missing in Chinese`]
    return en === undefined ? [`${at}.${key} is missing in English`] : wordFaults(zh, en, `${at}.${key}`)
  })
}

/** Staff say 用工主体, as the county writes it; whoever reads a terminal, the wall or a paper is told of 用工方: one name a reader. */
export const employersName: Check = (tree) =>
  sources(tree, (path) => /^shared\/language\/zh\//.test(path)).flatMap((source) => {
    const wrong = ofStaff.test(source.path) ? '用工方' : '用工主体'
    const faults: string[] = []
    source.visit((node) => {
      if (textOf(node)?.includes(wrong)) faults.push(`${source.path}:${source.line(node.start)} says ${wrong}`)
    })
    return faults
  })
const ofStaff =
  /zh\/(acts|check-ticket|counter|county-events|daily-log|desk|desk-refusals|events|follow-up|pay-desk|ranked|reports|settings|staff|work-events)\.ts$/

/** English that says `1 days`: what every word says when all it is told of is one. */
export function manyOfOne(english: unknown, at = 'words'): readonly string[] {
  if (isTold(english))
    return [[1, 1, 1], ['mu', 1], [60], [ones]].flatMap((told) => {
      const wrong = manyWords.exec(sayingOf(english, told))
      return wrong === null ? [] : [`${at} says ${JSON.stringify(wrong[0])}`]
    })
  if (typeof english !== 'object' || english === null) return []
  return Object.entries(english).flatMap(([key, more]) => manyOfOne(more, `${at}.${key}`))
}
const manyWords =
  /(?<![\d.:,¥-])1 (?:paid )?(?:people|have it|changes|characters|days|digits|entries|hours|jobs|minutes|mus|numbers|offers|places|postings|seconds|times)\b/
/** A refusal all of whose facts are one. */
const ones = new Proxy({}, { get: () => 1 })

type Told = (...told: readonly unknown[]) => unknown
const isTold = (word: unknown): word is Told => typeof word === 'function'

function sayingOf(word: Told, told: readonly unknown[]): string {
  try {
    return String(word(...told))
  } catch {
    // It is told of something else than figures.
    return ''
  }
}

/**
 * A word that nobody says: outside the tables no code reads a part of that name, and no code is called so (a refusal, an event, a
 * state, by which its word is looked up). Of a name that several tables bear, one use clears all.
 */
export function unsaidWords(tree: Tree, words: unknown): readonly string[] {
  const isSpeaker = (path: string) => !isTest(path) && !/^(shared\/language\/(zh|en)\/|e2e\/)/.test(path)
  const named = new Set(sources(tree, isSpeaker).flatMap(namesReadIn))
  return leavesOf(words, []).flatMap((leaf) =>
    leaf.every((key) => named.has(key)) ? [] : [`words.${leaf.join('.')} is named nowhere`],
  )
}

const leavesOf = (said: unknown, at: readonly string[]): readonly (readonly string[])[] =>
  typeof said === 'object' && said !== null && !Array.isArray(said)
    ? Object.entries(said).flatMap(([key, more]) => leavesOf(more, [...at, key]))
    : [at]

/** `a` and `b` of `say().a.b`, `const { a, b }` and `'a'`; a name given to something is no reading of it. */
function namesReadIn(source: Source): readonly string[] {
  const names: string[] = []
  source.visit((node, around) => {
    if (node.type === 'Literal') names.push(String(node.value))
    if (node.type !== 'Identifier') return
    const above = around.at(-1)
    const isPart = above?.type === 'MemberExpression' && above.property === node && !above.computed
    const isTakenOut = above?.type === 'Property' && above.key === node && around.at(-2)?.type === 'ObjectPattern'
    if (isPart || isTakenOut) names.push(node.name)
  })
  return names
}

const han = /\p{Script=Han}/u
const anyWord = /\p{Script=Han}|[A-Za-z]{2,}/u
const spokenAttributes = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'subtitle'])

const strayRoom = /[，。：；、？！（）“”] | [，。：；、？！（）“”]/u
const curled = /[‘’“”]/u

/** Chinese leaves no room beside its own marks; our one font draws curled quotes as wide as a character of it. */
export const marksOfTheLanguage: Check = (tree) =>
  sources(tree, (path) => path.startsWith('shared/language/')).flatMap((source) => {
    const isChinese = source.path.startsWith('shared/language/zh')
    const faults: string[] = []
    source.visit((node, around) => {
      const text = textOf(node) ?? ''
      const isWrong = isChinese ? strayRoom.test(text) || isBehindMark(node, around) : curled.test(text)
      if (isWrong) faults.push(`${source.path}:${source.line(node.start)} says ${JSON.stringify(text)}`)
    })
    return faults
  })

/** What begins with room and is put into a text right behind one of its marks. */
function isBehindMark(node: Node, around: readonly Node[]): boolean {
  const own = around.at(-1)
  if (!textOf(node)?.startsWith(' ') || (own?.type === 'TemplateLiteral' && own.quasis[0] !== node)) return false
  const path = [...around, node]
  const at = path.findLastIndex((each) => each.type === 'TemplateLiteral' && each !== own)
  const text = path[at]
  if (text?.type !== 'TemplateLiteral') return false
  const before = text.quasis[text.expressions.findIndex((each) => each === path[at + 1])]
  return before !== undefined && /[，。：；、（]$/u.test(before.value.raw)
}

/** Words on a screen come from `shared/language`, never from a component. */
export const hardCodedWords: Check = (tree) => {
  const shown = follow(tree, pages, { types: false })
  return sources(tree, (path) => path.startsWith('kiosk/') && shown.has(path)).flatMap(spokenIn)
}

function spokenIn(source: Source): readonly string[] {
  const faults: string[] = []
  source.visit((node, around) => {
    const text = textOf(node)
    if (text === undefined) return
    const spoken = node.type === 'JSXText' || isShown(around) ? anyWord : han
    if (spoken.test(text))
      faults.push(
        `${source.path}:${source.line(node.start)} says ${JSON.stringify(text.trim())}: words come from shared/language`,
      )
  })
  return faults
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText') return node.value
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  return node.type === 'TemplateElement' ? node.value.raw : undefined
}

/** Whether a string at this place is read or heard: in an element, or in an attribute that speaks, chosen or put together there. */
function isShown(around: readonly Node[]): boolean {
  const outside = around.filter(({ type }) => !puttingTogether.has(type))
  const [above, holder] = [outside.at(-1), outside.at(-2)]
  if (above?.type === 'JSXExpressionContainer') return holder?.type === 'JSXElement' || speaks(holder)
  return speaks(above)
}
const puttingTogether = new Set(['TemplateLiteral', 'ConditionalExpression', 'LogicalExpression'])

const speaks = (node: Node | undefined): boolean =>
  node?.type === 'JSXAttribute' && node.name.type === 'JSXIdentifier' && spokenAttributes.has(node.name.name)
