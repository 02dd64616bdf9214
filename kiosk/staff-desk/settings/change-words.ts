import type { SettingsEntry } from '../../../shared/county/settings/answer.ts'
import type { MarketChange } from '../../../shared/county/settings/market.ts'
import { clockTime } from '../../../shared/hall-clock.ts'
import { yuan } from '../../../shared/money.ts'
import { townshipName } from '../../app/market.ts'
import { words } from '../words.ts'

/** What one entry of the history changed, in words; `earlier` are the entries before it, newest first. */
export function whatChanged(entry: SettingsEntry, earlier: readonly SettingsEntry[]): string {
  const { event, about = '' } = entry
  if (event.type !== 'market-changed') return about
  const before = earlier.flatMap((other) => {
    const known = other.event.type === 'market-changed' ? other.event.change : undefined
    return known?.section === event.change.section ? [known] : []
  })[0]
  return changeWords(event.change, before)
}

function changeWords(change: MarketChange, before: MarketChange | undefined): string {
  const say = words().settings
  switch (change.section) {
    case 'names':
      return say.together([change.name.zh, change.name.en])
    case 'gate':
      return say.together([change.gate.zh, change.gate.en])
    case 'trades':
      return listWords(change.trades, before?.section === 'trades' ? before.trades : undefined)
    case 'townships':
      return listWords(change.townships, before?.section === 'townships' ? before.townships : undefined)
    case 'certificates':
      return listWords(change.certificates, before?.section === 'certificates' ? before.certificates : undefined)
    case 'neighbours':
      return pairWords(change.neighbours, before?.section === 'neighbours' ? before.neighbours : undefined)
    case 'complaint-lines':
      return say.together(change.complaintLines)
    case 'wage-floors':
      return say.together(change.wageFloors.map(({ from, hourlyFen }) => say.floor(from, yuan(hourlyFen))))
    case 'hours':
      return say.hours(clockTime(change.openingMinute), clockTime(change.closingMinute))
    case 'order':
      return say.orders[change.order]
    case 'boost':
      return say.boostBy(change.boostDays)
    case 'filling':
      return say.fillings[change.filling]
    case 'by-name':
      return say.byNames[change.namesOneIn]
    case 'rounds':
      return say.roundsAt(change.roundMinutes.map(clockTime).join(' '))
    case 'offer-hold':
      return say.holdFor(change.offerHoldSeconds)
    case 'no-shows':
      return say.noShowsBy(change.noShows)
    case 'follow-up':
      return say.callsOf(change.callAttempts, change.retryDays)
    case 'voice':
      return say.voiceOf(change.voice.volume, change.voice.selfStart.join(' '), change.voice.board)
    case 'notices':
      return change.notices.length === 0 ? say.items(0) : say.together(change.notices.map(({ zh }) => zh))
    default:
      return change satisfies never
  }
}

type Pairs = Extract<MarketChange, { readonly section: 'neighbours' }>['neighbours']

/** Which pairs came and went; without those of before, all there are. */
function pairWords(after: Pairs, before: Pairs | undefined): string {
  const say = words().settings
  const named = (pairs: Pairs) => pairs.map((pair) => pair.map(townshipName).join('–'))
  if (before === undefined) return after.length === 0 ? say.items(0) : say.together(named(after))
  const [is, was] = [named(after), named(before)]
  const [added, removed] = [is.filter((pair) => !was.includes(pair)), was.filter((pair) => !is.includes(pair))]
  const told = [...(added.length > 0 ? [say.added(added)] : []), ...(removed.length > 0 ? [say.removed(removed)] : [])]
  return told.length === 0 ? say.items(after.length) : say.together(told)
}

interface Listed {
  readonly id: string
  readonly zh: string
  readonly off?: true | undefined
}

/** Without the list of before only its length can be told. */
function listWords(after: readonly Listed[], before: readonly Listed[] | undefined): string {
  const say = words().settings
  if (before === undefined) return say.items(after.length)
  const was = new Map(before.map((entry) => [entry.id, entry]))
  const names = (found: (entry: Listed, was: Listed | undefined) => boolean) =>
    after.filter((entry) => found(entry, was.get(entry.id))).map(({ zh }) => zh)
  const plain = ({ off: _off, ...rest }: Listed) => JSON.stringify(rest)
  const parts = [
    { of: names((_, known) => known === undefined), say: say.added },
    { of: names((entry, known) => known !== undefined && plain(known) !== plain(entry)), say: say.changed },
    { of: names((entry, known) => entry.off === true && known !== undefined && !known.off), say: say.off },
    { of: names((entry, known) => !entry.off && known?.off === true), say: say.on },
  ]
  const told = parts.filter(({ of }) => of.length > 0).map((part) => part.say(part.of))
  return told.length === 0 ? say.moved : say.together(told)
}
