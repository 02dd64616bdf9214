import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Instant } from '../../shared/ids.ts'

/** Who vouches for whom, and how long. */
export interface CertificateOptions {
  /** The hall's name on its network, such as `hall.market.test`. */
  readonly hall: string
  readonly from: Instant
  readonly until: Instant
  /** 16 bytes of luck: no two certificates of one authority share a number. */
  readonly serial: Buffer
}
export interface Certified {
  /** PEM. */
  readonly certificate: string
  readonly key: KeyObject
}

/**
 * An authority of the hall's own. Whoever trusts it trusts it for this name and what lies beneath, for no other name and no
 * address, so that its key is worth nothing elsewhere.
 */
export function makeAuthority(options: CertificateOptions): Certified {
  const key = newKey()
  const name = context(2, Buffer.from(options.hall, 'latin1'))
  const everyAddress = [8, 32].map((length) => sequence(context(7, Buffer.alloc(length))))
  const extensions = [
    extension(basicConstraints, sequence(yes, integer(Buffer.from([0]))), 'critical'),
    extension(keyUsage, bits(0x06, 1), 'critical'),
    extension(extendedKeyUsage, sequence(serverAuthentication)),
    extension(nameConstraints, sequence(within(0, sequence(name)), within(1, ...everyAddress)), 'critical'),
    extension(subjectKeyIdentifier, octets(identifierOf(key))),
  ]
  return {
    certificate: certificate({
      ...options,
      issuer: options.hall,
      subject: authorityName(options.hall),
      key,
      extensions,
      by: key,
    }),
    key,
  }
}

/** A certificate for the hall's server, by the authority of that hall. */
export function certifyHall(
  options: CertificateOptions,
  authority: { readonly hall: string; readonly key: KeyObject },
): Certified {
  const key = newKey()
  const extensions = [
    extension(basicConstraints, sequence(), 'critical'),
    extension(keyUsage, bits(0x80, 7), 'critical'),
    extension(extendedKeyUsage, sequence(serverAuthentication)),
    extension(subjectAlternativeName, sequence(context(2, Buffer.from(options.hall, 'latin1')))),
    extension(subjectKeyIdentifier, octets(identifierOf(key))),
    extension(authorityKeyIdentifier, sequence(context(0, identifierOf(authority.key)))),
  ]
  return {
    certificate: certificate({
      ...options,
      issuer: authority.hall,
      subject: options.hall,
      key,
      extensions,
      by: authority.key,
    }),
    key,
  }
}

const authorityName = (hall: string): string => `Gongpiao ${hall}`
/** ECDSA on P-256, which every browser knows. */
const newKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

interface ToBeSigned extends CertificateOptions {
  /** The hall whose authority signs. */
  readonly issuer: string
  readonly subject: string
  readonly key: KeyObject
  readonly extensions: readonly Buffer[]
  readonly by: KeyObject
}

/** RFC 5280, 4.1. Node reads certificates and makes none; this is all of it that a hall needs. */
function certificate({ issuer, from, until, serial, subject, key, extensions, by }: ToBeSigned): string {
  const algorithm = sequence(objectId('1.2.840.10045.4.3.2'))
  const toBeSigned = sequence(
    within(0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    distinguishedName(authorityName(issuer)),
    sequence(time(from), time(until)),
    distinguishedName(subject),
    publicKeyOf(key),
    within(3, sequence(...extensions)),
  )
  const signed = sequence(toBeSigned, algorithm, bits(sign('sha256', toBeSigned, by), 0))
  return `-----BEGIN CERTIFICATE-----\n${signed.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`
}

const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: 'spki', format: 'der' })
const identifierOf = (key: KeyObject): Buffer => createHash('sha256').update(publicKeyOf(key)).digest().subarray(0, 20)

/** A value in DER: its tag, the length of what is in it, and that. */
function tagged(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const length = content.length.toString(16)
  const long = Buffer.from(length.padStart(length.length + (length.length % 2), '0'), 'hex')
  const head = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 + long.length, ...long]
  return Buffer.concat([Buffer.from(head), content])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tagged(0x30, ...parts)
const octets = (bytes: Uint8Array): Buffer => tagged(0x04, bytes)
const yes = tagged(0x01, Buffer.from([0xff]))
/** What a schema numbers: a value in place of another, or others within it. */
const context = (number: number, bytes: Uint8Array): Buffer => tagged(0x80 + number, bytes)
const within = (number: number, ...parts: readonly Uint8Array[]): Buffer => tagged(0xa0 + number, ...parts)
const bits = (bytes: Uint8Array | number, unused: number): Buffer =>
  tagged(0x03, Buffer.from([unused]), typeof bytes === 'number' ? Buffer.from([bytes]) : bytes)

/** Never negative: a first bit that is set would say so. Its first byte must not be zero. */
function integer(bytes: Buffer): Buffer {
  const first = bytes[0] ?? 0
  return first >= 0x80 ? tagged(0x02, Buffer.from([0]), bytes) : tagged(0x02, bytes)
}

/** Two digits of the year until 2050. */
const time = (instant: Instant): Buffer => {
  const digits = instant.replace(/[-:T]|\.\d+/g, '')
  return instant < '2050' ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits))
}

const distinguishedName = (name: string): Buffer =>
  sequence(tagged(0x31, sequence(objectId('2.5.4.3'), tagged(0x0c, Buffer.from(name)))))

function objectId(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(inSevens)]))
}

/** Seven bits a byte, all but the last marked. */
const inSevens = (number: number): readonly number[] => {
  const digits = [number % 128]
  for (let rest = Math.floor(number / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(128 + (rest % 128))
  return digits
}

const extension = (id: Buffer, value: Buffer, weight?: 'critical'): Buffer =>
  sequence(id, ...(weight === undefined ? [] : [yes]), octets(value))
const basicConstraints = objectId('2.5.29.19')
const keyUsage = objectId('2.5.29.15')
const extendedKeyUsage = objectId('2.5.29.37')
const nameConstraints = objectId('2.5.29.30')
const subjectAlternativeName = objectId('2.5.29.17')
const subjectKeyIdentifier = objectId('2.5.29.14')
const authorityKeyIdentifier = objectId('2.5.29.35')
const serverAuthentication = objectId('1.3.6.1.5.5.7.3.1')
