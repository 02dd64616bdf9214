import { describe, expect, test } from 'vitest'
import { BadSetting, longestHost, readSettings } from './settings.ts'

describe('settings', () => {
  test('need nothing to be said', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      dataFolder: 'data',
      publicAddress: undefined,
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
  })

  test('a host may be as long as the code of a ticket has room for, the scheme aside', () => {
    for (const scheme of ['http', 'https']) {
      const address = `${scheme}://${'a'.repeat(longestHost - 11)}.example.cn`
      expect(readSettings({ GONGPIAO_PUBLIC_ADDRESS: address }).publicAddress?.origin).toBe(address)
    }
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
        `https://${'a'.repeat(longestHost - 10)}.example.cn`,
      ],
    ],
    ['GONGPIAO_CLOCK_START', ['', 'tomorrow']],
  ])('a %s that cannot be used is refused in one sentence that names it', (name, values) => {
    for (const value of values) {
      const read = () => readSettings({ [name]: value })
      expect(read, value).toThrow(BadSetting)
      expect(read, value).toThrow(new RegExp(`^${name} [^.]*.*\\.$`))
    }
  })
})
