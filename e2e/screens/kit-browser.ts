import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { type BrowserContext, chromium } from '@playwright/test'
import { run } from '../command.ts'

export interface KitBrowserOptions {
  readonly kit: string
  readonly bench: string
  /** Where the browser finds what it asks for: `--host-resolver-rules`. */
  readonly places: string
}

/** Where Debian's Chromium looks for what its machine's keeper decided. */
const policies = '/etc/chromium'

/**
 * The browser of a terminal as the kit starts it, in a world whose `/etc/chromium` holds the kit's policy and nothing else. What it
 * lacks of the real one: a display (no Wayland; drawn in memory), and, as root, its sandbox.
 */
export async function kitBrowser({ kit, bench, places }: KitBrowserOptions) {
  const unit = await readFile(join(kit, 'screens', 'gongpiao-terminal@.service'), 'utf8')
  const line = /^ExecStart=.*?\/usr\/bin\/chromium (.*)$/m.exec(unit)?.[1] ?? ''
  const words = line.split(' ').map((word) =>
    word
      .replace(/^"|"$/g, '')
      .replace('%i', '1')
      .replace('$' + '{KEY}', 'K'.repeat(43)),
  )
  const address = words.at(-1) ?? ''
  const flags = words.slice(0, -1).filter((word) => !/^--(user-data-dir|ozone-platform)=/.test(word))
  const forHere = ['--headless=new', '--no-sandbox', '--disable-gpu', `--host-resolver-rules=${places}`]
  const program = async (policy: object) => {
    const folder = await mkdtemp(join(bench, 'browser-'))
    const [file, decided] = [join(folder, 'browser.sh'), join(folder, 'policy.json')]
    await writeFile(decided, JSON.stringify(policy))
    const place = `${policies}/policies/managed`
    const inside = `mount -t tmpfs none ${policies} && mkdir -p ${place} && cp ${decided} ${place}/ && exec ${browserHere()} "$@"`
    await writeFile(file, `#!/bin/sh\nexec unshare -m sh -c '${inside}' browser "$@"\n`)
    await chmod(file, 0o755)
    return { file, profile: join(folder, 'profile') }
  }
  return {
    address,
    /** Driven by a test, through the very door that the policy shuts for everybody: that one word is left out. */
    async driven(change: (policy: object) => object = (policy) => policy): Promise<BrowserContext> {
      const { DeveloperToolsAvailability: _, ...policy } = JSON.parse(
        await readFile(join(kit, 'screens/policy.json'), 'utf8'),
      )
      const { file, profile } = await program(change(policy))
      const args = [...forHere, ...flags]
      return chromium.launchPersistentContext(profile, { executablePath: file, headless: false, args, timeout: 60_000 })
    },
    /** As it stands in the hall, with the whole policy, driven by nobody. Answers with how to end it. */
    async alone(): Promise<() => Promise<void>> {
      const { file, profile } = await program(JSON.parse(await readFile(join(kit, 'screens/policy.json'), 'utf8')))
      const started = spawn(file, [...forHere, ...flags, `--user-data-dir=${profile}`, address], { stdio: 'ignore' })
      return async () => {
        if (started.exitCode !== null) return
        const gone = once(started, 'exit')
        started.kill('SIGTERM')
        await gone
      }
    },
  }
}

/** Chromium itself: its shell for tests knows no policies. */
const browserHere = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find(existsSync)

/** Why the kit's browser cannot be shown on this machine; undefined where it can. */
export async function whyNoKitBrowser(): Promise<string | undefined> {
  if (browserHere() === undefined || !existsSync(policies))
    return 'there is no whole Chromium of Debian here (a shell for tests knows no policies)'
  return (await run('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', policies])).ok
    ? undefined
    : 'this machine lends no mounts of its own, so its Chromium was not given the policy'
}
