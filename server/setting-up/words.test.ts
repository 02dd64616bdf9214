import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { MarketDay } from '../../shared/ids.ts'
import { words } from './words.ts'

const answers = {
  hall: 'hall.zhangbei.test',
  address: '192.168.1.10',
  terminals: 2,
  folder: 'kit',
  idReaderPort: undefined,
}
const said = words(answers, MarketDay.parse('2036-08-17'))
const [zh = '', en = ''] = said.split(/^(?=Gongpiao:)/m)

test('NEXT.txt has the steps of the README, in its order and in both languages, with every command to type', async () => {
  const readme = await readFile('README.md', 'utf8')
  const section = /^## Setting up a hall.*?(?=^## )/ms.exec(readme)?.[0] ?? ''
  const steps = [...section.matchAll(/^(\d+)\. \*\*/gm)].map(([, nth]) => nth)
  expect(steps.length).toBeGreaterThan(9)
  for (const text of [zh, en]) expect([...text.matchAll(/^(\d+)\. /gm)].map(([, nth]) => nth)).toEqual(steps)
  const typed = [...section.matchAll(/`((?:sudo|apt-get|npm) [^`]+)`|^ {3}(sudo .*|node .*)$/gm)].map(
    ([, inside, alone]) => inside ?? alone ?? '',
  )
  expect(typed.length).toBeGreaterThan(12)
  for (const text of [zh, en])
    expect(typed.filter((command) => !text.replace(/\s+/g, ' ').includes(command))).toEqual([])
})
