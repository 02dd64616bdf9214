import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const sweep: () => void = runInNewContext('gc')

/** What the process holds and cannot let go, in MB. */
export function heapAfterSweep(): number {
  sweep()
  return process.memoryUsage().heapUsed / 2 ** 20
}
