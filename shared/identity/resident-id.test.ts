import { describe, expect, test } from 'vitest'
import { makeResidentId } from './made-up.ts'
import { parseResidentId } from './resident-id.ts'

const today = '2026-08-17'
const number = makeResidentId('1965-03-02', 17)

/** Every sequence until one ends in the character asked for. */
const numberEndingIn = (end: string) => {
  for (let sequence = 0; sequence < 1000; sequence += 1) {
    const made = makeResidentId('1965-03-02', sequence)
    if (made.endsWith(end)) return made
  }
  throw new Error(`no number ends in ${end}`)
}

describe('a resident ID typed at the pad', () => {
  test('is accepted and gives the birth date', () => {
    expect(parseResidentId(number, today)).toEqual({ ok: true, residentId: number, birthDate: '1965-03-02' })
  })

  test('may have spaces, a small x, and digits in full width', () => {
    const withX = numberEndingIn('X')
    const spaced = `${withX.slice(0, 6)} ${withX.slice(6, 14)} ${withX.slice(14)}`.toLowerCase()
    expect(parseResidentId(spaced, today)).toMatchObject({ ok: true, residentId: withX })
    const fullWidth = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(parseResidentId(fullWidth, today)).toMatchObject({ ok: true, residentId: number })
  })

  test('with a digit missing or a letter in it is told so', () => {
    expect(parseResidentId(number.slice(1), today)).toEqual({ ok: false, refusal: 'wrong-length' })
    expect(parseResidentId('', today)).toEqual({ ok: false, refusal: 'wrong-length' })
    expect(parseResidentId(`X${number.slice(1)}`, today)).toEqual({ ok: false, refusal: 'wrong-characters' })
  })

  test('with one digit mistyped anywhere is never accepted', () => {
    for (let at = 0; at < 18; at += 1) {
      for (const wrong of '0123456789X') {
        if (number[at] === wrong) continue
        const mistyped = number.slice(0, at) + wrong + number.slice(at + 1)
        expect(parseResidentId(mistyped, today).ok).toBe(false)
      }
    }
  })

  test('with two neighbouring digits exchanged is never accepted', () => {
    for (let at = 0; at < 16; at += 1) {
      const exchanged = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
      if (exchanged !== number) expect(parseResidentId(exchanged, today).ok).toBe(false)
    }
  })

  test('must carry a real day in the past', () => {
    for (const birthDate of [
      '1965-02-30',
      '1965-13-01',
      '1965-00-10',
      '2023-02-29',
      '1899-12-31',
      today,
      '2026-08-18',
    ]) {
      expect(parseResidentId(makeResidentId(birthDate, 1), today)).toEqual({ ok: false, refusal: 'not-a-date' })
    }
    expect(parseResidentId(makeResidentId('2024-02-29', 1), today)).toMatchObject({ birthDate: '2024-02-29' })
    expect(parseResidentId(makeResidentId('2026-08-16', 1), today).ok).toBe(true)
  })

  test('all eleven check characters occur', () => {
    for (const end of '0123456789X') expect(parseResidentId(numberEndingIn(end), today).ok).toBe(true)
  })
})
