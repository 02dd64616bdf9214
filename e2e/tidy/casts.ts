import { type Check, type Node, sources } from './tree.ts'

/** A brand's maker in the browser, where the schemas of ids never come: the one place that says `as`. */
const brandMakers = new Map([
  ['kiosk/app/send.ts', 'CommandId'],
  ['kiosk/site/state.ts', 'Instant'],
])

/** A cast tells the types what nobody checked. `as const` promises nothing, `satisfies` is checked. */
export const casts: Check = (tree) =>
  sources(tree).flatMap((source) => {
    const faults: string[] = []
    source.visit((node) => {
      const cast = castIn(node)
      if (cast === undefined) return
      const said = source.text.slice(cast.start, cast.end)
      if (said === 'const' || brandMakers.get(source.path) === said) return
      faults.push(`${source.path}:${source.line(cast.start)} a cast to ${said}: nobody checks it`)
    })
    return faults
  })

function castIn(node: Node): Node | undefined {
  if (node.type === 'TSAsExpression' || node.type === 'TSTypeAssertion') return node.typeAnnotation
  return node.type === 'TSNonNullExpression' ? node : undefined
}
