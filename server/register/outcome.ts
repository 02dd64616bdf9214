import type { RegisterOutcome } from '../../shared/register.ts'

export const kept = <Value>(value: Value): RegisterOutcome<Value> => ({ outcome: 'kept', value })
export const failed = (reason: string): { readonly outcome: 'failed'; readonly reason: string } => ({
  outcome: 'failed',
  reason,
})

/** What the disk refuses is an answer (`ENOSPC`, `EIO`), never with its text: that may name what was written. The rest is a bug. */
export async function attempt<Value>(work: () => Promise<RegisterOutcome<Value>>): Promise<RegisterOutcome<Value>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'syscall' in error) return failed(`disk: ${String(error.code)}`)
    throw error
  }
}
