import { afterEach, expect, test } from 'vitest'
import { takeLink } from './link.ts'

afterEach(() => history.replaceState(null, '', '/'))

test.each([
  ['a phone', '/S/abc234', { atTerminal: false, inEnglish: false, inLarge: false }],
  ['a terminal in Chinese', '/S/abc234#zh,false,true', { atTerminal: true, inEnglish: false, inLarge: false }],
  [
    'a terminal in English and large type',
    '/S/abc234#en,true,false',
    { atTerminal: true, inEnglish: true, inLarge: true },
  ],
])('%s opens the link as whoever stands there reads, and it stands in no bar', (_, address, opened) => {
  history.replaceState(null, '', address)
  expect(takeLink()).toEqual({ token: 'abc234', ...opened })
  expect(location.pathname).toBe('/S')
})
