import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const rooms = ['check-in', 'matching', 'placement', 'posting']
const sources = rooms.flatMap((room) =>
  readdirSync(join('kiosk', room))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => ({ name: `${room}/${name}`, text: readFileSync(join('kiosk', room, name), 'utf8') })),
)

/** Words written into a component: Chinese outside comments, or English letters between tags. */
function literals(source: string): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')
  const chinese = code.match(/\p{Script=Han}+/gu) ?? []
  const english = [...code.matchAll(/<[a-z][^<>]*>\s*([A-Za-z][A-Za-z ]+)\s*</g)].map(([, text]) => text ?? '')
  return [...chinese, ...english]
}

test('no room of the terminal has words of its own: they all come from shared/language', () => {
  for (const { name, text } of sources) expect([name, literals(text)]).toEqual([name, []])
})

test('a word written into a page would be seen', () => {
  expect(literals('<p>下一步</p>')).toEqual(['下一步'])
  expect(literals('<p>Next step</p>')).toEqual(['Next step'])
})
