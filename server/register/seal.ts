import { createCipheriv, createDecipheriv, createHash, createHmac, type KeyObject } from 'node:crypto'

export type Random = (bytes: number) => Buffer

/** Seals the texts of a row under the row's id, so that a sealed text put into another row does not open. */
export interface Sealing {
  seal(row: string, text: string): string
  /** Throws if the text was altered, sealed under another id, or with another key. */
  unseal(row: string, sealed: string): string
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM; what is stored is base64 of iv, cipher text and tag. `key` is 32 bytes. */
export function makeSealing(key: KeyObject, random: Random): Sealing {
  return {
    seal(row, text) {
      const iv = random(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(row))
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64')
    },
    unseal(row, sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      if (bytes.length < ivBytes + tagBytes) throw new Error('too short')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(-tagBytes))
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/** What an identity is looked up by: without the key nobody can try numbers against it. */
export const lookupHash = (key: KeyObject, identity: string): string =>
  createHmac('sha256', key).update(identity).digest('hex')

/** The digest the ledger keeps of a text: hex SHA-256 of salt and text. With the salt erased it tells nothing. */
export const textDigest = (salt: Buffer, text: string): string =>
  createHash('sha256').update(salt).update(text).digest('hex')
