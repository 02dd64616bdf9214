import { type Check, fileOf, follow, isCode, isTest, pages, type Source, sources, type Tree } from './tree.ts'

/** Where running begins; tools begin where `package.json` names them. */
const entries = [
  ...pages,
  'kiosk/test-world.ts',
  'server/main.ts',
  'server/verify.ts',
  'server/daily-log/workbook.ts',
  'server/audit.ts',
  'server/dev.ts',
  'server/practice/main.ts',
  'server/setting-up/install.ts',
  'vite.config.ts',
  'e2e/playwright.config.ts',
  'e2e/bench/matching/cold-round.ts',
  'e2e/pictures/playwright.config.ts',
  'e2e/pictures/board.ts',
  'e2e/pictures/morning.ts',
  'e2e/pictures/printer-papers.ts',
]

/** A code or style file that no entry and no test leads to. */
export const deadFiles: Check = (tree) => {
  const reached = follow(tree, [...begun(tree), ...[...tree.keys()].filter(isTest)], { types: true })
  return [...tree.keys()]
    .filter(
      (path) => (isCode(path) || path.endsWith('.css')) && !path.startsWith('kiosk/public/') && !reached.has(path),
    )
    .map((path) => `${path} is reached from no entry and no test`)
}

/**
 * What a file hands out to run and no other takes; the shapes beside it may be named for whoever reads. A test alone is no use of
 * it, unless its own file uses it or only tests lead there. Whoever takes a file whole takes all of it.
 */
export const deadExports: Check = (tree) => {
  const running = follow(
    tree,
    begun(tree).filter((entry) => /^(kiosk|server)\/(?!test)/.test(entry)),
    { types: true },
  )
  const taken = (byTests: boolean) =>
    new Set(
      sources(tree, (path) => byTests || !isTest(path)).flatMap(({ path, imports }) =>
        imports.flatMap(({ from, names }) =>
          (names.length === 0 ? ['*'] : names).map((name) => `${fileOf(path, from)} ${name}`),
        ),
      ),
    )
  const [takenAtAll, takenToRun] = [taken(true), taken(false)]
  return sources(tree).flatMap((source) =>
    handedOutBy(source)
      .filter(({ name, isUsedHere }) => {
        const takers = isUsedHere || !running.has(source.path) ? takenAtAll : takenToRun
        return !takers.has(`${source.path} ${name}`) && !takers.has(`${source.path} *`)
      })
      .map(({ name, line }) => `${source.path}:${line} hands out ${name}, and no other file takes it`),
  )
}

function handedOutBy(source: Source) {
  const found: { readonly name: string; readonly line: number }[] = []
  const named: string[] = []
  source.visit((node) => {
    if (node.type === 'Identifier') named.push(node.name)
    if (node.type !== 'ExportNamedDeclaration' || node.source || !node.declaration) return
    const { declaration } = node
    const ids = declaration.type === 'VariableDeclaration' ? declaration.declarations : [declaration]
    for (const one of ids)
      if ('id' in one && one.id?.type === 'Identifier' && !/^TS/.test(one.type))
        found.push({ name: one.id.name, line: source.line(node.start) })
  })
  return found.map((one) => ({ ...one, isUsedHere: named.filter((name) => name === one.name).length > 1 }))
}

const begun = (tree: Tree): readonly string[] => {
  const scripts = tree.get('package.json') ?? ''
  return [...entries, ...[...tree.keys()].filter((path) => isCode(path) && scripts.includes(path))]
}
