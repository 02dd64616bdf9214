import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, it, vi } from 'vitest'
import { playHall } from '../../test-hall.ts'
import { deskView } from '../canned-desk.ts'
import { StaffDesk } from '../screen.tsx'

afterEach(() => vi.unstubAllGlobals())

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

it('what is written under 设置 waits while its clerk is in another room, and is forgotten when they sign out', async () => {
  const hall = playHall()
  render(() => <StaffDesk />)
  hall.shows('desk', deskView)
  press(/^设置/)
  press(/加一行/)
  write(/新的一行：中文/, '明天停电')
  press(/^今天/)
  expect(screen.queryByLabelText(/明天停电/)).toBeNull()
  press(/^设置/)
  expect(screen.getByLabelText('明天停电：中文')).toHaveProperty('value', '明天停电')
  press(/退出/)
  await screen.findByRole('heading', { name: '登录' })
  write(/姓名/, '刘洋')
  write(/密码/, '坝上的风很大')
  press(/登录/)
  await expect
    .poll(() => {
      hall.shows('desk', deskView)
      return screen.queryByRole('heading', { name: '今天' })
    })
    .not.toBeNull()
  press(/^设置/)
  expect(screen.queryByLabelText(/明天停电/)).toBeNull()
})
