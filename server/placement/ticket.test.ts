import { generateKeyPairSync, sign } from 'node:crypto'
import QRCode from 'qrcode'
import { describe, expect, test } from 'vitest'
import type { DayCommand } from '../../shared/day/messages.ts'
import type { Terms } from '../../shared/day/posting/terms.ts'
import { luckOf } from '../../shared/rehearsal/luck.ts'
import {
  accept,
  approve,
  ask,
  broccoli,
  checkIn,
  first,
  li,
  nightShift,
  placement,
  post,
  stopWork,
  takeBackStop,
  wang,
} from '../../shared/testing/cast.ts'
import { packClaim, type TicketClaim, toBase32 } from '../../shared/ticket/token.ts'
import { longestHost } from '../settings.ts'
import { settle, type TestHall, testHall } from '../test-hall.ts'
import { checkSignature, drawQr, signClaim, tickets } from './ticket.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const address = new URL('https://gig.zhangbei.gov.cn')

async function placed(terms: Terms = broccoli) {
  const hall = await testHall()
  const tell = async (command: DayCommand) => {
    const asked = {
      id: hall.ownCommand(),
      actor: { by: 'terminal' },
      bodyDigest: hall.digest(command),
      command,
    } as const
    expect(await hall.day.ask(asked)).toMatchObject({ answer: 'done' })
  }
  await tell(post(terms))
  await tell(approve(first))
  await tell(checkIn(wang))
  await settle()
  await tell(ask(wang, first))
  await tell(accept(wang, 1))
  return { hall, ...drawnIn(hall) }
}
function drawnIn(hall: TestHall) {
  const drawn = tickets(hall, address)
  const given = hall.day.state.placements.get(placement(1))
  if (given === undefined) throw new Error('nobody was placed')
  const paper = drawn.paper(given)
  const token = paper.qr.text.split('/').at(-1) ?? ''
  const { privateKey, publicKey } = hall.keys.ticket
  const market = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32, -28)
  const claim: TicketClaim = { market, placement: given.placement, revision: 1, validDay: paper.terms.workDate }
  return { drawn, paper, token, claim, privateKey, publicKey }
}

describe('a ticket', () => {
  test('says where it is checked and what was agreed, and counts when scanned, in either case', async () => {
    const { drawn, paper, token } = await placed()
    expect(paper).toMatchObject({ ticketNumber: '0817-0001', number: 'A001', revision: 1 })
    expect(paper.qr.text).toBe(`HTTPS://GIG.ZHANGBEI.GOV.CN/T/${token}`)
    for (const form of [token, token.toLowerCase()])
      expect(drawn.outcome(form)).toMatchObject({ result: 'valid', number: 'A001', validDay: '2026-08-17' })
  })

  test('is small enough for old phones: 92 bytes at most, upper case letters and digits, QR version 7 at most', async () => {
    const { token, claim, privateKey } = await placed()
    const longest = `HTTPS://${'A'.repeat(longestHost)}`
    expect(token).toHaveLength(127)
    expect(Math.ceil((token.length * 5) / 8)).toBeLessThanOrEqual(92)
    const late = { ...claim, revision: 65_535 }
    for (const text of [token, signClaim(late, privateKey)].map((one) => `${longest}/T/${one}`)) {
      const qr = QRCode.create(text, { errorCorrectionLevel: 'M' })
      expect(qr.version).toBeLessThanOrEqual(7)
      expect(qr.segments.map(({ mode }) => mode.id)).toEqual(['Alphanumeric'])
      expect(drawQr(text).size).toBe(qr.modules.size)
    }
  })

  test('is drawn as it was encoded, module by module', async () => {
    const { paper } = await placed()
    const { modules } = QRCode.create(paper.qr.text, { errorCorrectionLevel: 'M' })
    expect(modulesIn(paper.qr)).toEqual(
      Array.from({ length: modules.size ** 2 }, (_, at) =>
        Number(modules.get(Math.floor(at / modules.size), at % modules.size)),
      ),
    )
  })

  test('without a public address holds the token alone', async () => {
    const { hall, token } = await placed()
    const given = hall.day.state.placements.get(placement(1))
    expect(given && tickets(hall, undefined).paper(given).qr.text).toBe(token)
  })
})

test('on the screen work of several days is that of its next day: in the evening, tomorrow’s', async () => {
  const { hall } = await placed({ ...broccoli, days: 2 })
  const dayShown = () => drawnIn(hall).paper.workDay.date
  expect(dayShown()).toBe('2026-08-17')
  hall.clock.pass(10 * 3600)
  expect(dayShown()).toBe('2026-08-18')
})

describe('a ticket that does not count', () => {
  test('altered in any character is told from ours: all of them, and some thousands by chance', async () => {
    const { drawn, token } = await placed()
    const luck = luckOf(7)
    const altered = new Set<string>()
    for (const [at, was] of [...token].entries())
      for (const letter of letters) if (letter !== was) altered.add(token.slice(0, at) + letter + token.slice(at + 1))
    for (let count = 0; count < 3000; count += 1) {
      const characters = [...token]
      for (let changes = 2 + luck.below(8); changes > 0; changes -= 1)
        characters[luck.below(characters.length)] = letters.charAt(luck.below(32))
      altered.add(characters.join(''))
    }
    altered.delete(token)
    expect(altered.size).toBeGreaterThan(6900)
    const accepted = [...altered].filter((one) => drawn.outcome(one).result !== 'altered')
    expect(accepted).toEqual([])
  }, 30_000)

  test('cut, lengthened, turned round or made of nothing is told from ours', async () => {
    const { drawn, token } = await placed()
    const forms = ['', 'A', token.slice(1), token.slice(0, -1), `${token}A`, `${token}AAAAAAAA`, token.repeat(2)]
    for (const form of [...forms, [...token].reverse().join(''), 'A'.repeat(token.length), '../../etc', '%00'])
      expect(drawn.outcome(form).result, form).toBe('altered')
  })

  test('signed by somebody else, or by a neighbouring market, is told from ours', async () => {
    const { drawn, claim, privateKey } = await placed()
    const other = generateKeyPairSync('ed25519')
    expect(drawn.outcome(signClaim(claim, other.privateKey)).result).toBe('altered')
    const neighbour = { ...claim, market: Uint8Array.from([1, 2, 3, 4]) }
    expect(drawn.outcome(signClaim(neighbour, privateKey)).result).toBe('altered')
    expect(drawn.outcome(signClaim(neighbour, other.privateKey)).result).toBe('altered')
  })

  test('of another layout is none of ours even with our signature', async () => {
    const { drawn, claim, privateKey, publicKey } = await placed()
    const bytes = packClaim(claim)
    bytes[0] = 2
    const token = toBase32(Buffer.concat([bytes, sign(null, bytes, privateKey)]))
    expect(checkSignature(token, publicKey)).toBeUndefined()
    expect(drawn.outcome(token).result).toBe('altered')
  })

  test('of a placement nobody made is not known; of another revision is replaced', async () => {
    const { drawn, claim, privateKey } = await placed()
    expect(drawn.outcome(signClaim({ ...claim, placement: placement(2) }, privateKey))).toEqual({ result: 'unknown' })
    expect(drawn.outcome(signClaim({ ...claim, revision: 2 }, privateKey))).toEqual({ result: 'replaced', revision: 1 })
  })

  test('is over when the work of its day has ended', async () => {
    const { hall, drawn, token } = await placed()
    hall.clock.pass(9.5 * 3600)
    expect(drawn.outcome(token).result).toBe('valid')
    hall.clock.pass(1800)
    expect(drawn.outcome(token)).toEqual({ result: 'over', validDay: '2026-08-17' })
  })

  test('is over when its work was stopped, and holds again when the stop is taken back', async () => {
    const { hall, drawn, token } = await placed()
    const tell = (command: DayCommand) =>
      hall.day.ask({ id: hall.ownCommand(), actor: { by: 'terminal' }, bodyDigest: hall.digest(command), command })
    hall.clock.pass(3 * 3600)
    await tell(stopWork(first, 'employer'))
    expect(drawn.outcome(token)).toEqual({ result: 'over', validDay: '2026-08-17' })
    await tell(takeBackStop(first))
    expect(drawn.outcome(token).result).toBe('valid')
  })

  test('of a night shift holds until the morning it ends in, even if the next day has opened', async () => {
    const { hall, drawn, token } = await placed(nightShift)
    hall.clock.pass(24 * 3600)
    await settle()
    await hall.day.ask({
      id: hall.ownCommand(),
      actor: { by: 'terminal' },
      bodyDigest: '',
      command: checkIn(li),
    })
    expect(hall.day.state.day).toBe('2026-08-18')
    expect(drawn.outcome(token).result).toBe('valid')
    hall.clock.pass(1800)
    expect(drawn.outcome(token).result).toBe('over')
  })
})

/** The dark modules a path of runs `Mx yhNv1h-Nz` paints. */
function modulesIn({ size, path }: { readonly size: number; readonly path: string }): number[] {
  const modules = Array.from({ length: size ** 2 }, () => 0)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    modules.fill(1, Number(y) * size + Number(x), Number(y) * size + Number(x) + Number(length))
  return modules
}
