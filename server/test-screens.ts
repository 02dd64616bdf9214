import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The pages of terminal, pay, board, desk and a job's employer, as a build would leave them, each saying what it is. */
export async function writeScreens(folder: string): Promise<void> {
  const pages = {
    'index.html': 'terminal',
    'pay.html': 'page of pay',
    'board.html': 'board',
    'desk.html': 'desk',
    'site.html': 'site',
  }
  for (const [file, what] of Object.entries(pages))
    await writeFile(join(folder, file), `<!doctype html><html><head><title></title></head>the ${what}</html>`)
}
