import type { PrinterAtDesk } from '../../../shared/county/printing/view.ts'
import { words } from '../words.ts'

/** How a printer is, as it was last heard of. */
export function stateWords({ now }: Pick<PrinterAtDesk, 'now'>): string {
  const say = words().printing.desk
  switch (now?.status) {
    case undefined:
      return say.now.asking
    case 'ready':
      return now.paper === 'near-end' ? say.nearEnd : say.now.ready
    case 'stopped':
      return say.because(now.because)
    case 'unreachable':
    case 'unknown':
      return say.now[now.status]
  }
}
