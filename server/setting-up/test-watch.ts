import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Instant } from '../../shared/ids.ts'
import { mustHave } from '../../shared/must-have.ts'
import { certifyHall, makeAuthority } from './certificate.ts'
import { watchScript } from './watch.ts'

export const hallName = 'hall.market.test'

/** The kit brings curl to each screen; a machine for tests may have none. */
export const hasCurl = spawnSync('curl', ['--version']).status === 0

/** An authority of its own and the hall's certificate by it. */
export function certified() {
  const from = Instant.parse('2026-01-01T00:00:00.000Z')
  const until = Instant.parse('2046-01-01T00:00:00.000Z')
  const made = (serial: number) => ({ hall: hallName, from, until, serial: Buffer.alloc(16, serial) })
  const authority = makeAuthority(made(0x41))
  const { certificate, key } = certifyHall(made(0x42), { hall: hallName, key: authority.key })
  return {
    authority: authority.certificate,
    certificate,
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** How those end that still run. */
const watching = new Set<() => Promise<void>>()
/** After the last test: those of a test that failed. */
export const endWatches = () => Promise.all([...watching].map((end) => end()))

interface Watched {
  readonly unit: string
  /** Of the screen's machine. */
  readonly key: string
  /** Of the hall, by https on this machine. */
  readonly port: number
  /** Whose word for the hall is taken. */
  readonly authority: string
  readonly patienceSeconds: number
  readonly everySeconds: number
  /** It sleeps until the test wakes it, however long that takes. */
  readonly isWoken?: true
}

/** The watch of a screen, in a world where `systemctl` only notes what it is asked and curl finds the hall where it stands. */
export async function watch({ unit, key, port, authority, patienceSeconds, everySeconds, isWoken }: Watched) {
  const folder = await mkdtemp(join(tmpdir(), 'gongpiao-watch-'))
  const file = (name: string) => join(folder, name)
  const program = async (name: string, text: string) => {
    await writeFile(file(name), `#!/bin/sh\n${text}\n`)
    await chmod(file(name), 0o755)
  }
  await program('systemctl', `echo "$*" >>${file('asked')}`)
  const way = `--connect-to ${hallName}:443:127.0.0.1:${port}`
  await program('curl', `echo "$*" >>${file('shown')}\nPATH=\${PATH#*:}\nexec curl ${way} "$@"`)
  // A pipe holds whoever sleeps without costing anybody time.
  if (isWoken) spawnSync('mkfifo', [file('wake')])
  // Held open from here nobody waits for the other side to open it.
  const pipe = isWoken ? await open(file('wake'), 'r+') : undefined
  if (isWoken) await program('sleep', `echo >>${file('slept')}\nread -r _ <${file('wake')}`)
  await writeFile(file('watch.sh'), watchScript)
  await writeFile(file('authority.crt'), authority)
  const world = `PATH=${folder}:$PATH AUTHORITY=${file('authority.crt')} KEY=${key} PATIENCE_SECONDS=${patienceSeconds} EVERY_SECONDS=${everySeconds}`
  const child = spawn('sh', ['-c', `${world} exec sh ${file('watch.sh')} ${unit} ${hallName}`], {
    ...{ stdio: 'ignore', detached: true },
  })
  /** With all it started, whatever became of its test: a watch that is left behind would ask for ever. */
  async function end(): Promise<void> {
    watching.delete(end)
    const gone = once(child, 'exit')
    process.kill(-mustHave(child.pid, 'process'), 'SIGKILL')
    await gone
    await pipe?.close()
    await rm(folder, { recursive: true, force: true })
  }
  watching.add(end)
  const read = (name: string) => readFile(file(name), 'utf8').catch(() => '')
  const sleeps = async (times: number) => {
    while ((await read('slept')).length < times) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  if (isWoken) await sleeps(1)
  return {
    /** It is woken, looks once and sleeps again. */
    async look(): Promise<void> {
      const slept = (await read('slept')).length
      await pipe?.write('\n')
      await sleeps(slept + 1)
    },
    /** Of `systemctl`, a line each. */
    asked: () => read('asked'),
    /** What others see of each question to the hall. */
    shown: () => read('shown'),
    end,
  }
}
