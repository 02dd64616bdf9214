import type { Words } from '../words.ts'

export const checkIn: Words['checkIn'] = {}
