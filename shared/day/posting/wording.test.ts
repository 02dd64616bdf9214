import { describe, expect, test } from 'vitest'
import { discriminatoryPhrases, type WordingKind } from './wording.ts'

const marked = (text: string) =>
  discriminatoryPhrases(text).map(({ from, until, kind }) => [text.slice(from, until), kind] as const)

test('"限女性, 35岁以下, 本地户口" is three phrases, each where it stands', () => {
  expect(marked('限女性, 35岁以下, 本地户口')).toEqual([
    ['限女性', 'sex'],
    ['35岁以下', 'age'],
    ['本地户口', 'registration'],
  ])
  expect(discriminatoryPhrases('限女性, 35岁以下, 本地户口')).toEqual([
    { from: 0, until: 3, kind: 'sex' },
    { from: 5, until: 10, kind: 'age' },
    { from: 12, until: 16, kind: 'registration' },
  ])
})

const refused: readonly (readonly [string, WordingKind])[] = [
  ['只要男的', 'sex'],
  ['招女工', 'sex'],
  ['男士优先', 'sex'],
  ['女的勿扰', 'sex'],
  ['招3名女工', 'sex'],
  ['不要女的', 'sex'],
  ['女性，能吃苦', 'sex'],
  ['要小伙子', 'sex'],
  ['男200元女150元', 'sex'],
  ['招聘男性搬运', 'sex'],
  ['women only', 'sex'],
  ['18到45岁', 'age'],
  ['50岁以上免谈', 'age'],
  ['不超过55周岁', 'age'],
  ['年龄45以下', 'age'],
  ['三十五岁以下', 'age'],
  ['年纪大的不要', 'age'],
  ['要年轻人', 'age'],
  ['年轻力壮', 'age'],
  ['不要老人', 'age'],
  ['80后', 'age'],
  ['20-40岁之间', 'age'],
  ['限张北户口', 'registration'],
  ['本村户籍优先', 'registration'],
  ['农村户口', 'registration'],
  ['户口必须在本地', 'registration'],
  ['只要本地人', 'region'],
  ['外地人勿扰', 'region'],
  ['不要河南人', 'region'],
  ['本地人优先', 'region'],
  ['locals only', 'region'],
  ['限汉族', 'ethnicity'],
  ['少数民族勿扰', 'ethnicity'],
  ['不招回族', 'ethnicity'],
  ['不要信教的', 'religion'],
  ['无宗教信仰', 'religion'],
  ['只招佛教徒', 'religion'],
  ['乙肝携带者不要', 'health'],
  ['要查乙肝', 'health'],
  ['残疾人勿扰', 'health'],
  ['不要残疾人', 'health'],
  ['无残疾', 'health'],
  ['已婚已育优先', 'family'],
  ['未婚', 'family'],
  ['孕妇不要', 'family'],
  ['两年内不得怀孕', 'family'],
  ['带孩子的别来', 'family'],
  ['要单身的', 'family'],
]

const passed: readonly string[] = [
  '男装厂缝纫',
  '女士衣服缝纫',
  '招女装厂缝纫工',
  '打扫男女浴室',
  '女厕保洁',
  '男女不限',
  '不限男女，会干就行',
  '回族食堂帮厨',
  '只招回族食堂帮厨',
  '墙顶还要女儿墙',
  '35元以下的散活不接',
  '一天干35筐以下也行',
  '装10到20袋一车',
  '本地土豆分拣',
  '外地客商来收菜',
  '当地人带路',
  '本地人家的院墙',
  '年满18周岁',
  '16周岁以上',
  '修剪10岁以上的果树',
  '喂2岁的牛',
  '年轻的果树多',
  '年龄不限',
  '带户口本复印件',
  '户口不限',
  '教堂院墙修缮',
  '有人教，新手也行',
  '不要教太快',
  '乙肝疫苗搬运',
  '要有健康证',
  '残疾人优先',
  '单身宿舍保洁',
  '孕妇装打包',
  '照看怀孕的母牛',
  '要求动作快',
  '三号乡四号地',
  '带手套，穿雨靴',
  '中午管饭，歇一小时',
  '地里风大，多穿点',
  '两人抬一筐，不重',
  '招满为止',
]

describe('what chooses people by what they are is found', () => {
  test.each(refused)('%s', (text, kind) => {
    expect(marked(text).map(([, of]) => of)).toContain(kind)
  })
})

describe('what only sounds like it passes', () => {
  test.each(passed)('%s', (text) => {
    expect(marked(text)).toEqual([])
  })
})

test('phrases come in the order of the text and none lies in another', () => {
  const text = '招女工，20到40岁，已婚已育优先，外地人勿扰'
  const phrases = discriminatoryPhrases(text)
  expect(marked(text).map(([, kind]) => kind)).toEqual(['sex', 'age', 'family', 'region'])
  for (const [at, phrase] of phrases.entries()) expect(phrase.from).toBeGreaterThanOrEqual(phrases[at - 1]?.until ?? 0)
})
