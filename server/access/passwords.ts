import { scrypt } from 'node:crypto'
import { sameText } from './tokens.ts'

/** What one try costs whoever guesses. It may be raised: a hash says at which cost it was made. */
export interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}
/** The least that a password may have. */
export const leastCharacters = 8
export const costToday: Cost = { N: 2 ** 15, r: 8, p: 1 }
const maxmem = 256 * 1024 * 1024
const keyBytes = 32

// One at a time: scrypt shares its threads with the disk, and a sign-in must never hold up a check-in.
let last: Promise<unknown> = Promise.resolve()
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<string> {
  const turn = last.then(
    () =>
      new Promise<string>((resolve, reject) =>
        scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem }, (error, key) =>
          error === null ? resolve(key.toString('base64url')) : reject(error),
        ),
      ),
  )
  last = turn.catch(() => undefined)
  return turn
}

export interface Passwords {
  /** `scrypt$N$r$p$salt$key`: what the register keeps instead of a password. */
  hash(password: string, salt: Buffer): Promise<string>
  /** Takes as long for a name nobody has as for a wrong password, so that it does not tell who works here. */
  fits(password: string, hash: string | undefined): Promise<boolean>
}

const written = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/

export const passwordsAt = (cost: Cost): Passwords => ({
  async hash(password, salt) {
    const { N, r, p } = cost
    return `scrypt$${N}$${r}$${p}$${salt.toString('base64url')}$${await derive(password, salt, cost)}`
  },
  async fits(password, hash) {
    const [, N, r, p, salt = 'AAAAAAAAAAAAAAAAAAAAAA', key = ''] = written.exec(hash ?? '') ?? []
    const madeAt = N === undefined ? cost : { N: Number(N), r: Number(r), p: Number(p) }
    return sameText(await derive(password, Buffer.from(salt, 'base64url'), madeAt), key)
  },
})
