import { mdiTranslate } from '@mdi/js'
import { chooseLanguage, language } from '../app/words.ts'
import { Icon } from './icon.tsx'
import { words } from './words.ts'

export function LanguageButton() {
  return (
    <button
      type="button"
      class="quiet"
      lang={language() === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => chooseLanguage(language() === 'zh' ? 'en' : 'zh')}
    >
      <Icon path={mdiTranslate} />
      {words().desk.otherLanguage}
    </button>
  )
}
