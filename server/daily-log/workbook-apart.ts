import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { LogSheet } from './sheet.ts'

export type MakeWorkbook = (sheet: LogSheet) => Promise<Uint8Array>

/**
 * Away from the loop that answers terminals: four thousand rows take most of a second unbroken. The sheet goes over as one text, for a
 * copy of its cells one by one takes three times as long.
 */
export const workbookApart =
  (thread: string): MakeWorkbook =>
  async (sheet) => {
    const worker = new Worker(thread, { workerData: JSON.stringify(sheet) })
    const [made] = await once(worker, 'message')
    return made
  }
