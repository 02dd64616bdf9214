import { expect, test } from './market.ts'
import { broccoliFor, done, townsfolk, yang } from './screens/townsfolk.ts'

test('日日有岗位: the jobs of the day on a phone without a script, on A4, and for other sites', async ({
  market,
  browser,
}) => {
  const folk = townsfolk(market, '2026-08-17')
  await folk.opensAllNight()
  const office = await folk.staff(yang.name, yang.password)
  for (const [nth, day] of ['2026-08-17', '2026-08-18'].entries()) {
    const posting = await folk.post(nth, broccoliFor(day, 170 + nth))
    done(await office.ask('staff-desk/approve', { command: folk.command(), posting, employerName: `合作社${nth}` }))
  }
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  const page = await phone.newPage()
  const address = new URL('/jobs', market.terminal).href

  await test.step('a phone shows both days whole, nothing beyond its edge', async () => {
    const answer = await page.goto(address)
    expect((await answer?.body())?.byteLength).toBeLessThan(20_000)
    for (const said of ['今天 8月17日', '明天 8月18日', '170 元/天', '171 元/天', '合作社0'])
      await expect(page.getByText(said)).toBeVisible()
    const width = await page.locator('html').evaluate((html) => html.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  })

  await test.step('the other language is one tap away', async () => {
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.getByText('Tomorrow, 18 Aug')).toBeVisible()
  })

  await test.step('it prints on A4', async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf).toMatch(/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  await test.step('another site reads the same jobs', async () => {
    const feed = await (await phone.request.get(new URL('/jobs.json', address).href)).json()
    expect(feed.itemListElement.map(({ item }: { item: { title: string } }) => item.title)).toEqual([
      '蔬菜采收',
      '蔬菜采收',
    ])
  })
  await phone.close()
})
