import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { longestHost, portTrouble, readSettings } from './settings.ts'
import { BadSetting } from './start-trouble.ts'

describe('settings', () => {
  test('need nothing to be said', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      dataFolder: 'data',
      voiceFolder: 'data/voice',
      publicAddress: undefined,
      https: undefined,
      keeper: undefined,
      idReader: undefined,
      clockStart: undefined,
    })
  })

  test('are taken as they are given', () => {
    const settings = readSettings({
      GONGPIAO_PORT: '80',
      GONGPIAO_DATA: '/srv/market',
      GONGPIAO_PUBLIC_ADDRESS: 'https://gig.example.cn:8443',
      GONGPIAO_CLOCK_START: '2026-08-17T05:30:00+08:00',
    })
    expect(settings).toMatchObject({ port: 80, dataFolder: '/srv/market', clockStart: '2026-08-16T21:30:00.000Z' })
    expect(settings.publicAddress?.origin).toBe('https://gig.example.cn:8443')
    expect(settings.voiceFolder).toBe('/srv/market/voice')
    expect(readSettings({ GONGPIAO_VOICE: '/srv/clips' }).voiceFolder).toBe('/srv/clips')
    expect(() => readSettings({ GONGPIAO_VOICE: '' })).toThrow(/^GONGPIAO_VOICE /)
  })

  test('a certificate and its key go together, and open a port of their own', () => {
    const files = { GONGPIAO_CERTIFICATE: '/etc/hall.crt', GONGPIAO_CERTIFICATE_KEY: '/etc/hall.key' }
    const https = { port: 8443, certificateFile: '/etc/hall.crt', keyFile: '/etc/hall.key' }
    expect(readSettings(files)).toMatchObject({ port: 8080, https })
    expect(readSettings({ ...files, GONGPIAO_HTTPS_PORT: '443' }).https?.port).toBe(443)
    for (const name of ['GONGPIAO_CERTIFICATE', 'GONGPIAO_CERTIFICATE_KEY'])
      for (const value of [undefined, ''])
        expect(() => readSettings({ ...files, [name]: value })).toThrow(
          /^GONGPIAO_CERTIFICATE [^\n]*。\nGONGPIAO_CERTIFICATE [^\n]*\.$/,
        )
    expect(() => readSettings({ ...files, GONGPIAO_HTTPS_PORT: 'door' })).toThrow(/^GONGPIAO_HTTPS_PORT /)
  })

  test('the helper of an ID reader answers on the machine of the screen, and nowhere else', () => {
    const address = 'http://127.0.0.1:18622/cards?token=made-up'
    expect(readSettings({ GONGPIAO_ID_READER: address }).idReader?.href).toBe(address)
    for (const odd of ['', '18622', 'https://127.0.0.1:18622/', 'http://127.0.0.1/', 'http://reader.example.cn:18622/'])
      expect(() => readSettings({ GONGPIAO_ID_READER: odd }), odd).toThrow(
        /^GONGPIAO_ID_READER [^\n]*\nGONGPIAO_ID_READER /,
      )
  })

  test('who keeps the service says how long it waits', () => {
    expect(readSettings({ NOTIFY_SOCKET: '/run/systemd/notify' }).keeper).toEqual({ waitsMillis: undefined })
    const kept = { NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '30000000' }
    expect(readSettings(kept).keeper).toEqual({ waitsMillis: 30_000 })
    expect(readSettings({ WATCHDOG_USEC: '30000000' }).keeper).toBeUndefined()
  })

  test('a host may be as long as the code of a ticket has room for, the scheme aside', () => {
    for (const scheme of ['http', 'https']) {
      const address = `${scheme}://${'a'.repeat(longestHost - 11)}.example.cn`
      expect(readSettings({ GONGPIAO_PUBLIC_ADDRESS: address }).publicAddress?.origin).toBe(address)
    }
  })

  test('a port that is taken or not for this user is told in one sentence that names it; other troubles stay', async () => {
    const first = createServer().listen(0)
    await once(first, 'listening')
    const taken = first.address()
    if (taken === null || typeof taken === 'string') throw new Error('no port')
    const trouble = await once(createServer().listen(taken.port), 'listening').catch((error: Error) => error)
    first.close()
    if (!(trouble instanceof Error)) throw new Error('two listen on one port')
    const told = portTrouble('GONGPIAO_PORT', taken.port, trouble)
    expect(told).toBeInstanceOf(BadSetting)
    expect(told.message).toMatch(
      new RegExp(
        `^GONGPIAO_PORT [^\n]*${taken.port} 被别的程序占着[^\n]*。\nGONGPIAO_PORT is ${taken.port}, but .*: .*\\.$`,
      ),
    )
    const closed = portTrouble('GONGPIAO_PORT', 80, Object.assign(new Error('listen'), { code: 'EACCES' }))
    expect(closed.message).toContain('GONGPIAO_PORT is 80')
    const other = new Error('the sky fell')
    expect(portTrouble('GONGPIAO_PORT', 80, other)).toBe(other)
  })

  test.each([
    ['GONGPIAO_PORT', ['door', '65536', '-1', '80.5', '']],
    ['GONGPIAO_DATA', ['']],
    [
      'GONGPIAO_PUBLIC_ADDRESS',
      [
        '',
        'gig.example.cn',
        'ftp://gig.example.cn',
        'https://gig.example.cn/hall',
        'https://gig.example.cn/?a=1',
        'https://me@gig.example.cn',
        'https://:geheim@gig.example.cn',
        `https://${'a'.repeat(longestHost - 10)}.example.cn`,
      ],
    ],
    ['GONGPIAO_CLOCK_START', ['', 'tomorrow', '2026-08-17T05:30:00']],
  ])('a %s that cannot be used is refused in one sentence of either language that names it', (name, values) => {
    for (const value of values) {
      const read = () => readSettings({ [name]: value })
      expect(read, value).toThrow(BadSetting)
      expect(read, value).toThrow(new RegExp(`^${name} [^\n]*。\n${name} [^\n]*\\.$`))
    }
  })
  test('that may hold a password are not repeated', () => {
    for (const address of ['https://admin:geheim@gig.example.cn', 'https://:geheim@gig.example.cn', 'admin:geheim@gig'])
      for (const name of ['GONGPIAO_PUBLIC_ADDRESS', 'GONGPIAO_CLOCK_START', 'GONGPIAO_PORT']) {
        const read = () => readSettings({ [name]: address })
        expect(read).toThrow(BadSetting)
        expect(read).not.toThrow(/geheim|admin/)
      }
  })
})
