import type { Instant } from '../../../shared/ids.ts'
import { hallMillis } from '../../app/clock.ts'

const isInstant = (text: string): text is Instant => text.endsWith('Z')
/** The hall's clock runs on while the server is away. */
export function hallInstant(): Instant | undefined {
  const millis = hallMillis()
  const text = millis === undefined ? '' : new Date(millis).toISOString()
  return isInstant(text) ? text : undefined
}
