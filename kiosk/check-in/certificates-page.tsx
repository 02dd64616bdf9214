import { For } from 'solid-js'
import type { CertificateId } from '../../shared/ids.ts'
import { landscape, large, low } from '../app/display.ts'
import { market, tradeName } from '../app/market.ts'
import { Shell } from '../app/shell.tsx'
import { language, words } from '../app/words.ts'
import { BigButton } from '../ui/big-button.tsx'
import { Choice } from '../ui/choice.tsx'
import { createPages, Pager } from '../ui/pager.tsx'
import { tapCertificate } from './asking.ts'
import type { PageProps } from './asking-pages.tsx'

/** Which certificates somebody says they have: none first, then those their trades need, then the others. */
export function CertificatesPage(props: PageProps) {
  const say = () => words().checkIn.certificates
  const trades = () => market().trades.filter(({ off }) => !off)
  const opens = (certificate: CertificateId) => trades().filter((trade) => trade.certificate === certificate)
  const mine = (certificate: CertificateId) =>
    opens(certificate).some(({ id }) => props.asking.wants.trades.includes(id))
  const order = market()
    .certificates.filter(({ id, off }) => !off && opens(id).length > 0)
    .sort((a, b) => Number(mine(b.id)) - Number(mine(a.id)))
  const rows = () => [undefined, ...order]
  // In English the names take two lines.
  const perPage = () => (low() || large() ? 2 : landscape() ? 3 : 4) - (language() === 'en' ? 1 : 0)
  const pages = createPages(rows, perPage)
  return (
    <Shell
      title={say().title}
      back={props.onBack}
      more={say().more}
      actions={
        <Pager pages={pages}>
          <BigButton kind="primary" onTap={() => props.onNext(props.asking)}>
            {words().common.next}
          </BigButton>
        </Pager>
      }
    >
      <div class="choices">
        <For each={pages.shown()}>
          {(row) => (
            <Choice
              label={row === undefined ? say().none : row[language()]}
              sub={row && say().opens(opens(row.id).map(({ id }) => tradeName(id)))}
              chosen={
                row === undefined ? props.asking.certificates.length === 0 : props.asking.certificates.includes(row.id)
              }
              onTap={() => props.onAsking(tapCertificate(props.asking, row?.id))}
            />
          )}
        </For>
      </div>
    </Shell>
  )
}
