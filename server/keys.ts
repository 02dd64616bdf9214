import { createHmac, createPrivateKey, createPublicKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { dirname, join } from 'node:path'
import { KeyChanged, KeyDamaged, KeyExposed, KeyLost, KeyUnchecked } from './key-trouble.ts'
import { type Disk, nodeDisk } from './register/disk.ts'
import { replaceDurably } from './register/durable-file.ts'
import type { Random } from './register/seal.ts'

/** One key for each purpose, so that what leaks of one tells nothing of another. */
export interface Keys {
  /** Seals the rows of the register. */
  readonly seal: KeyObject
  /** Hashes identities, to find somebody without storing who they are. */
  readonly lookup: KeyObject
  readonly commandDigest: KeyObject
  readonly session: KeyObject
  /** Digests the keys of the hall's screens: the ledger has nothing that opens a door. */
  readonly terminal: KeyObject
  /** Makes the seed of each day's lottery, so that one committed to outlives any stop without lying anywhere. */
  readonly lottery: KeyObject
  /** Marks the snapshot as this server's own; it may change, for the ledger holds everything. */
  readonly snapshot: KeyObject
  /** Ed25519: signs the QR of a ticket; the public half verifies it at any terminal. */
  readonly ticket: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }
}

export interface KeyOptions {
  readonly keyFile: string
  readonly registerFolder: string
  readonly random: Random
  readonly disk?: Disk
}

const secretBytes = 32

/**
 * Reads the one secret of this hall, or makes it at the very first start (file mode 0600, 64 hex digits).
 * Throws a `KeyTrouble` if the register was sealed with a key that is not here: going on would lose every person in it.
 */
export async function openKeys({ keyFile, registerFolder, random, disk = nodeDisk }: KeyOptions): Promise<Keys> {
  const checkFile = join(registerFolder, 'key-check.json')
  const checkText = await disk.read(checkFile)
  const keyText = await disk.read(keyFile)
  const inUse = checkText !== undefined || (await hasRows(disk, registerFolder))

  if (keyText === undefined && inUse) throw new KeyLost(keyFile)
  if (keyText !== undefined && ((await disk.permissions(keyFile)) & 0o077) !== 0) throw new KeyExposed(keyFile)
  const secret = keyText === undefined ? await makeSecret(disk, keyFile, random) : readSecret(keyFile, keyText)

  const check = JSON.stringify({ check: checkOf(secret) })
  if (checkText === undefined) {
    if (inUse) throw new KeyUnchecked(checkFile)
    await disk.makeFolder(registerFolder)
    await replaceDurably(disk, checkFile, check)
  } else if (checkText !== check) throw new KeyChanged(keyFile)
  return deriveKeys(secret)
}

/** The keys of every purpose, by HKDF-SHA256 from the 32 bytes of the one secret. */
export function deriveKeys(secret: Buffer): Keys {
  const key = (purpose: string) => createSecretKey(derive(secret, purpose))
  const privateKey = createPrivateKey({
    // A seed becomes an Ed25519 key by standing in this PKCS #8 frame.
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), derive(secret, 'ticket')]),
    format: 'der',
    type: 'pkcs8',
  })
  return {
    seal: key('seal'),
    lookup: key('lookup'),
    commandDigest: key('command-digest'),
    session: key('session'),
    terminal: key('terminal'),
    lottery: key('lottery'),
    snapshot: key('snapshot'),
    ticket: { privateKey, publicKey: createPublicKey(privateKey) },
  }
}

const derive = (secret: Buffer, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `gongpiao ${purpose}`, secretBytes))

/** Tells whether a key is the one the register was sealed with, and nothing about the key. */
const checkOf = (secret: Buffer) => createHmac('sha256', derive(secret, 'key-check')).update('key-check').digest('hex')

async function makeSecret(disk: Disk, keyFile: string, random: Random): Promise<Buffer> {
  const secret = random(secretBytes)
  await disk.makeFolder(dirname(keyFile))
  await replaceDurably(disk, keyFile, `${secret.toString('hex')}\n`)
  return secret
}

function readSecret(keyFile: string, text: string): Buffer {
  if (!/^[0-9a-f]{64}$/.test(text.trim())) throw new KeyDamaged(keyFile)
  return Buffer.from(text.trim(), 'hex')
}

async function hasRows(disk: Disk, registerFolder: string): Promise<boolean> {
  const rooms = await Promise.all(['people', 'texts'].map((room) => disk.list(join(registerFolder, room))))
  return rooms.some((files) => files.some((file) => file.includes('.json')))
}
