import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The pages of terminal, board and desk, as a build would leave them, each saying what it is. */
export async function writeScreens(folder: string): Promise<void> {
  for (const [file, what] of Object.entries({ 'index.html': 'terminal', 'board.html': 'board', 'desk.html': 'desk' }))
    await writeFile(join(folder, file), `<!doctype html><html><head><title></title></head>the ${what}</html>`)
}
