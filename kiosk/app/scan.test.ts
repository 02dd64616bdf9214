import { describe, expect, test } from 'vitest'
import { packCard } from '../../shared/county/employers/card-token.ts'
import { makeResidentId } from '../../shared/identity/made-up.ts'
import { CardId, MarketDay, PlacementId, PostingId } from '../../shared/ids.ts'
import { packSite } from '../../shared/ticket/site-token.ts'
import { packClaim, toBase32 } from '../../shared/ticket/token.ts'
import { readScan } from './scan.ts'

const market = Uint8Array.from([1, 2, 3, 4])
const signed = (said: Uint8Array) => toBase32(Uint8Array.from([...said, ...new Uint8Array(64)]))
const validDay = MarketDay.parse('2026-08-17')
const ticket = signed(packClaim({ market, placement: PlacementId.parse('plc_20260817_0031'), revision: 1, validDay }))
const card = signed(packCard(market, CardId.parse(`crd_${'a'.repeat(16)}`)))
const posting = PostingId.parse('pst_20260817_001')
const site = signed(packSite({ market, posting, link: 1, until: validDay }))
const id = makeResidentId('1965-03-12', 1)
const read = (text: string) => readScan(text, validDay)

describe('what a reader read', () => {
  test('is a ticket by its form, whether its code holds an address or the token alone', () => {
    expect(read(ticket)).toEqual({ kind: 'ticket', text: ticket })
    expect(read(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${ticket}`)).toEqual({ kind: 'ticket', text: ticket })
  })

  test('is an employer’s card by its form', () => expect(read(card)).toEqual({ kind: 'card', text: card }))

  test('is an employer’s list by its form', () => {
    expect(read(site)).toEqual({ kind: 'site', text: site })
    expect(read(`HTTPS://GIG.ZHANGBEI.GOV.CN/S/${site}`)).toEqual({ kind: 'site', text: site })
  })

  test('is a resident ID by its check digit', () => {
    expect(read(id)).toEqual({ kind: 'resident-id', text: id })
    expect(read(id.toLowerCase())).toEqual({ kind: 'resident-id', text: id })
  })

  test('is nothing at all with a wrong check digit, a key lost or one too many, or of another kind', () => {
    const wrong = id.slice(0, 17) + (id.endsWith('X') ? '0' : 'X')
    for (const text of [
      wrong,
      id.slice(1),
      `${id}1`,
      ticket.slice(1),
      `${ticket}A`,
      `${card}AAAA`,
      '6901234567892',
      '',
    ])
      expect(read(text), text).toEqual({ kind: 'unreadable' })
  })
})
