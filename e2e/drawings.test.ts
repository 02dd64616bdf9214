import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { general } from '../kiosk/drawings/general.ts'

const screens = readdirSync('kiosk', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(`kiosk/${path}`, 'utf8'))
const isShown = (name: string) => screens.some((text) => text.includes(`'${name}'`) || text.includes(`="${name}"`))

it('the page carries no drawing that no screen shows', () => {
  expect(Object.keys(general).filter((name) => !isShown(name))).toEqual([])
  expect(isShown('parrot')).toBe(false)
})
