import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { measured } from '../measure.ts'
import { atMost, type Row, row, stretch } from '../rows.ts'

/** What a terminal loads, all of it, against the smallest page in React; both built here and now by the same bundler. */
export async function weightBench(): Promise<readonly Row[]> {
  const ours = await chunksOf({ configFile: 'vite.config.ts' })
  const everything = reached(ours, 'kiosk/main.tsx')
  const rival = new Set(
    await chunksOf({
      configFile: false,
      build: { rolldownOptions: { input: 'e2e/bench/rivals/react-list.js' } },
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
  )
  const against = (what: string, chunks: ReadonlySet<Rolldown.OutputChunk>) => ({
    goal: 15,
    what: `${what}; a React hello-list`,
    unit: 'B gz',
    ours: { ...measured(), figures: [zipped(chunks)] },
    rival: { ...measured(), figures: [zipped(rival)] },
  })
  return [
    row({ ...against('all a terminal may load', everything), target: atMost(1) }),
    row({ ...against('all a terminal may load', everything), target: stretch(atMost(0.5)) }),
    row({
      goal: 15,
      what: 'all a phone loads of the employer’s page; 60 KB',
      unit: 'B gz',
      ours: { ...measured(), figures: [await sitePage()] },
      rival: { ...measured(), figures: [60 * 1024] },
      target: atMost(1),
    }),
  ]
}

/** Scripts and styles as they were built, with whatever they cannot do without; a terminal's font is fetched later, and by no phone. */
async function sitePage(): Promise<number> {
  const page = await readFile('dist/kiosk/site.html', 'utf8')
  const files = new Set([...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, file]) => file))
  let bytes = 0
  for (const file of files) {
    const text = await readFile(`dist/kiosk/assets/${file}`, 'utf8')
    bytes += gzipSync(text, { level: 9 }).length
    for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) files.add(next)
  }
  return bytes
}

type Settings = Parameters<typeof build>[0]

/** The scripts of a build, kept in memory. */
async function chunksOf(settings: Settings): Promise<readonly Rolldown.OutputChunk[]> {
  const chunks: Rolldown.OutputChunk[] = []
  const keep = {
    name: 'keep',
    generateBundle: (_: unknown, bundle: Rolldown.OutputBundle) => {
      for (const part of Object.values(bundle)) if (part.type === 'chunk') chunks.push(part)
    },
  }
  await build({ logLevel: 'error', ...settings, plugins: [keep], build: { ...settings?.build, write: false } })
  return chunks
}

const holds = ({ moduleIds }: Rolldown.OutputChunk, file: string) => moduleIds.some((id) => id.endsWith(`/${file}`))

/** The chunk of this file, whatever it cannot do without, and whatever it may fetch later. */
function reached(chunks: readonly Rolldown.OutputChunk[], file: string): ReadonlySet<Rolldown.OutputChunk> {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set(chunks.filter((chunk) => holds(chunk, file)))
  if (found.size === 0) throw new Error(`${file} is in no chunk.`)
  for (const chunk of found)
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) {
      const next = byName.get(name)
      if (next !== undefined) found.add(next)
    }
  return found
}

const zipped = (chunks: ReadonlySet<Rolldown.OutputChunk>): number =>
  [...chunks].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)
