import { ed25519 } from '@noble/curves/ed25519.js'
import type { Verify } from '../../../shared/ticket/check.ts'

/** In plain script: a hall's own name on http has no `crypto.subtle`. Strict as the server is. */
export const verify: Verify = (signature, said, publicKey) =>
  ed25519.verify(signature, said, publicKey, { zip215: false })
