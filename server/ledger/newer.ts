import type { z } from 'zod'
import type { RecordedEvent } from '../../shared/ledger/entry.ts'
import { StartTrouble } from '../start-trouble.ts'

/** The ledger holds what this version does not know: a newer one wrote it. Nothing in it was changed. */
export class WrittenByNewer extends StartTrouble {
  override readonly name = 'WrittenByNewer'
  constructor(what: string) {
    super({
      zh: `账本里有这个版本不认得的记录（${what}），是更新的版本写的，里面什么都没动。请用那个版本启动；一定要用这个版本，就先恢复升级前备份的数据。`,
      en:
        `The ledger holds what this version does not know (${what}): a newer version wrote it. Nothing in it was changed. ` +
        'Start that version; to go on with this one, put back the backup from before the upgrade.',
    })
  }
}

/** Reads events back by their schema. Their chain was followed before, so what does not fit is no damage. Throws `WrittenByNewer`. */
export const knownBy =
  <Event>(schema: z.ZodType<Event>) =>
  (event: RecordedEvent): Event => {
    const read = schema.safeParse(event)
    if (read.success) return read.data
    const place = read.error.issues[0]?.path.join('.') ?? ''
    throw new WrittenByNewer(place === '' || place === 'type' ? event.type : `${event.type}, ${place}`)
  }
