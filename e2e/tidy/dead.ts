import { type Check, follow, isCode, isTest } from './tree.ts'

/** Where running begins; tools begin where `package.json` names them. */
const entries = [
  'kiosk/main.tsx',
  'kiosk/test-world.ts',
  'server/main.ts',
  'server/verify.ts',
  'server/audit.ts',
  'server/dev.ts',
  'server/practice/main.ts',
  'vite.config.ts',
  'e2e/playwright.config.ts',
  'e2e/pictures/playwright.config.ts',
  'e2e/pictures/board.ts',
  'e2e/pictures/morning.ts',
]

/** A code or style file that no entry and no test leads to. */
export const deadFiles: Check = (tree) => {
  const scripts = tree.get('package.json') ?? ''
  const named = [...tree.keys()].filter((path) => isCode(path) && scripts.includes(path))
  const reached = follow(tree, [...entries, ...named, ...[...tree.keys()].filter(isTest)], { types: true })
  return [...tree.keys()]
    .filter(
      (path) => (isCode(path) || path.endsWith('.css')) && !path.startsWith('kiosk/public/') && !reached.has(path),
    )
    .map((path) => `${path} is reached from no entry and no test`)
}
