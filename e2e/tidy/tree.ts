import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import { type ESTree, parseSync } from 'vite'

/** A checkout as text: path from the root, with `/`, to what the file says. Checks take one, so that faults can be planted. */
export type Tree = ReadonlyMap<string, string>
/** One sentence that begins with the place: `server/app.ts:12 …`. */
export type Fault = string
export type Check = (tree: Tree) => readonly Fault[]

const notOurs = new Set(['node_modules', '.git', 'dist', 'data', 'data-practice', 'results'])
const isText = /\.(ts|tsx|mjs|js|css|html|json|jsonl|md|svg|sh)$|^[^.]+$|^\.[^.]+$|run$/

/** Every text file of the checkout, those not yet committed as well. */
export function readTree(root: string): Tree {
  const tree = new Map<string, string>()
  const walk = (folder: string) => {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = join(folder, name)
      if (notOurs.has(name)) continue
      if (statSync(join(root, path)).isDirectory()) walk(path)
      else if (isText.test(name)) tree.set(path.split(sep).join('/'), readFileSync(join(root, path), 'utf8'))
    }
  }
  walk('.')
  return tree
}

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path)
/** Tests and what only tests use. */
export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)

/** Where each page of the kiosk begins. */
export const pages = [
  'kiosk/main.tsx',
  'kiosk/pay/main.tsx',
  'kiosk/hall-board/main.tsx',
  'kiosk/staff-desk/main.tsx',
  'kiosk/site/main.tsx',
]

export type Node = ESTree.Node
export interface Import {
  readonly from: string
  readonly line: number
  /** `import type`: gone when the program runs. */
  readonly typeOnly: boolean
  readonly lazy: boolean
  readonly names: readonly string[]
}
export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  line(at: number): number
  /** Calls back for every node, with the nodes around it, outermost first. */
  visit(seen: (node: Node, around: readonly Node[]) => void): void
}

const parsed = new Map<string, Source>()

function sourceOf(path: string, text: string): Source {
  const key = `${path}\n${text}`
  const known = parsed.get(key)
  if (known !== undefined) return known
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`)
  const line = (at: number) => text.slice(0, at).split('\n').length
  const source: Source = {
    path,
    text,
    imports: importsOf(program, line),
    line,
    visit: (seen) => walkNodes(program, [], seen),
  }
  parsed.set(key, source)
  return source
}

export const sources = (tree: Tree, wanted: (path: string) => boolean = () => true): readonly Source[] =>
  [...tree].filter(([path]) => isCode(path) && wanted(path)).map(([path, text]) => sourceOf(path, text))

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** `around` grows and shrinks on the way: the whole house is walked a dozen times. */
function walkNodes(node: Node, around: Node[], seen: (node: Node, around: readonly Node[]) => void): void {
  seen(node, around)
  around.push(node)
  for (const value of Object.values(node))
    if (!Array.isArray(value)) {
      if (isNode(value)) walkNodes(value, around, seen)
    } else for (const child of value) if (isNode(child)) walkNodes(child, around, seen)
  around.pop()
}

function importsOf(program: Node, line: (at: number) => number): readonly Import[] {
  const found: Import[] = []
  walkNodes(program, [], (node) => {
    const one = importIn(node)
    if (one !== undefined) found.push({ ...one, line: line(node.start) })
  })
  return found
}

function importIn(node: Node): Omit<Import, 'line'> | undefined {
  if (node.type === 'ImportDeclaration') {
    const names = node.specifiers.flatMap((one) =>
      one.type === 'ImportSpecifier' && one.imported.type === 'Identifier' ? [one.imported.name] : [],
    )
    return { from: node.source.value, typeOnly: node.importKind === 'type', lazy: false, names }
  }
  if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source)
    return { from: node.source.value, typeOnly: node.exportKind === 'type', lazy: false, names: [] }
  if (node.type === 'ImportExpression' && node.source.type === 'Literal')
    return { from: String(node.source.value), typeOnly: false, lazy: true, names: [] }
  if (node.type === 'TSImportType' && node.source.type === 'Literal')
    return { from: String(node.source.value), typeOnly: true, lazy: false, names: [] }
  return undefined
}

/** The file of the tree that an import names, or undefined for a package. */
export const fileOf = (path: string, from: string): string | undefined =>
  from.startsWith('.') ? posix.normalize(posix.join(dirname(path), from.replace(/\?.*$/, ''))) : undefined

/** Every file the entries lead to, and the file that led there; with `types`, also where only types lead. */
export function follow(
  tree: Tree,
  entries: readonly string[],
  leads: { readonly types: boolean },
): Map<string, string> {
  const cameFrom = new Map(entries.map((entry) => [entry, '']))
  for (const path of cameFrom.keys())
    for (const { from, typeOnly } of importsIn(path, tree.get(path) ?? '')) {
      const next = typeOnly && !leads.types ? undefined : fileOf(path, from)
      if (next !== undefined && !cameFrom.has(next)) cameFrom.set(next, path)
    }
  return cameFrom
}

const cssImport = /@import\s+['"]([^'"]+)/g

function importsIn(path: string, text: string): readonly Pick<Import, 'from' | 'typeOnly'>[] {
  if (isCode(path)) return sourceOf(path, text).imports
  return path.endsWith('.css') ? [...text.matchAll(cssImport)].map(([, from = '']) => ({ from, typeOnly: false })) : []
}

/** `shared`, `server`, `kiosk` or `e2e`, and the folder within: `check-in`; empty at the top. */
export function roomOf(path: string): { readonly top: string; readonly room: string } {
  const [top = '', room = '', more] = path.split('/')
  return { top, room: more === undefined ? '' : room }
}
