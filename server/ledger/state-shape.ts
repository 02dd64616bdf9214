import { createHash } from 'node:crypto'

/** Everything a book's state is made by, tests aside: the text of each file. */
export const shapedBy = import.meta.glob<string>(
  [
    '../../shared/**/*.ts',
    '!../../shared/**/*.test.ts',
    '!../../shared/{language,places,rehearsal,testing}/**',
    '../book.ts',
    './snapshot.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
)

/** Changes by itself with any rule, event or state, so that nobody has to think of it: replaying is cheap. */
export const stateShape = shapeOf(shapedBy)

export function shapeOf(files: Readonly<Record<string, string>>): string {
  const digest = createHash('sha256')
  for (const path of Object.keys(files).sort()) digest.update(JSON.stringify([path, files[path]]))
  return digest.digest('base64url')
}
