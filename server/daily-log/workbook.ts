import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { logXlsx } from './xlsx.ts'

/** A thread of its own, for as long as one workbook takes: `workbookApart` starts it. The text is the sheet's, as the server made it. */
parentPort?.postMessage(await logXlsx(JSON.parse(z.string().parse(workerData))))
