import { expect, test } from 'vitest'
import { readAnswers } from './answers.ts'

const said = ['--address', '192.168.1.10', '--terminals', '2', '--to', 'kit', '--id-reader', 'no']

/** Whoever types these lines and then goes; what they were asked. */
function typist(...lines: readonly string[]) {
  const [left, asked]: [string[], string[]] = [[...lines], []]
  const ask = (question: string) => {
    asked.push(question)
    return Promise.resolve(left.shift())
  }
  return { ask, asked }
}

test('what was typed wrongly is asked again, with what kind of answer it takes, and without a word of options', async () => {
  const { ask, asked } = typist('张北县零工市场', '', 'hall.zhangbei.test')
  expect(await readAnswers(said, ask)).toMatchObject({ hall: 'hall.zhangbei.test', terminals: 2 })
  expect(asked).toHaveLength(3)
  expect(asked[0]).toMatch(/^大厅在自己网络里的名字[^\n]*: $/)
  expect(asked[1]).toMatch(/^“张北县零工市场”[^\n]*hall\.zhangbei\.test[^\n]*\n.*"张北县零工市场".*\n大厅在/)
  expect(asked.join('')).not.toContain('--hall')
})

test('an option that was said wrongly, and an answer that never comes, end it with the name of the option', async () => {
  const { ask, asked } = typist()
  await expect(readAnswers(['--hall', 'hall', ...said], ask)).rejects.toThrow(/^--hall .*\n--hall .*$/)
  expect(asked).toEqual([])
  await expect(readAnswers(said, ask)).rejects.toThrow(/^--hall .*\n--hall .*$/)
  expect(asked).toHaveLength(1)
})

test('nothing typed, and nobody there, take what is usual', async () => {
  const { ask, asked } = typist('hall.zhangbei.test', '192.168.1.10', '')
  expect(await readAnswers([], ask)).toEqual({
    hall: 'hall.zhangbei.test',
    address: '192.168.1.10',
    terminals: 1,
    folder: 'kit',
    idReaderPort: undefined,
  })
  expect(asked).toHaveLength(5)
})
