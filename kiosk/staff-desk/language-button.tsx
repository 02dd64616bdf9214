import { mdiTranslate } from '@mdi/js'
import { chooseLanguage, language, words } from '../app/words.ts'
import { Icon } from './icon.tsx'

export function LanguageButton() {
  return (
    <button
      type="button"
      class="quiet"
      lang={language() === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => void chooseLanguage(language() === 'zh' ? 'en' : 'zh')}
    >
      <Icon path={mdiTranslate} />
      {words().desk.otherLanguage}
    </button>
  )
}
