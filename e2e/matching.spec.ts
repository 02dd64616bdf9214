import { CertificateId, MarketDay, TradeId } from '../shared/ids.ts'
import { hallWordsFor } from '../shared/language/refusal-words.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { findMine } from './screens/check-in.ts'
import { terminal } from './screens/terminal.ts'
import { broccoliFor, done, townsfolk } from './screens/townsfolk.ts'

const { matching, refusals } = zh
const yang = { name: '杨霞', password: '坝上的风今天很大呀' }
const boiler = CertificateId.parse('boiler')

test('a stoker whose certificate ran out twelve days ago is offered snow clearing, and hears why not the boiler; staff see the new card, and he gets it', async ({
  market,
  page,
}) => {
  const on = '2026-08-29'
  const ranOut = MarketDay.parse('2026-08-17')
  const earlier = townsfolk(market, ranOut)
  const before = earlier.screen()
  done(await before.ask('staff-desk/first-account', { code: market.firstCode(), ...yang }))
  const { number: then } = await earlier.checkIn(1, 'boiler')
  const card = (command: ReturnType<typeof earlier.command>, number: typeof then, validUntil: MarketDay) =>
    ({ command, whose: { by: 'number', number }, certificate: boiler, validUntil, cardNumber: 'T130722199' }) as const
  done(await before.ask('counter/confirm-certificate', card(earlier.command(), then, ranOut)))

  await market.passUntil(`${on}T05:30:00`)
  const people = townsfolk(market, on)
  const staff = await people.staff(yang.name, yang.password)
  const posts = async (nth: number, trade: string, yuan: number) => {
    const posting = await people.post(nth, { ...broccoliFor(on, yuan, 1), trade: TradeId.parse(trade) })
    done(await staff.ask('staff-desk/approve', { command: people.command(), posting, employerName: `单位${nth}` }))
  }
  const stoker = await people.checkIn(1, 'boiler', 'snow-clearing')
  await posts(1, 'boiler', 220)
  await posts(2, 'snow-clearing', 180)

  const at = terminal(page, 'zh')
  const why = page.locator('.why')
  await at.open(market.terminal)
  await test.step('he is offered the snow, and the screen says which day stands on his card', async () => {
    await findMine(at, stoker.number, stoker.residentId.slice(-4))
    await at.title(matching.offer.title)
    await expect(page.getByRole('heading', { name: '清雪' })).toBeVisible()
    await at.tap(matching.why.others)
    await at.title(matching.why.title)
    await expect(why).toHaveCount(1)
    await expect(why).toContainText('司炉')
    await expect(why).toContainText(hallWordsFor(refusals, { code: 'certificate-run-out', validUntil: ranOut }))
  })

  await test.step('the new card is seen at the window: he leaves the snow to others, and the boiler is his', async () => {
    done(
      await staff.ask(
        'counter/confirm-certificate',
        card(people.command(), stoker.number, MarketDay.parse('2030-08-17')),
      ),
    )
    await at.tap(zh.common.back)
    await at.title(matching.offer.title)
    await at.tap(matching.offer.decline)
    await expect(page.getByRole('heading', { name: /司炉/ })).toBeVisible()
    await at.tap(matching.offer.accept)
    await at.title(zh.ticket.title)
  })
})
