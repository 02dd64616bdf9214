import { connect } from 'node:net'
import {
  clearOrder,
  firstOfCleared,
  isEnd,
  isStatus,
  type Question,
  questionBytes,
  questions,
  statusIn,
} from './status.ts'

export type PrinterLine = NonNullable<Awaited<ReturnType<typeof openLine>>>

/** A connection to a printer, or undefined when nobody takes it in time. */
export async function openLine(host: string, port: number, millis: number) {
  const socket = connect({ host, port, noDelay: true })
  const heard: Record<Kind, number[]> = { status: [], end: [], cleared: [] }
  const waiting = new Set<() => void>()
  let [isOpen, clearedBytes] = [false, 0]
  const wakeAll = () => {
    for (const wake of [...waiting]) wake()
  }
  socket.on('connect', () => {
    isOpen = true
    wakeAll()
  })
  // What goes wrong with a connection ends it; which way tells nothing more.
  socket.on('error', () => socket.destroy())
  socket.on('close', () => {
    isOpen = false
    wakeAll()
  })
  socket.on('data', (bytes) => {
    for (const byte of Buffer.from(bytes)) hear(byte)
    wakeAll()
  })

  /** Bytes of other meaning, such as a status nobody asked for, are passed over. */
  function hear(byte: number): void {
    if (clearedBytes > 0 || byte === firstOfCleared) {
      clearedBytes = (clearedBytes + 1) % 3
      if (clearedBytes === 0) heard.cleared.push(byte)
    } else if (isStatus(byte)) heard.status.push(byte)
    else if (isEnd(byte)) heard.end.push(byte)
  }

  /** Waits until it is so, the connection has ended or it was listened to for so long: while the server is too busy to hear, no time passes. */
  const wait = (isSo: () => boolean, millis: number) =>
    new Promise<void>((resolve) => {
      let left = millis
      const finish = () => {
        clearInterval(listening)
        waiting.delete(look)
        resolve()
      }
      const look = () => {
        if (isSo() || socket.destroyed) finish()
      }
      const breath = Math.min(millis, breathMillis)
      const listening = setInterval(() => {
        left -= breath
        if (left <= 0) finish()
      }, breath)
      waiting.add(look)
      look()
    })
  async function next(kind: Kind, millis: number): Promise<number | undefined> {
    await wait(() => heard[kind].length > 0, millis)
    return heard[kind].shift()
  }
  const send = (bytes: Uint8Array) => {
    if (!socket.destroyed) socket.write(bytes)
  }
  async function ask(question: Question, millis: number): Promise<number | undefined> {
    send(questionBytes(question))
    return next('status', millis)
  }

  await wait(() => isOpen, millis)
  if (!isOpen) {
    socket.destroy()
    return undefined
  }
  return {
    isOpen: () => isOpen,
    send,
    /** The answer to one question; undefined when none came in time. */
    ask,
    /** The same to one that was asked before, and may have heard it late. */
    answer: (millis: number) => next('status', millis),
    /** All four; undefined when one of them was not answered. */
    async status(millis: number) {
      const answers = { 1: 0, 2: 0, 3: 0, 4: 0 }
      for (const question of questions) {
        const answer = await ask(question, millis)
        if (answer === undefined) return undefined
        answers[question] = answer
      }
      return statusIn(answers)
    },
    /** The answer to `GS r`: everything sent before it is out. */
    end: (millis: number) => next('end', millis),
    /** Whether it says that it forgot what it had not printed. */
    async clear(millis: number): Promise<boolean> {
      send(clearOrder)
      return (await next('cleared', millis)) !== undefined
    },
    /** Many printers take one connection at a time: it is over before the next is made. */
    async close(): Promise<void> {
      socket.end()
      await wait(() => socket.destroyed, closeMillis)
      socket.destroy()
    },
    /** Gives up at once what is still under way. */
    drop: () => socket.resetAndDestroy(),
  }
}
const closeMillis = 500
const breathMillis = 20
type Kind = 'status' | 'end' | 'cleared'
