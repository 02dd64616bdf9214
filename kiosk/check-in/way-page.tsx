import { createIdReader } from '../app/reader.tsx'
import type { IdCard } from '../app/scan.ts'
import { Shell } from '../app/shell.tsx'
import { words } from '../app/words.ts'
import { Tile } from '../ui/tile.tsx'

interface WayPageProps {
  readonly onBack: () => void
  readonly onWay: (way: 'resident-id' | 'phone') => void
  /** The ID card was held out before either way was chosen. */
  readonly onCard: (card: IdCard) => unknown
}

export function WayPage(props: WayPageProps) {
  const say = () => words().checkIn.way
  const reader = createIdReader(true, (card) => props.onCard(card))
  return (
    <Shell title={say().title} back={props.onBack}>
      <reader.Said />
      <div class="ways">
        <Tile
          primary
          icon="id-card"
          title={say().residentId}
          subtitle={say().residentIdMore}
          onTap={() => props.onWay('resident-id')}
        />
        <Tile icon="phone" title={say().phone} subtitle={say().phoneMore} onTap={() => props.onWay('phone')} />
      </div>
    </Shell>
  )
}
