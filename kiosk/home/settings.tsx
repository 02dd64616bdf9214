import { Show } from 'solid-js'
import { landscape, large, loud, low, setLarge, setLoud, setLow } from '../app/display.ts'
import { chooseLanguage, language, words } from '../app/words.ts'
import type { Drawing } from '../drawings/sheet.ts'
import { Pictogram } from '../ui/pictogram.tsx'
import { createTap } from '../ui/tap.ts'
import './settings.css'

/** Language, large type, low controls and a louder voice: for this person only. */
export function Settings() {
  return (
    <fieldset class="settings" aria-label={words().home.settings}>
      <Setting
        icon="language"
        label={words().home.otherLanguage}
        lang={language() === 'zh' ? 'en' : 'zh-CN'}
        onTap={() => chooseLanguage(language() === 'zh' ? 'en' : 'zh')}
      />
      <Setting icon="large" label={words().home.large} on={large()} onTap={() => setLarge(!large())} />
      <Show when={!landscape()}>
        <Setting icon="low" label={words().home.low} on={low()} onTap={() => setLow(!low())} />
      </Show>
      <Setting icon="listen" label={words().home.loud} on={loud()} onTap={() => setLoud(!loud())} />
    </fieldset>
  )
}

interface SettingProps {
  readonly icon: Drawing
  readonly label: string
  readonly lang?: string
  readonly on?: boolean
  readonly onTap: () => unknown
}

function Setting(props: SettingProps) {
  const tap = createTap(() => props.onTap())
  return (
    <button type="button" class="setting" aria-pressed={props.on} lang={props.lang} ref={tap.listen}>
      <Pictogram name={props.icon} size={52} tone="blue" />
      <span>{props.label}</span>
    </button>
  )
}
