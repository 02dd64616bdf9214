import { execFile } from 'node:child_process'

interface Keeper {
  readonly port: number
  /** Silent for longer, the service is killed and started again; undefined: nobody waits. */
  readonly waitsMillis: number | undefined
}

/**
 * Tells systemd that the hall is open, and again and again that it answers: asked over its own door, as a terminal asks. Whoever
 * hangs asks nothing, gets no answer, and is started anew. Node has no sockets of the kind that systemd listens on; its own
 * `systemd-notify` speaks for us, and waits (from systemd 246 on) until it was heard.
 */
export function keepTelling({ port, waitsMillis }: Keeper, trouble: (what: string, error: unknown) => void): void {
  const tell = (word: string) =>
    execFile('systemd-notify', [word], (error) => {
      if (error !== null) trouble('systemd-notify', error)
    })
  tell('--ready')
  if (waitsMillis === undefined) return
  const everyMillis = waitsMillis / 3
  const look = () =>
    fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(everyMillis) }).then(
      ({ ok, status }) => (ok ? tell('WATCHDOG=1') : trouble('health', status)),
      (error: unknown) => trouble('health', error),
    )
  setInterval(look, everyMillis).unref()
}
