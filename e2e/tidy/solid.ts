import { type Check, follow, isTest, type Node, type Source, sources } from './tree.ts'

const heavy = new Set(['Dynamic', 'Index', 'Portal', 'mergeProps', 'splitProps'])
/** What `light-solid-plugin.ts` leaves out of every page. */
const leftOut = new Set([
  'Suspense',
  'SuspenseList',
  'createResource',
  'hydrate',
  'lazy',
  'startTransition',
  'useTransition',
])

/** What of solid a terminal need not load; board and desk, which are pages of their own, may use it. */
export const solidWeight: Check = (tree) => {
  const loaded = follow(tree, ['kiosk/main.tsx'], { types: false })
  return sources(tree, (path) => loaded.has(path)).flatMap((source) =>
    broughtBy(source).map(({ what, at }) => `${source.path}:${at} brings ${what} to every terminal`),
  )
}

export const solidLeftOut: Check = (tree) =>
  sources(tree, (path) => path.startsWith('kiosk/') && !isTest(path)).flatMap(({ path, imports }) =>
    takenOf(imports, leftOut).map(({ what, at }) => `${path}:${at} takes ${what}, which light-solid leaves out`),
  )

const takenOf = (imports: Source['imports'], names: ReadonlySet<string>) =>
  imports
    .filter(({ from }) => from.startsWith('solid-js'))
    .flatMap((one) => one.names.filter((name) => names.has(name)).map((what) => ({ what, at: one.line })))

function broughtBy({ imports, line, visit }: Source) {
  const brought = takenOf(imports, heavy)
  const made = new Set<string>()
  visit((node) => {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init?.type === 'CallExpression')
      made.add(node.id.name)
  })
  visit((node, around) => {
    const at = line(node.start)
    if (node.type === 'JSXSpreadAttribute' && isAmongOthers(around.at(-1)))
      brought.push({ what: 'mergeProps (spread props)', at })
    if (isOfElement(around.at(-1)) && isHandlerFromElsewhere(node, made))
      brought.push({ what: 'addEventListener (a handler that may be none)', at })
  })
  return brought
}

const isAmongOthers = (holder: Node | undefined): boolean =>
  holder?.type === 'JSXOpeningElement' && holder.attributes.length > 1

/** An element of the page, no component. */
const isOfElement = (holder: Node | undefined): boolean =>
  holder?.type === 'JSXOpeningElement' && holder.name.type === 'JSXIdentifier' && /^[a-z]/.test(holder.name.name)

/** Such as `asking.send`, or `close` of `const close = makeClose()`: solid cannot tell whether it is a function. */
function isHandlerFromElsewhere(node: Node, made: ReadonlySet<string>): boolean {
  if (node.type !== 'JSXAttribute' || node.name.type !== 'JSXIdentifier' || !/^on[A-Z]/.test(node.name.name))
    return false
  const given = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : undefined
  return given?.type === 'MemberExpression' || (given?.type === 'Identifier' && made.has(given.name))
}
