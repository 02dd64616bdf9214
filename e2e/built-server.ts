import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export interface ServerSetup {
  /** `main.js` as it was built. */
  readonly file: string
  readonly dataFolder: string
  readonly port: number
  readonly publicAddress?: string
  /** What else its environment says. */
  readonly env?: Readonly<Record<string, string>>
}
export type BuiltServer = ReturnType<typeof builtServer>

/** Against a start that hangs, never a measure: a busy machine takes ten times as long. */
const guardMillis = 60_000

/** When the hall's day begins in every test. */
const dawn = '2026-08-17T05:30:00'

/** The real server as a process of its own: started, killed, started again on the same port and data. */
export function builtServer({ file, dataFolder, port, publicAddress, env: more = {} }: ServerSetup) {
  let child: ChildProcess | undefined
  let printed = ''
  /** What the hall's clock read at a moment of this machine's counter; it goes on while the server is away. */
  let clock: { readonly hallMillis: number; readonly counter: number } | undefined

  /**
   * Resolves with the milliseconds until it answered that it is ready; rejects with what it printed if it stopped. `at` is
   * another hour in the hall, `2026-08-17T18:00:00`.
   */
  async function start(at?: string): Promise<number> {
    const started = performance.now()
    if (clock === undefined || at !== undefined)
      clock = { hallMillis: Date.parse(`${at ?? dawn}+08:00`), counter: started }
    printed = ''
    const env = {
      ...process.env,
      ...more,
      GONGPIAO_PORT: String(port),
      GONGPIAO_DATA: dataFolder,
      GONGPIAO_CLOCK_START: new Date(clock.hallMillis + started - clock.counter).toISOString(),
      ...(publicAddress === undefined ? {} : { GONGPIAO_PUBLIC_ADDRESS: publicAddress }),
    }
    const starting = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = starting
    const hear = (text: string) => {
      printed += text
    }
    starting.stdout.setEncoding('utf8').on('data', hear)
    starting.stderr.setEncoding('utf8').on('data', hear)
    // It says so once it listens: who asks again and again takes the time that a busy machine needs for starting it.
    await Promise.race([
      once(starting.stdout, 'data'),
      once(starting, 'exit'),
      pause(guardMillis, undefined, { ref: false }),
    ])
    while (!(await isReady(port))) {
      if (starting.exitCode !== null) throw new Error(`The server did not start:\n${printed}`)
      if (performance.now() - started > guardMillis) throw new Error(`The server is not ready:\n${printed}`)
      await pause(10)
    }
    return performance.now() - started
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = child
    child = undefined
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  return {
    port,
    dataFolder,
    start,
    /** Asks it to stop, as the machine does when it shuts down. */
    stop: () => end('SIGTERM'),
    /** Takes it away in the middle of whatever it does: kill -9. */
    kill: () => end('SIGKILL'),
    printed: () => printed,
    /** It hangs, or goes on. */
    freeze: (signal: 'SIGSTOP' | 'SIGCONT') => child?.kill(signal),
    /** The one-time code for the first staff account, as somebody reads it off the window. */
    firstCode(): string {
      const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(printed)?.[0]
      if (code === undefined) throw new Error(`No one-time code was printed:\n${printed}`)
      return code
    },
  }
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Tests run in several processes at once, each with its own ports: what one has found free is taken only when its server listens. */
const { TEST_PARALLEL_INDEX: browserTests, VITEST_POOL_ID: ruleTests } = process.env
const portsEach = 400
const firstPort = 15_000 + portsEach * (Number(browserTests ?? 16 + Number(ruleTests ?? 0)) % 32)
let portsTried = Math.floor(Math.random() * portsEach)

/**
 * A port nobody uses now. It lies below those the system gives to outgoing connections: one of these could take it while the
 * server is dead, or a page that tries again could even meet itself there.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = firstPort + (portsTried++ % portsEach)
    const server = createServer().listen(port)
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
