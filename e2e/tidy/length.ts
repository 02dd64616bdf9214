import { type Check, isCode, isTest, type Node, type Source, sources } from './tree.ts'

const longestSource = 260
const longestTest = 500
const longestFunction = 70

/** Files far over the usual length; those that npm writes aside. */
export const longFiles: Check = (tree) =>
  [...tree].flatMap(([path, text]) => {
    if (!isCode(path) && !path.endsWith('.css')) return []
    const lines = text.trimEnd().split('\n').length
    const longest = isTest(path) ? longestTest : longestSource
    return lines > longest ? [`${path} has ${lines} lines, over ${longest}`] : []
  })

/** Functions over the usual length. A maker's inner functions count by themselves, as a class's methods do; in tests a story may take its time. */
export const longFunctions: Check = (tree) => sources(tree, (path) => !isTest(path)).flatMap(longIn)

function longIn(source: Source): readonly string[] {
  const functions: { readonly name: string; readonly at: number; lines: number }[] = []
  const open: { readonly node: Node; readonly entry: (typeof functions)[number] }[] = []
  source.visit((node, around) => {
    const name = nameOf(node, around.at(-1))
    if (name === undefined) return
    const at = source.line(node.start)
    const entry = { name, at, lines: source.line(node.end) - at + 1 }
    while (open.length > 0 && !around.includes(open[open.length - 1]?.node ?? node)) open.pop()
    const outer = open.at(-1)?.entry
    if (outer !== undefined) outer.lines -= entry.lines
    functions.push(entry)
    open.push({ node, entry })
  })
  return functions
    .filter(({ lines }) => lines > longestFunction)
    .map(({ name, at, lines }) => `${source.path}:${at} ${name} has ${lines} lines of its own, over ${longestFunction}`)
}

/** What a function is called, or undefined for other nodes and for functions written where they are passed on. */
function nameOf(node: Node, holder: Node | undefined): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name ?? 'a function'
  if (node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression') return undefined
  if (holder?.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : 'a function'
  const isMember =
    holder?.type === 'MethodDefinition' || holder?.type === 'PropertyDefinition' || holder?.type === 'Property'
  return isMember && holder.key.type === 'Identifier' ? holder.key.name : isMember ? 'a method' : undefined
}
