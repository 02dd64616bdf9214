import { expect, test } from 'vitest'
import { codePage, enrolPage } from './code-page.ts'

const looks = ['<link rel="stylesheet" href="/assets/index.css">']
const textOf = (page: string) =>
  page
    .replace(/^[\s\S]*<body>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

test('a screen that nobody has approved shows its code in two halves, and what to do with it in both languages', () => {
  const page = codePage('NAK4JHJC', looks)
  expect(textOf(page)).toBe(
    '这块屏幕还没有登记 This screen is not approved yet NAK4 JHJC 请告诉工作人员：在工作台的“屏幕”里输入这个代码。 Please tell the staff: type this code at the desk, under Screens. 登记好了，这里自己会打开。 Once it is approved, it opens by itself.',
  )
})

test('a screen whose key is on its way says that it opens, in letters that the page brings', () => {
  const page = enrolPage(looks)
  expect(textOf(page)).toBe('正在打开，请稍等 Opening, please wait')
  // `opening` is for the moment before a page has letters of its own: on a machine without Chinese ones it is boxes.
  expect(page).not.toContain('class="opening"')
})

test.each([
  ['code', codePage('NAK4JHJC', looks), '/code.js'],
  ['enrol', enrolPage(looks), '/enrol.js'],
])('the page %s has one heading, the looks of the built page and its own, and one script', (_, page, script) => {
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page.match(/<main /g)).toHaveLength(1)
  for (const part of [
    ...looks,
    '<link rel="stylesheet" href="/code.css">',
    '<meta name="referrer" content="no-referrer">',
  ])
    expect(page).toContain(part)
  expect([...page.matchAll(/<script[^>]*src="([^"]*)"/g)].map(([, src]) => src)).toEqual([script])
})
