import { cleanup, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { Consent } from './consent.tsx'

afterEach(cleanup)

it('what is read aloud at the desk names all that the form beside it keeps', () => {
  const all = {
    worker: ['姓名', '证件号', '手机号', '生日', '住处', '找活的要求', '有的证'],
    employer: ['姓名', '身份证号', '手机号', '招的活'],
  }
  for (const of of ['worker', 'employer'] as const) {
    render(() => <Consent of={of} agreed={false} agree={() => {}} ref={() => {}} />)
    const [told] = screen.getAllByRole('definition').map((one) => one.textContent)
    for (const kept of all[of]) expect(told).toContain(kept)
    cleanup()
  }
})
