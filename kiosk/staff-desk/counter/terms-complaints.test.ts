import { describe, expect, test } from 'vitest'
import { emptyDraft } from '../../pieces/terms-draft.ts'
import type { Question } from '../../pieces/terms-questions.ts'
import { termComplaint } from './terms-complaints.ts'

/** What a clerk reads under a box after sending the form. */
const said = (question: Question, draft = emptyDraft) =>
  termComplaint(question, { draft, tried: true, refusal: undefined })

describe('a box that a clerk left empty or filled wrongly', () => {
  test('asks to be filled in: a clerk has no keypad', () => {
    const typed = [
      'places',
      'start',
      'end',
      'pieces-per-hour',
      'amount',
      'leave',
      'bay',
      'policy',
      'paid-hours',
    ] as const
    for (const question of typed) {
      expect(said(question)).toMatch(/填/)
      expect(said(question)).not.toMatch(/按/)
    }
  })

  test('says how a time is written, and what is wrong with one that was', () => {
    expect(said('start', { ...emptyDraft, start: '2560' })).toBe('请填四位数的时间，如 0630。')
    expect(said('end', { ...emptyDraft, start: '0630', end: '0630' })).toBe('收工不能和开工一样。')
    expect(said('leave', { ...emptyDraft, start: '0630', leave: '0700' })).toBe('请填开工以前的时间，如 0600。')
  })

  test('complains of nothing before the form was sent', () => {
    expect(termComplaint('places', { draft: emptyDraft, tried: false, refusal: undefined })).toBeUndefined()
  })
})
