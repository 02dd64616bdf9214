import { scrypt } from 'node:crypto'
import { sameText } from './tokens.ts'

const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const keyBytes = 32

// One at a time: scrypt shares its threads with the disk, and a sign-in must never hold up a check-in.
let last: Promise<unknown> = Promise.resolve()
function derive(password: string, salt: Buffer): Promise<string> {
  const turn = last.then(
    () =>
      new Promise<string>((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, keyBytes, cost, (error, key) =>
          error === null ? resolve(key.toString('base64url')) : reject(error),
        ),
      ),
  )
  last = turn.catch(() => undefined)
  return turn
}

/** `scrypt$<salt>$<key>`: what the register keeps instead of a password. */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  return `scrypt$${salt.toString('base64url')}$${await derive(password, salt)}`
}

/** Takes as long for a name nobody has as for a wrong password, so that it does not tell who works here. */
export async function passwordFits(password: string, hash: string | undefined): Promise<boolean> {
  const [, salt = 'AAAAAAAAAAAAAAAAAAAAAA', key = ''] = hash?.split('$') ?? []
  return sameText(await derive(password, Buffer.from(salt, 'base64url')), key)
}
