import { type Check, isTest, type Node, roomOf, type Source, sources } from './tree.ts'

/** Files of the server that may ask the machine for the time, for luck or for its environment. */
const mayAskTimeAndLuck = new Set(['server/clock.ts'])
const mayReadEnvironment = new Set(['server/main.ts', 'server/dev.ts', 'server/day-tool.ts'])
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'])
const luck = /^(random[A-Z]\w*|getRandomValues)$/

/** Time, luck and settings come in as arguments; nothing on a screen needs a secure context or leaves traces. */
export const purity: Check = (tree) =>
  sources(tree, (path) => !isTest(path)).flatMap((source) => {
    const forbidden = forbiddenIn(source)
    const faults: string[] = []
    source.visit((node) => {
      const what = asked(node)
      const why = what === undefined ? undefined : forbidden(what)
      if (why !== undefined) faults.push(`${source.path}:${source.line(node.start)} ${why}`)
    })
    return faults
  })

/** A terminal without a line keeps numbers and minutes, of whom it does not know; the page at a field what was tapped, by tickets. */
const keepUntilHeard = new Set(['kiosk/trouble/keepers.ts', 'kiosk/site/kept-taps.ts'])

type Asked = 'time' | 'luck' | 'timer' | 'environment' | 'secure-context' | 'storage'

function forbiddenIn({ path }: Source): (what: Asked) => string | undefined {
  const { top } = roomOf(path)
  return (what) => {
    switch (top) {
      case 'shared':
        return what === 'time' || what === 'luck' || what === 'timer'
          ? `shared is pure, but this asks for ${what}`
          : undefined
      case 'server':
        if (what === 'time' || what === 'luck')
          return mayAskTimeAndLuck.has(path) ? undefined : `only server/clock.ts asks for ${what}`
        return what === 'environment' && !mayReadEnvironment.has(path)
          ? 'only main.ts reads the environment'
          : undefined
      case 'kiosk':
        if (what === 'secure-context') return 'terminals run on http by name: no secure context'
        return what === 'storage' && !keepUntilHeard.has(path) ? 'nothing of a person stays in the browser' : undefined
      default:
        return undefined
    }
  }
}

function asked(node: Node): Asked | undefined {
  switch (node.type) {
    case 'NewExpression':
      return isNamed(node.callee, 'Date') && node.arguments.length === 0 ? 'time' : undefined
    case 'CallExpression':
      if (isNamed(node.callee, 'Date')) return 'time'
      return node.callee.type === 'Identifier' && timers.has(node.callee.name) ? 'timer' : undefined
    case 'ImportDeclaration':
      return /^(node:)?crypto$/.test(node.source.value) && node.specifiers.some(bringsLuck) ? 'luck' : undefined
    case 'MemberExpression':
      return node.property.type === 'Identifier' && node.object.type === 'Identifier'
        ? memberAsks(node.object.name, node.property.name)
        : undefined
    case 'Identifier':
      return node.name === 'localStorage' || node.name === 'sessionStorage' || node.name === 'indexedDB'
        ? 'storage'
        : undefined
    default:
      return undefined
  }
}

function memberAsks(object: string, property: string): Asked | undefined {
  if (object === 'Date' && property === 'now') return 'time'
  if (object === 'Math' && property === 'random') return 'luck'
  if (object === 'process' && property === 'env') return 'environment'
  if (object === 'crypto') return property === 'getRandomValues' ? 'luck' : 'secure-context'
  if (object === 'navigator' && property === 'serviceWorker') return 'secure-context'
  return object === 'document' && property === 'cookie' ? 'storage' : undefined
}

const bringsLuck = (node: Node): boolean =>
  node.type === 'ImportSpecifier' && node.imported.type === 'Identifier' && luck.test(node.imported.name)

const isNamed = (node: Node, name: string): boolean => node.type === 'Identifier' && node.name === name
