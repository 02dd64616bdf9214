import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { zhangbei } from '../../shared/county/settings/zhangbei.ts'
import { DayNumber, EmployerId, Instant, PlacementId, PostingId, TradeId } from '../../shared/ids.ts'
import { askedNothing, nobodyMeant } from '../../shared/places/daily-log/find-rows.ts'
import type { LogRow } from '../../shared/places/daily-log/row.ts'
import { broccoli, monday } from '../../shared/testing/cast.ts'
import { logCsv } from './csv.ts'
import { logSheet } from './sheet.ts'
import { logXlsx } from './xlsx.ts'

const at = Instant.parse('2026-08-16T21:40:00.000Z')
/** What a spreadsheet would reckon out, were it let to. */
const formulas = ['=1+1', '@SUM(1)', '+cmd|x', '-2+3', '＝1', '\t=1', '<b>&"', 'constructor ', '__proto__ ']
const employer = (nth: number) => EmployerId.parse(`emp_${String(nth).repeat(16)}`)
const placed = (nth: number, employerMasked: string): LogRow => ({
  number: DayNumber.parse(`A00${nth}`),
  who: '王*英',
  minor: false,
  checkedInAt: at,
  trades: [TradeId.parse('loading')],
  status: 'placed',
  standing: 'placed',
  jobs: [
    {
      status: 'accepted',
      posting: PostingId.parse(`pst_20260817_00${nth}`),
      placement: PlacementId.parse(`plc_20260817_000${nth}`),
      ticketNumber: `0817-000${nth}`,
      acceptedAt: at,
      daysToReport: [],
      employer: employer(nth),
      employerMasked,
      terms: { ...broccoli, endMinute: 1800, pay: { basis: 'day', amountFen: 17_050 } },
    },
  ],
  last: { at, what: 'placement-made' },
})
const rows = formulas.map((name, at) => placed(at + 1, name.trimEnd()))
const asWritten = { market: zhangbei, rows, isPractice: false }
const sheetOf = (asked = {}, language: 'zh' | 'en' = 'zh', other: Partial<typeof asWritten> = {}) => {
  const { market, isPractice, rows } = { ...asWritten, ...other }
  return logSheet({
    ...{ market, isPractice },
    language,
    asked: { ...askedNothing, ...asked },
    at: Instant.parse('2026-08-17T10:02:00.000Z'),
    employer: () => '李*福',
    masked: { day: monday, rows },
    byNumber: nobodyMeant,
  })
}

/** A workbook as whoever opens it reads it: each cell with its kind. */
async function opened(sheet: ReturnType<typeof sheetOf>) {
  const files = unzipSync(await logXlsx(sheet))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) =>
    plain(text),
  )
  const xml = part('xl/worksheets/sheet1.xml')
  const lines = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(.*?)<\/c>/gs)].map(([, column, kind = '', inside = '']) => {
      const value = inside.replace(/<[^>]+>/g, '')
      return { column, isText: kind.includes('t="s"'), said: kind.includes('t="s"') ? strings[Number(value)] : value }
    }),
  )
  return { xml, book: part('xl/workbook.xml'), lines }
}
const plain = (text = '') =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const columnOf = ({ heads }: ReturnType<typeof sheetOf>, head: string) => String.fromCharCode(65 + heads.indexOf(head))

describe('the log as a workbook', () => {
  test('what is practice says so before anything else, in its name too', async () => {
    const practice = sheetOf({}, 'zh', { isPractice: true })
    expect(practice.fileName).toBe('练习-日台账-2026-08-17')
    expect((await opened(practice)).lines[0]?.[0]?.said).toMatch(/^练习/)
    expect(logCsv(practice)).toMatch(/^\ufeff练习/)
    expect(logCsv(sheetOf())).not.toContain('练习')
  })

  test('what begins like a formula is text, and nothing in it is reckoned', async () => {
    const sheet = sheetOf()
    const { xml, lines } = await opened(sheet)
    expect(xml).not.toMatch(/<f[ >]/)
    const employers = columnOf(sheet, '用工主体')
    const cells = lines.slice(3).map((line) => line.find(({ column }) => column === employers))
    expect(cells).toEqual(formulas.map((said) => ({ column: employers, isText: true, said })))
  })

  test('money, times and days are numbers; numbers of people and tickets are text', async () => {
    const sheet = sheetOf()
    const { lines } = await opened(sheet)
    const said = (head: string) => {
      const cell = lines[3]?.find(({ column }) => column === columnOf(sheet, head))
      return [cell?.isText, cell?.said]
    }
    expect(said('工钱（元）')).toEqual([false, '170.5'])
    expect(said('计价')).toEqual([true, '元/天'])
    expect(Number(said('报到')[1])).toBeCloseTo((5 * 60 + 40) / 1440, 9)
    expect(said('上工')).toEqual([false, String(390 / 1440)])
    // 06:00 the next morning: less the start it is what lies between.
    expect(said('下工')).toEqual([false, '1.25'])
    expect(said('日期')).toEqual([false, '46251'])
    expect(new Date((46_251 - 25_569) * 86_400_000).toISOString()).toContain('2026-08-17')
    for (const head of ['排队号', '工票号', '姓名/证件']) expect(said(head)[0]).toBe(true)
  })

  test('begins with the market, the day and how many of how many; the heads stand still', async () => {
    const { xml, book, lines } = await opened(sheetOf())
    expect(lines[0]?.[0]?.said).toBe('张北县零工市场日台账')
    expect(lines[1]?.[0]?.said).toBe('市场日：2026年8月17日　全部　9 人，共 9 人　已遮名')
    expect(lines[2]?.map(({ said }) => said).slice(0, 4)).toEqual(['日期', '序号', '排队号', '姓名/证件'])
    expect(xml).toContain('ySplit="3"')
    expect(book).toContain('name="日台账 2026-08-17"')
  })

  test('on A4 it lies on two sheets beside each other, each with market, day, page and hour, whose lines and which columns', async () => {
    const { xml, book } = await opened(sheetOf())
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(xml).toMatch(/<pageSetup (?=[^>]*orientation="landscape")(?=[^>]*fitToWidth="2")(?=[^>]*fitToHeight="0")/)
    expect(plain(xml.match(/<oddHeader>(.*)<\/oddHeader>/s)?.[1])).toMatch(
      /张北县零工市场日台账\n.*市场日：2026年8月17日.*已遮名/,
    )
    expect(plain(xml.match(/<oddFooter>(.*)<\/oddFooter>/)?.[1])).toBe(
      '&L日台账 2026-08-17&C&P / &N&R导出：2026-08-17 18:02',
    )
    const last = rows.length + 3
    expect(
      [...book.matchAll(/<definedName name="_xlnm.(\w+)"[^>]*>(.*?)<\/definedName>/g)].map(([, ...is]) => is),
    ).toEqual([
      ['Print_Area', `'日台账 2026-08-17'!$B$3:$Y$${last}`],
      ['Print_Titles', "'日台账 2026-08-17'!$B:$D,'日台账 2026-08-17'!$3:$3"],
    ])
    // Two of them, and Excel calls the file broken.
    expect(book.match(/<definedNames/g)).toHaveLength(1)
  })

  test('a long name is written over as many lines as it needs, and the market may be called what it likes', async () => {
    const long = '张北县坝上种薯培育与马铃薯精深加工专业合作社联合社（第二分公司）'
    const market = { ...zhangbei, name: { zh: '<张北> & 坝上市场', en: 'Zhangbei' } }
    const { xml } = await opened(sheetOf({}, 'zh', { market, rows: [placed(1, '李*福'), placed(2, long)] }))
    const heights = [...xml.matchAll(/<row r="[45]" ht="(\d+)"/g)].map(([, height]) => Number(height))
    expect(heights[1]).toBeGreaterThan(2 * (heights[0] ?? 99))
    expect(xml).toContain('Bold"&lt;张北&gt; &amp;&amp; 坝上市场日台账\n')
  })

  test('in English its heads are English', async () => {
    const { lines } = await opened(sheetOf({}, 'en'))
    expect(lines[2]?.map(({ said }) => said).slice(0, 5)).toEqual(['Date', 'No.', 'Number', 'Name or ID', 'Checked in'])
  })
})

describe('a file of a part of the day', () => {
  test('the file has whom the page shows, and says at its head what it is a part of', async () => {
    const sheet = sheetOf({ employer: employer(2), trade: broccoli.trade })
    expect(sheet.fileName).toBe('日台账-2026-08-17-部分')
    const { lines } = await opened(sheet)
    expect(lines).toHaveLength(4)
    expect(lines[1]?.[0]?.said).toContain('筛选：工种 蔬菜采收，用工主体 李*福　1 人，共 9 人')
    const [about, heads] = logCsv(sheet).split('\r\n')
    expect(about).toContain('1 人，共 9 人')
    expect(heads).toMatch(/^日期,序号/)
  })

  test('a masked file never says the name that was typed', () => {
    const { about } = sheetOf({ typed: '王小英' })
    expect(about).not.toContain('王小英')
    expect(about).toContain('按输入的字找')
  })
})
