import { describe, expect, test } from 'vitest'
import { type Candidate, findBrowser, proveByRunning, type Source } from './browser.ts'

/** Ways to a browser that write down when they were asked. */
function waysTo(found: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = []
  const sources = Object.entries(found).map(
    ([name, paths]): Source => ({
      name,
      async find() {
        asked.push(name)
        return paths.map((path) => ({ path }))
      },
    }),
  )
  return { asked, sources }
}
const runsOnly =
  (...paths: readonly string[]) =>
  async ({ path }: Candidate) =>
    paths.includes(path) ? '156.0' : undefined

describe('finding a browser', () => {
  test('the one named in the environment comes first, and nothing is installed', async () => {
    const { asked, sources } = waysTo({ CHROMIUM_PATH: ['/own'], PATH: ['/usr'], 'apt-get': ['/apt'] })
    expect(await findBrowser(sources, runsOnly('/own', '/usr', '/apt'))).toMatchObject({
      path: '/own',
      from: 'CHROMIUM_PATH',
      version: '156.0',
    })
    expect(asked).toEqual(['CHROMIUM_PATH'])
  })

  test('one that is there but does not run is passed over', async () => {
    const { asked, sources } = waysTo({ CHROMIUM_PATH: [], PATH: ['/broken', '/works'], 'apt-get': ['/apt'] })
    expect(await findBrowser(sources, runsOnly('/works', '/apt'))).toMatchObject({ path: '/works', from: 'PATH' })
    expect(asked).toEqual(['CHROMIUM_PATH', 'PATH'])
  })

  test('an installation that failed leads on to the next way', async () => {
    const { asked, sources } = waysTo({ PATH: [], 'playwright install': [], 'apt-get': ['/apt'], npm: ['/npm'] })
    expect((await findBrowser(sources, runsOnly('/apt', '/npm')))?.from).toBe('apt-get')
    expect(asked).toEqual(['PATH', 'playwright install', 'apt-get'])
  })

  test('when nothing runs, nothing is claimed', async () => {
    const { asked, sources } = waysTo({ PATH: ['/broken'], npm: ['/broken-too'] })
    expect(await findBrowser(sources, runsOnly())).toBeUndefined()
    expect(asked).toEqual(['PATH', 'npm'])
  })

  test('a program that shows no page is no browser, whatever it prints', async () => {
    expect(await proveByRunning({ path: '/bin/echo' })).toBeUndefined()
    expect(await proveByRunning({ path: '/nowhere/chromium' })).toBeUndefined()
  })
})
