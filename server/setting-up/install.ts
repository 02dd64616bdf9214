import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BadSetting, StartTrouble } from '../start-trouble.ts'
import { judgeData } from './judge.ts'
import { pointedAt, putInPlace, switchTo } from './place.ts'
import { both } from './script.ts'

/**
 * `node install.js` puts the release it lies in beside the versions before and lets `current` name it; `node install.js back` names
 * the version before again. `judge` says whether this version can go on with the data; the version before is asked that way.
 */
async function main(): Promise<void> {
  const { act, root, data } = readWords(process.argv.slice(2))
  if (act === 'judge') return judgeData(data)
  if (act === 'back') return goBack(root, data)
  await judgeData(data)
  // Whoever installs may hide what they make from others; the server's own user must read it all the same.
  process.umask(0o022)
  await mkdir(root, { recursive: true })
  const before = await pointedAt(root, 'current')
  const version = await putInPlace(resolve(import.meta.dirname, '../..'), root)
  await switchTo(root, version)
  if (before === undefined || before === version)
    return console.log(both(`工票 ${version} 装好了，在 ${join(root, version)}`, `Gongpiao ${version} is installed`))
  console.log(both(`工票从 ${before} 换成了 ${version}`, `Gongpiao went from ${before} to ${version}`))
  console.log(restart)
}

/** The version before must itself say that it can read what was written since. */
async function goBack(root: string, data: string): Promise<void> {
  const [now, before] = [await pointedAt(root, 'current'), await pointedAt(root, 'previous')]
  if (before === undefined || now === undefined)
    throw new StartTrouble({
      zh: `${root} 里没有以前的版本，退不回去。`,
      en: `There is no version before in ${root} to go back to.`,
    })
  const asked = [join(root, before, 'install.js'), 'judge', '--data', data]
  const [code] = await once(spawn(process.execPath, asked, { stdio: 'inherit' }), 'exit')
  if (code !== 0)
    throw new StartTrouble({
      zh: `没有退回 ${before}，现在还是 ${now}。`,
      en: `Nothing was changed: ${before} cannot go on with this data, ${now} stays.`,
    })
  await switchTo(root, before)
  console.log(both(`工票从 ${now} 退回了 ${before}`, `Gongpiao went back from ${now} to ${before}`))
  console.log(restart)
}

const restart = `  ${both('正在运行的要重新启动才换过来', 'what runs goes on until it is started anew')}: systemctl restart gongpiao`

const acts = ['install', 'back', 'judge'] as const

function readWords(words: readonly string[]) {
  try {
    const options = { to: { type: 'string' }, data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const act = acts.find((one) => one === (positionals[0] ?? 'install'))
    if (act !== undefined && positionals.length < 2)
      return { act, root: resolve(values.to ?? '/opt/gongpiao'), data: resolve(values.data ?? '/var/lib/gongpiao') }
  } catch {
    // What stands there is no option: said below.
  }
  throw new BadSetting({
    zh: '用法：node install.js [back] [--to /opt/gongpiao] [--data /var/lib/gongpiao]',
    en: 'Use: node install.js [back] [--to /opt/gongpiao] [--data /var/lib/gongpiao]',
  })
}

main().catch((error: unknown) => {
  const isNo = error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
  if (isNo) console.error('这个用户在那里写不了：请用 sudo 再来。\nThis user may not write there: try again with sudo.')
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
