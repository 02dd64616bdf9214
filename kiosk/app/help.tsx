import { handPath, silentPath } from '../ui/icons.ts'
import { Layer } from '../ui/layer.tsx'
import { words } from './words.ts'

/** Until help calls reach the desk: raise a hand. Always possible, the line up or down. */
export function RaiseHand(props: { onTap: () => void }) {
  return (
    <Layer
      icon={handPath}
      heading={words().common.raiseHand}
      text={words().common.raiseHandMore}
      button={words().common.good}
      onTap={() => props.onTap()}
    />
  )
}

/** Said plainly when the browser has no voice for this language. */
export function Silent(props: { onTap: () => void }) {
  return (
    <Layer
      icon={silentPath}
      heading={words().common.silent}
      text={words().common.silentMore}
      button={words().common.good}
      onTap={() => props.onTap()}
    />
  )
}
