import { createHash, createHmac, sign, verify } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { KeyChanged, KeyDamaged, KeyExposed, KeyLost, KeyTrouble, KeyUnchecked } from './key-trouble.ts'
import { deriveKeys, type Keys, openKeys } from './keys.ts'
import type { Disk } from './register/disk.ts'
import { openLowdbRegister } from './register/lowdb.ts'
import { madeUpRandom, madeUpWorker, someDay } from './register/made-up-people.ts'
import { diskError, simulatedDisk } from './register/simulated-disk.ts'

const root = mkdtempSync(join(tmpdir(), 'gongpiao-keys-'))
afterAll(() => rmSync(root, { recursive: true }))

const digest = (keys: Keys) => createHmac('sha256', keys.lookup).update('somebody').digest('hex')

function hall(name: string, seed = name) {
  const folder = join(root, name, 'data')
  const options = {
    keyFile: join(folder, 'secret.key'),
    registerFolder: join(folder, 'register'),
    random: madeUpRandom(seed),
  }
  return { ...options, open: () => openKeys(options) }
}

/** A hall that was started once and has a person in its register. */
async function running(name: string) {
  const made = hall(name)
  const register = await openLowdbRegister({
    folder: made.registerFolder,
    keys: await made.open(),
    random: made.random,
  })
  const who = madeUpWorker(1)
  await register.findOrCreate(who.identity, who.id, who.record, someDay)
  return made
}

describe('the key of the hall', () => {
  test('is made at the first start, for the server alone, and is the same at the next', async () => {
    const { open, keyFile } = hall('first')
    const keys = await open()
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    expect(readFileSync(keyFile, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
    expect(digest(await open())).toBe(digest(keys))
    expect(digest(await hall('second').open())).not.toBe(digest(keys))
  })

  test('gives each purpose a key of its own', () => {
    const { ticket, ...others } = deriveKeys(Buffer.alloc(32, 7))
    const secrets = Object.values(others).map((key) => key.export().toString('hex'))
    const all = [...secrets, ticket.privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32).toString('hex')]
    expect(new Set([...all, Buffer.alloc(32, 7).toString('hex')]).size).toBe(9)
    expect(all.every((secret) => secret.length === 64)).toBe(true)
  })

  test('never changes what it derives: every register in use and every printed ticket depends on it', () => {
    const { seal, lookup, commandDigest, session, ticket } = deriveKeys(Buffer.alloc(32, 7))
    const all = createHash('sha256')
    for (const key of [seal, lookup, commandDigest, session]) all.update(key.export())
    all.update(ticket.publicKey.export({ format: 'der', type: 'spki' }))
    expect(all.digest('hex')).toBe('3bacb7275e08193ba3a4f44b65cc84d8f5af573cb4f781c1694bc0de9948bc5b')
  })

  test('never changes by what lots are sealed: the seal is on the wall while the server is stopped', () => {
    const { lottery } = deriveKeys(Buffer.alloc(32, 7))
    const digest = createHash('sha256').update(lottery.export()).digest('hex')
    expect(digest).toBe('cbaac7efecd3216b1e99e503b5a50b4d6f91455562917e2a970fda243a16356e')
  })

  test('signs tickets that its public half verifies', () => {
    const [ours, other] = [7, 8].map((byte) => deriveKeys(Buffer.alloc(32, byte)).ticket)
    if (!ours || !other) throw new Error('two were made')
    const signature = sign(null, Buffer.from('ticket'), ours.privateKey)
    expect(verify(null, Buffer.from('ticket'), ours.publicKey, signature)).toBe(true)
    expect(verify(null, Buffer.from('ticket'), other.publicKey, signature)).toBe(false)
  })
})

describe('a start with the wrong key stops and says which file and what to do', () => {
  async function trouble(open: () => Promise<Keys>): Promise<KeyTrouble> {
    try {
      await open()
    } catch (error) {
      if (error instanceof KeyTrouble) return error
      throw error
    }
    throw new Error('it started')
  }

  test('when it is lost', async () => {
    const { open, keyFile } = await running('lost')
    rmSync(keyFile)
    const error = await trouble(open)
    expect(error).toBeInstanceOf(KeyLost)
    for (const words of [error.zh, error.en, error.message]) expect(words).toContain(keyFile)
    // Nothing was made in its place: the right one can still be put back.
    expect(() => statSync(keyFile)).toThrow()
  })

  test('when it is lost and the check with it', async () => {
    const { open, keyFile, registerFolder } = await running('both lost')
    rmSync(keyFile)
    rmSync(join(registerFolder, 'key-check.json'))
    expect(await trouble(open)).toBeInstanceOf(KeyLost)
  })

  test('when another one is in its place', async () => {
    const { open, keyFile } = await running('changed')
    const right = readFileSync(keyFile)
    writeFileSync(keyFile, `${'0a'.repeat(32)}\n`)
    expect(await trouble(open)).toBeInstanceOf(KeyChanged)
    writeFileSync(keyFile, right)
    await open()
  })

  test('when others may read it', async () => {
    const { open, keyFile } = await running('exposed')
    for (const mode of [0o640, 0o604, 0o660, 0o644]) {
      chmodSync(keyFile, mode)
      expect(await trouble(open)).toBeInstanceOf(KeyExposed)
    }
    chmodSync(keyFile, 0o400)
    await open()
  })

  test('when it is damaged', async () => {
    const { open, keyFile } = await running('damaged')
    for (const text of ['', 'no key\n', readFileSync(keyFile, 'utf8').slice(0, 40)]) {
      writeFileSync(keyFile, text)
      expect(await trouble(open)).toBeInstanceOf(KeyDamaged)
    }
  })

  test('when the register has lost what the key is checked against', async () => {
    const { open, registerFolder } = await running('unchecked')
    rmSync(join(registerFolder, 'key-check.json'))
    expect(await trouble(open)).toBeInstanceOf(KeyUnchecked)
  })

  test('and never says the key itself', async () => {
    const { open, keyFile } = await running('silent')
    const key = 'ab'.repeat(32)
    writeFileSync(keyFile, key)
    expect(String(await trouble(open))).not.toContain(key.slice(0, 8))
  })
})

describe('the power goes at the very first start', () => {
  const start = async (disk: Disk, seed: string) => {
    const random = madeUpRandom(seed)
    const keys = await openKeys({ keyFile: '/data/secret.key', registerFolder: '/data/register', random, disk })
    const register = await openLowdbRegister({ folder: '/data/register', keys, random, disk })
    const who = madeUpWorker(1)
    return register.findOrCreate(who.identity, who.id, who.record, someDay)
  }

  /** Starts that do not come up again after a cut at some step of the first one. */
  async function brokenStarts(plant: (disk: Disk) => Disk = (disk) => disk) {
    const broken: string[] = []
    for (let cutAt = 1; ; cutAt += 1) {
      const disk = simulatedDisk(new Map(), ({ number }) => {
        if (number >= cutAt) throw diskError('EIO')
      })
      const first = await start(plant(disk), 'first').catch(() => undefined)
      for (const image of disk.images()) {
        try {
          const second = await start(simulatedDisk(image), 'second')
          const created = second.outcome === 'kept' && second.value.created
          if (first?.outcome === 'kept' && created) broken.push('who was told is not found')
        } catch (error) {
          broken.push(String(error))
        }
      }
      if (disk.steps < cutAt) return broken
    }
  }

  test('and the next start comes up, with everybody who was told', async () => {
    expect(await brokenStarts()).toEqual([])
  })

  test('(a key that is not synced is caught)', async () => {
    const broken = await brokenStarts((disk) => ({
      ...disk,
      create: async (path) => ({ ...(await disk.create(path)), sync: async () => undefined }),
    }))
    expect(broken.join()).toMatch(/KeyDamaged/)
  })
})
