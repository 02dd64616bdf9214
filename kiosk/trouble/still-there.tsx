import { onMount } from 'solid-js'
import { speak } from '../app/speech.ts'
import { words } from '../app/words.ts'
import { Layer } from '../ui/layer.tsx'

/** Said after a minute without a touch; any touch goes on. */
export function StillThere(props: { readonly seconds: number; readonly onTap: () => void }) {
  onMount(() => speak(words().common.stillThere))
  return (
    <Layer
      icon="hand"
      heading={words().common.stillThere}
      text={words().common.stillThereMore(props.seconds)}
      button={words().common.stillHere}
      onTap={() => props.onTap()}
    />
  )
}
