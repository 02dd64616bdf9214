import fc from 'fast-check'
import { makePhone, makeResidentId } from '../../shared/identity/made-up.ts'

export const mark = 'MARKED7f3'
const residentId = makeResidentId('1965-03-12', 1)
const phone = makePhone(1)
const birthDate = '19650312'
/** What must never come back, whatever was asked. */
export const secrets = [mark, residentId, phone, birthDate]

export const words = fc.oneof(
  fc.constantFrom(...secrets, `${mark}🥦`, `${mark}\ud800`, `${mark}\u0000`, `<b>${mark}</b>`, `'; -- ${mark}`, ''),
  fc.constantFrom('A001', 'pst_20260817_001', 'pst_20260817_999', 'wkr_', 'cmd_20200101_1', '__proto__', 'toString'),
  fc.constant(mark.repeat(1500)),
  fc.string(),
)
const values = [words, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)]
export const anything = fc.oneof(fc.anything({ values, maxDepth: 3 }), words)
export const someDay = fc.oneof(
  fc.constantFrom('2026-08-17', '2026-08-18', '0000-01-01', '9999-12-31', '2026-02-30'),
  words,
)

/** Of questions about the work of a day, its pay, and what days came to. */
export const workParts = {
  as: fc.oneof(fc.constantFrom('closed', 'corrected'), words),
  figure: fc.oneof(
    fc.constantFrom('due', 'reached'),
    fc.record({ what: fc.oneof(fc.constantFrom('placements', 'asked', 'byHand'), words) }),
    anything,
  ),
  afterDays: fc.oneof(fc.constantFrom(7, 8), anything),
  tappedAt: fc.oneof(fc.constantFrom('2026-08-16T21:42:00.000Z', '2999-01-01T00:00:00.000Z'), words),
  from: someDay,
  until: someDay,
  span: fc.oneof(fc.constantFrom('day', 'week', 'month', 'year'), words),
  ticket: fc.oneof(
    fc.record({ by: fc.constant('scan'), token: words }),
    fc.record({ by: fc.constant('list'), placement: fc.oneof(fc.constant('plc_20260817_0001'), words) }),
    anything,
  ),
  people: fc.oneof(
    fc.array(fc.record({ placement: fc.oneof(fc.constant('plc_20260817_0001'), words), minutes: fc.integer() })),
    anything,
  ),
  about: fc.oneof(
    fc.constantFrom('unpaid', 'terms'),
    fc.record({ kind: fc.constantFrom('unreported', 'pay'), placement: words, workDate: someDay }),
    fc.record({ kind: fc.constant('visit'), worker: words, anchor: words, afterDays: fc.integer() }),
    words,
  ),
  by: fc.oneof(fc.constantFrom('worker', 'employer'), words),
  worker: fc.oneof(fc.constant(`wkr_${'0'.repeat(16)}`), words),
  came: fc.oneof(fc.constantFrom('arrived', 'unexcused'), words),
  fen: fc.oneof(fc.constantFrom(100, -1, 1e308, 0.5), anything),
  masked: fc.oneof(fc.boolean(), anything),
  minutes: fc.oneof(fc.constantFrom(60, -1, 1e308), anything),
  pieces: fc.oneof(fc.constantFrom(60, -1, 1e308), anything),
  note: words,
  read: fc.oneof(fc.constant(true), anything),
  nextOn: someDay,
  outcome: fc.oneof(fc.constantFrom('not-reached', 'call-later', 'farming'), words),
  payments: fc.oneof(
    fc.array(fc.record({ placement: words, workDate: someDay, fen: fc.oneof(fc.integer(), anything) })),
    anything,
  ),
  paid: fc.oneof(
    fc.constantFrom('not-known', 'paid'),
    fc.record({ fen: fc.oneof(fc.integer(), anything), on: someDay }),
    anything,
  ),
  result: fc.oneof(fc.constantFrom('settled', 'referred'), words),
  said: fc.oneof(fc.constantFrom('paid', 'short', 'unpaid'), words),
  step: fc.oneof(fc.constantFrom('called-employer', 'other'), words),
  to: fc.oneof(fc.constant(`stf_${'0'.repeat(16)}`), words),
}

/** Of what is looked for in the log, and leaves the desk as a file. */
export const paperParts = {
  typed: words,
  as: fc.oneof(fc.constantFrom('xlsx', 'csv'), words),
  asked: fc.oneof(
    fc.record({ typed: words, minors: fc.boolean(), withoutJob: fc.boolean() }),
    fc.record({ typed: words, measure: words, trade: words, minors: fc.boolean(), withoutJob: anything }),
    anything,
  ),
}
