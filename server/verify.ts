import { readDays } from './day-tool.ts'
import { verifyDays } from './ledger/verify-days.ts'

/** `npm run verify` checks every day, `npm run verify 2026-08-17` one; it changes nothing and may run beside the server. */
await readDays(verifyDays, 'No ledger files')
