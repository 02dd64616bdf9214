import { type KeyObject, sign, verify } from 'node:crypto'
import { remembered } from '../shared/remembered.ts'
import { signatureBytes } from '../shared/ticket/scanned.ts'
import { fromBase32, toBase32 } from '../shared/ticket/token.ts'

/** Base32 of what is said and its Ed25519 signature (RFC 8032). */
export const signToken = (said: Uint8Array, privateKey: KeyObject): string =>
  toBase32(Buffer.concat([said, sign(null, said, privateKey)]))

/** What a token says if its signature is ours; undefined for anything forged, altered or of another length. */
export function openToken(token: string, saidBytes: number, publicKey: KeyObject): Uint8Array | undefined {
  const bytes = fromBase32(token)
  if (bytes?.length !== saidBytes + signatureBytes) return undefined
  const said = bytes.subarray(0, saidBytes)
  return verify(null, said, publicKey, bytes.subarray(saidBytes)) ? said : undefined
}

/** The 32 bytes of a public key, without the frame around them. */
export const publicBytes = (publicKey: KeyObject): Uint8Array =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)

/** Which market signed: the first four bytes of its public key. */
export const marketOf = remembered((publicKey: KeyObject): Uint8Array => publicBytes(publicKey).subarray(0, 4))
