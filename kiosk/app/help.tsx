import { Layer } from '../ui/layer.tsx'
import { helpCall, helpRead } from './help-call.ts'
import { words } from './words.ts'

/** Where the call for help stands: it rings at the desk, somebody comes; or it could not, and a hand is raised. */
export function Help() {
  const said = () => {
    const { calls } = words().common
    switch (helpCall()) {
      case 'none':
      case 'calling':
        return calls.calling
      case 'called':
        return calls.called
      case 'answered':
        return calls.answered
      case 'failed':
        return calls.raiseHand
    }
  }
  return <Layer icon="hand" heading={said().title} text={said().more} button={words().common.good} onTap={helpRead} />
}

/** Said plainly when the browser has no voice for this language. */
export function Silent(props: { onTap: () => void }) {
  return (
    <Layer
      icon="silent"
      heading={words().common.silent}
      text={words().common.silentMore}
      button={words().common.good}
      onTap={() => props.onTap()}
    />
  )
}
