import { createPrivateKey } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { calendarDay, later } from '../../shared/time.ts'
import type { Clock } from '../clock.ts'
import { unlessMissing } from '../disk.ts'
import { StartTrouble } from '../start-trouble.ts'
import type { Answers } from './answers.ts'
import { type Certified, certifyHall, makeAuthority } from './certificate.ts'
import { idReaderKit } from './id-reader.ts'
import { screens } from './screens.ts'
import { serverSide } from './server-side.ts'
import { words } from './words.ts'

/** A file of the kit, as it lies in its folder. */
export interface KitFile {
  readonly path: string
  readonly text: string
  /** 0644 where nothing is said. */
  readonly mode?: number
}

const authorityFiles = { certificate: 'authority/authority.crt', key: 'authority/authority.key' } as const
/** So many days: nobody renews a certificate before half past five. A browser takes that of a hall's own authority for as long as it says. */
const lastsDays = 3650

/**
 * Writes the kit of a hall into its folder. One that lies there keeps its authority, so that no screen need be told of another:
 * that is how a certificate is made anew. Answers with what to do next. Throws in words where something else lies there.
 */
export async function writeKit(answers: Answers, clock: Pick<Clock, 'now' | 'random'>): Promise<string> {
  const { hall, folder } = answers
  const from = later(clock.now(), -24 * 3600)
  const until = later(from, lastsDays * 24 * 3600)
  const options = () => ({ hall, from, until, serial: Buffer.concat([Buffer.from([0x40]), clock.random(15)]) })
  const kept = await keptAuthority(folder, hall)
  const authority = kept ?? makeAuthority(options())
  const server = certifyHall(options(), { hall, key: authority.key })
  const idReader = idReaderKit(answers, authority.key)
  const said = words(answers, calendarDay(until))
  const files: readonly KitFile[] = [
    ...(kept === undefined ? pair(authorityFiles.certificate, authorityFiles.key, authority) : []),
    ...pair('server/hall.crt', 'server/hall.key', server),
    ...serverSide(answers, idReader),
    ...screens(answers, authority.certificate, idReader),
    { path: 'desk/authority.crt', text: authority.certificate },
    { path: 'authority/hall.txt', text: `${hall}\n` },
    { path: 'NEXT.txt', text: said },
  ]
  for (const file of files) await write(folder, file)
  return said
}

const pair = (certificate: string, keyFile: string, made: Certified): readonly KitFile[] => [
  { path: certificate, text: made.certificate },
  { path: keyFile, text: made.key.export({ type: 'pkcs8', format: 'pem' }).toString(), mode: 0o600 },
]

async function keptAuthority(folder: string, hall: string): Promise<Certified | undefined> {
  const read = (path: string) => unlessMissing(readFile(join(folder, path), 'utf8'), undefined)
  const [certificate, key] = [await read(authorityFiles.certificate), await read(authorityFiles.key)]
  if (certificate !== undefined && key !== undefined && (await read('authority/hall.txt')) === `${hall}\n`)
    return { certificate, key: createPrivateKey(key) }
  if ((await unlessMissing(readdir(folder), [])).length === 0) return undefined
  throw new StartTrouble({
    zh: `${folder} 里已经有东西，不是 ${hall} 的整套文件（连 authority 里的密钥）：请换一个空文件夹。`,
    en: `${folder} holds something that is not the whole kit of ${hall}, with the key of its authority: choose an empty folder.`,
  })
}

async function write(folder: string, { path, text, mode = 0o644 }: KitFile): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  // Before a word of it is written nobody else can open it.
  await writeFile(file, '', { mode })
  await chmod(file, mode)
  await writeFile(file, text)
}
