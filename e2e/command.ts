import { spawn } from 'node:child_process'

export interface Ran {
  readonly ok: boolean
  /** What it printed, both streams as they came. */
  readonly output: string
  readonly seconds: number
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly limitSeconds?: number
}

/** Runs a program to its end, or kills it at the limit. A program that is not there is simply not ok. */
export function run(program: string, words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { env = {}, limitSeconds = 900 } = options
  const started = performance.now()
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended = (ok: boolean, more = '') => {
      clearTimeout(limit)
      resolve({ ok, output: output + more, seconds: (performance.now() - started) / 1000 })
    }
    const limit = setTimeout(() => {
      child.kill('SIGKILL')
      ended(false, `\n${program} was stopped after ${limitSeconds} s\n`)
    }, limitSeconds * 1000)
    const hear = (text: string) => {
      output += text
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('error', (error) => ended(false, error.message))
    child.on('close', (code) => ended(code === 0))
  })
}
