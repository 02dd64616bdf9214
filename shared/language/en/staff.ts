import type { Words } from '../words.ts'

export const staff: Words['staff'] = {
  roles: { supervisor: 'Supervisor', clerk: 'Clerk' },
}
