import { makeResidentId } from '../shared/identity/made-up.ts'
import { zh } from '../shared/language/zh.ts'
import { expect, test } from './market.ts'
import { answerAll } from './screens/check-in.ts'
import { desk } from './screens/desk.ts'
import { terminal } from './screens/terminal.ts'
import { yang } from './screens/townsfolk.ts'

const liu = { name: '刘敏', password: '刘敏在窗口办事呢' }

test('a supervisor changes the market, a clerk cannot, help rings and is answered, the day is closed by hand', async ({
  market,
  page,
  browser,
}) => {
  const wide = { viewport: { width: 1920, height: 1080 } }
  const [office, board] = [await browser.newPage(wide), await browser.newPage(wide)]
  const staff = desk(office, 'zh')
  const at = terminal(page, 'zh')
  const say = zh.settings
  const press = (name: string) => office.getByRole('button', { name, exact: true }).click()

  await board.goto(market.board)
  await at.open(`${market.terminal}?terminal=2`)
  await staff.open(market.desk)
  await staff.firstAccount(market.firstCode(), yang.name, yang.password)

  await test.step('a new market lists what it must look at first, each a way to its page, until somebody has', async () => {
    const list = office.locator('.to-set-up')
    await expect(list.getByRole('button')).toHaveText([
      ...(['hours', 'wage-floors', 'complaint-lines', 'townships', 'neighbours'] as const).map(
        (of) => say.sections[of],
      ),
      zh.desk.setUp.accounts,
    ])
    await list.getByRole('button', { name: say.sections.neighbours }).click()
    await press(say.asItIs)
    await expect(office.getByText(say.saved)).toBeVisible()
    await staff.today()
    await expect(list.getByRole('button')).toHaveCount(5)
    await expect(list.getByRole('button', { name: say.sections.neighbours })).toHaveCount(0)
  })

  await test.step('a new trade is saved', async () => {
    await press(say.title)
    await press(say.sections.trades)
    await press(say.add)
    await office.getByLabel(say.rowOf(say.zh, say.newRow)).fill('苹果采摘')
    await office.getByLabel(say.rowOf(say.short, '苹果采摘')).fill('摘苹果')
    await office.getByLabel(say.rowOf(say.en, '苹果采摘')).fill('Apple picking')
    await press(say.save)
    await expect(office.getByText(say.saved)).toBeVisible()
  })

  await test.step('the buses stand at another gate from now on', async () => {
    await press(say.sections.gate)
    await office.getByLabel(say.zh).fill('市场南门')
    await office.getByLabel(say.en).fill('South gate')
    await press(say.save)
    await expect(office.getByText(say.saved)).toBeVisible()
  })

  await test.step('a terminal that was open all along offers it to whoever comes next', async () => {
    await answerAll(at, makeResidentId('1965-03-12', 1), ['摘苹果'])
    await expect(page.getByRole('button', { name: '摘苹果' })).toBeVisible()
    await at.home()
  })

  await test.step('a notice is on the home and on the board at once', async () => {
    await press(say.sections.notices)
    await press(say.add)
    await office.getByLabel(say.rowOf(say.zh, say.newRow)).fill('明天清雪，请多穿衣服')
    await office.getByLabel(say.rowOf(say.en, '明天清雪，请多穿衣服')).fill('Snow clearing tomorrow: dress warmly')
    await press(say.save)
    await expect(page.getByText('明天清雪，请多穿衣服')).toBeVisible()
    await expect(board.getByText('明天清雪，请多穿衣服')).toBeVisible()
    await press(say.history)
    await expect(office.getByRole('row').filter({ hasText: '明天清雪' })).toContainText(yang.name)
  })

  await test.step('a clerk gets an account, and has no key to these rooms', async () => {
    await press(zh.staff.title)
    await office.getByLabel(zh.staff.name, { exact: true }).fill(liu.name)
    await office.getByLabel(zh.staff.password, { exact: true }).fill(liu.password)
    await office.getByLabel(zh.staff.passwordAgain).fill(liu.password)
    await press(zh.staff.add)
    await expect(office.getByText(zh.staff.added(liu.name))).toBeVisible()
    const elsewhere = await browser.newContext(wide)
    const theirs = desk(await elsewhere.newPage(), 'zh')
    await theirs.open(market.desk)
    await theirs.signIn(liu.name, liu.password)
    await expect(theirs.page.getByRole('button', { name: say.title, exact: true })).toHaveCount(0)
    await expect(theirs.page.locator('.to-set-up')).toHaveCount(0)
    await expect(theirs.page.getByRole('button', { name: zh.desk.closeDay })).toHaveCount(0)
    await elsewhere.close()
  })

  await test.step('somebody calls for help; the desk sees from where, and the terminal that somebody comes', async () => {
    await at.tap(at.words.common.help)
    await expect(page.getByText(at.words.common.calls.called.title)).toBeVisible()
    await expect(office.getByText(/2 号自助机在叫人帮忙/)).toBeVisible()
    await press(zh.desk.helpGo)
    await expect(page.getByText(at.words.common.calls.answered.title)).toBeVisible()
    await expect(office.getByText(/2 号自助机在叫人帮忙/)).toHaveCount(0)
    await at.tap(at.words.common.good)
  })

  await test.step('the day is closed by hand: nobody checks in any more, and nothing opens it again', async () => {
    await staff.today()
    await press(zh.desk.closeDay)
    await office.getByLabel(zh.desk.closeDayReason).fill('大雪封路')
    await press(zh.desk.closeDayConfirm)
    await expect(office.getByText(zh.desk.closed)).toBeVisible()
    await expect(page.getByText(at.words.home.closed)).toBeVisible()
    await expect(office.getByRole('button', { name: zh.desk.closeDay })).toHaveCount(0)
  })
  await Promise.all([office.close(), board.close()])
})
