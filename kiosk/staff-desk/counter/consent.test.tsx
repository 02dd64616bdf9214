import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { Consent } from './consent.tsx'

afterEach(cleanup)

it('what is read aloud at the desk names all that the form beside it keeps', () => {
  render(() => <Consent agreed={false} agree={() => {}} ref={() => {}} />)
  const [told] = screen.getAllByRole('definition').map((one) => one.textContent)
  for (const kept of ['姓名', '证件号', '手机号', '生日', '住处', '找活的要求', '有的证']) expect(told).toContain(kept)
})
