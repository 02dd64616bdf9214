import { isIPv4 } from 'node:net'
import { parseArgs } from 'node:util'
import { BadSetting } from '../start-trouble.ts'
import { both } from './script.ts'

/** What a kit is made from. */
export interface Answers {
  /** The hall's name on its own network. */
  readonly hall: string
  /** Of the server, on that network; it must stay the same. */
  readonly address: string
  readonly terminals: number
  /** Where, on each terminal's own machine, the helper of its ID reader listens; undefined: they have none. */
  readonly idReaderPort: number | undefined
  readonly folder: string
}

interface Question {
  readonly zh: string
  readonly en: string
  /** What is taken where nobody answers. */
  readonly usual?: string
  readonly fits: (text: string) => boolean
}

/** Each is an option, and asked where it was not said. */
const questions: { readonly [Name in 'hall' | 'address' | 'terminals' | 'to' | 'id-reader']: Question } = {
  hall: {
    zh: '大厅在自己网络里的名字：小写字母、数字和点，像 hall.zhangbei.test（不是市场的名称）',
    en: "the hall's name on its own network, in small letters with a dot, such as hall.zhangbei.test (not what the market is called)",
    fits: (text) => text.length <= 64 && /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(text),
  },
  address: {
    zh: '服务器在大厅网络里固定不变的地址，像 192.168.1.10',
    en: "the server's address on the hall's network, one that stays, such as 192.168.1.10",
    fits: isIPv4,
  },
  terminals: {
    zh: '几台自助机，1 到 99',
    en: 'how many terminals, 1 to 99',
    usual: '1',
    fits: (text) => /^[1-9]\d?$/.test(text),
  },
  to: { zh: '放到哪个文件夹', en: 'the folder it is written to', usual: 'kit', fits: (text) => text !== '' },
  'id-reader': {
    zh: '身份证阅读器的程序用哪个端口，像 18622；没有这样的阅读器写 no',
    en: "the port of the ID readers' helper, such as 18622, or no where there is none",
    usual: 'no',
    fits: (text) => text === 'no' || (/^\d{4,5}$/.test(text) && Number(text) >= 1024 && Number(text) <= 65_535),
  },
}

/** Answers with what was typed, or with undefined where nobody is there any more. */
export type Ask = (question: string) => Promise<string | undefined>

/** Reads `--hall hall.market.test --address 192.168.1.10`; asks for what was not said until it fits. Throws `BadSetting`. */
export async function readAnswers(words: readonly string[], ask: Ask): Promise<Answers> {
  const said = parse(words)
  const answered = async (name: keyof typeof questions): Promise<string> => {
    const question = questions[name]
    const answer = said[name] ?? (await typed(question, ask)) ?? ''
    if (question.fits(answer)) return answer
    throw new BadSetting({
      zh: `--${name} 要写${question.zh}；现在写的是“${answer}”。`,
      en: `--${name} must be ${question.en}, not "${answer}".`,
    })
  }
  const hall = await answered('hall')
  const address = await answered('address')
  const terminals = Number(await answered('terminals'))
  const folder = await answered('to')
  const port = await answered('id-reader')
  return { hall, address, terminals, folder, idReaderPort: port === 'no' ? undefined : Number(port) }
}

/** Whoever stands there typed no option and is told of none: the question comes back with what was wrong. */
async function typed({ zh, en, usual, fits }: Question, ask: Ask): Promise<string | undefined> {
  const question = `${both(zh, en)}${usual === undefined ? '' : ` [${usual}]`}: `
  let asked = question
  for (;;) {
    const line = await ask(asked)
    const answer = line?.trim() || usual
    if (line === undefined || (answer !== undefined && fits(answer))) return answer
    asked = `“${answer ?? ''}”不行，要写${zh}。\n"${answer ?? ''}" will not do: it must be ${en}.\n${question}`
  }
}

const kind = { type: 'string' } as const

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { hall: kind, address: kind, terminals: kind, to: kind, 'id-reader': kind },
    }).values
  } catch {
    const names = Object.keys(questions).map((name) => `--${name}`)
    throw new BadSetting({
      zh: `只能写 ${names.join('、')}。`,
      en: `Only ${names.join(', ')} may be given.`,
    })
  }
}
