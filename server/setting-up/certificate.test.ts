import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:https'
import { connect } from 'node:tls'
import { afterAll, expect, test } from 'vitest'
import { Instant } from '../../shared/ids.ts'
import { type Certified, certifyHall, makeAuthority } from './certificate.ts'

const hall = 'hall.market.test'
let made = 0
const options = (more: { readonly hall?: string; readonly until?: string } = {}) => {
  made += 1
  return {
    hall: more.hall ?? hall,
    from: Instant.parse('2026-08-16T00:00:00.000Z'),
    until: Instant.parse(more.until ?? '2056-08-16T00:00:00.000Z'),
    serial: Buffer.alloc(16, 0xf0 + made),
  }
}
const authority = { hall, ...makeAuthority(options()) }

const servers: { close(): unknown }[] = []
afterAll(() => {
  for (const server of servers) server.close()
})

/** What somebody hears who trusts this authority and asks a server for a name. */
async function asked(certified: Certified, name: string, trusted: Certified = authority): Promise<string> {
  const key = certified.key.export({ type: 'pkcs8', format: 'pem' })
  const server = createServer({ cert: certified.certificate, key }).listen(0)
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const socket = connect({ port: address.port, servername: name, ca: trusted.certificate })
  return new Promise<string>((heard) => {
    socket.on('secureConnect', () => heard('trusted'))
    socket.on('error', (error) => heard(error.message))
  }).finally(() => socket.destroy())
}

test('the hall is trusted under its name by whoever trusts its authority, and by nobody else', async () => {
  const server = certifyHall(options(), authority)
  expect(await asked(server, hall)).toBe('trusted')
  expect(await asked(server, 'other.market.test')).toContain('is not in the cert')
  expect(await asked(server, hall, makeAuthority(options()))).toBe('unable to verify the first certificate')
  expect(await asked(certifyHall(options({ until: '2026-08-17T00:00:00.000Z' }), authority), hall)).toBe(
    'certificate has expired',
  )
})

test('an authority is worth nothing for another name', async () => {
  const forged = certifyHall(options({ hall: 'bank.test' }), authority)
  expect(new X509Certificate(forged.certificate).verify(new X509Certificate(authority.certificate).publicKey)).toBe(
    true,
  )
  expect(await asked(forged, 'bank.test')).toBe('permitted subtree violation')
})

test('what is made says what it is', () => {
  const certificate = new X509Certificate(authority.certificate)
  expect(certificate).toMatchObject({ ca: true, subject: `CN=Gongpiao ${hall}`, validTo: 'Aug 16 00:00:00 2056 GMT' })
  expect(certificate.checkIssued(certificate)).toBe(true)
  const server = new X509Certificate(certifyHall(options(), authority).certificate)
  expect(server).toMatchObject({ ca: false, subjectAltName: `DNS:${hall}`, keyUsage: ['1.3.6.1.5.5.7.3.1'] })
  expect(server.checkIssued(certificate)).toBe(true)
  expect(server.serialNumber).toMatch(/^F/)
})
