import { cleanup, configure } from '@solidjs/testing-library'
import { afterEach } from 'vitest'
import { forgetHelp } from './app/help-call.ts'
import { chooseLanguage } from './app/words.ts'

// A guard against what hangs, as the time of a test is.
configure({ asyncUtilTimeout: 30_000 })

// The tests' own document opens no dialog by itself.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}

// Nor has it a window that a page could be turned in.
HTMLElement.prototype.scrollIntoView ??= () => {}

/** Tests of the screens share one world: each leaves it as a person leaves a terminal. */
afterEach(async () => {
  cleanup()
  forgetHelp()
  chooseLanguage('zh')
})
