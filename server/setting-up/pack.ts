import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { sumLine, sumsFile } from './whole.ts'

export interface PackOptions {
  /** Where the house lies, already built into `dist`. */
  readonly checkout: string
  /** Where the archive is put. */
  readonly folder: string
  /** Another version than `package.json` says: for tests of upgrades. */
  readonly version?: string
}

const Package = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.string(),
  engines: z.record(z.string(), z.string()),
})
/** Bundled besides what the lock file calls no tool: the typeface and the pictograms of the screens. */
const drawn = ['node_modules/@fontsource-variable/noto-sans-sc', 'node_modules/@mdi/js']

/** Packs what was built with the tools that install it; answers with the archive's path, its SHA-256 beside it. Same tree, same bytes. */
export async function packRelease({ checkout, folder, version }: PackOptions): Promise<string> {
  const facts = Package.parse(JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')))
  const release = { ...facts, ...(version === undefined ? {} : { version }), private: true, scripts }
  const name = `${release.name}-${release.version}`
  const stage = await mkdtemp(join(tmpdir(), 'gongpiao-release-'))
  const inside = join(stage, name)
  try {
    for (const side of ['kiosk', 'server'])
      await cp(join(checkout, 'dist', side), join(inside, 'dist', side), { recursive: true })
    for (const file of ['LICENSE', 'README.md', 'server/setting-up/INSTALL.md'])
      await cp(join(checkout, file), join(inside, file.replace(/.*\//, '')))
    await writeFile(join(inside, 'package.json'), `${JSON.stringify(release, null, 2)}\n`)
    await writeFile(join(inside, 'LICENSES-OF-OTHERS.txt'), await licencesOfOthers(checkout))
    for (const tool of ['install', 'terminal-kit']) await writeFile(join(inside, `${tool}.js`), launcher(tool))
    await writeFile(join(inside, sumsFile), await sumsOf(inside))
    const archive = join(folder, `${name}.tar.gz`)
    const sameBytes = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX']
    execFileSync('tar', [...sameBytes, '-I', 'gzip -9n', '-cf', archive, '-C', stage, name])
    await writeFile(`${archive}.sha256`, sumLine(`${name}.tar.gz`, await readFile(archive)))
    return archive
  } finally {
    await rm(stage, { recursive: true })
  }
}

/** An older Node cannot even read the tools: it is told so in words that it can. */
const launcher = (tool: string): string =>
  `const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('工票要 Node 20.19 或更新，这里是 ' + process.versions.node + '。')
  console.error('Gongpiao needs Node 20.19 or newer; this is ' + process.versions.node + '.')
  process.exit(1)
}
await import('./dist/server/${tool}.js')
`

/** What `npm run` and the server's own sentences name, without building. */
const scripts = {
  start: 'node dist/server/main.js',
  practice: 'node dist/server/practice.js',
  verify: 'node dist/server/verify.js',
  audit: 'node dist/server/audit.js',
}

async function sumsOf(folder: string): Promise<string> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
  const lines = await Promise.all(files.sort().map(async (path) => sumLine(path, await readFile(join(folder, path)))))
  return lines.join('')
}

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })
const Other = z.object({ name: z.string(), version: z.string(), license: z.string().optional() })

/** Their authors ask that these words go with what is built of their work. */
async function licencesOfOthers(checkout: string): Promise<string> {
  const lock = Lock.parse(JSON.parse(await readFile(join(checkout, 'package-lock.json'), 'utf8')))
  const bundled = Object.entries(lock.packages).flatMap(([place, { dev }]) => (place === '' || dev ? [] : [place]))
  const texts = [...bundled, ...drawn].sort().map(async (place) => {
    const from = join(checkout, place)
    const { name, version, license } = Other.parse(JSON.parse(await readFile(join(from, 'package.json'), 'utf8')))
    const files = (await readdir(from)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
    const words = await Promise.all(files.map((file) => readFile(join(from, file), 'utf8')))
    return [`${name} ${version}: ${license ?? 'see below'}`, ...words.map((text) => text.trim())].join('\n\n')
  })
  const ofTable = (await readFile(join(checkout, 'kiosk/pieces/pinyin/LICENSES.txt'), 'utf8')).trim()
  return `${[...(await Promise.all(texts)), ofTable].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
