import type { Words } from '../words.ts'

const list = (numbers: readonly number[]): string => numbers.map((number) => `No. ${number}`).join(', ')

export const terminals: Words['terminals'] = {
  title: 'Screens',
  text: 'The terminals and the board of the hall. Once one is approved, nobody is served at a screen that is not, and a phone opens no page of a terminal.',
  open: 'No screen has been approved yet: for now any of them serves.',
  showCodes: 'Show codes on the screens',
  showCodesText:
    'For ten minutes every screen shows a code, and whoever stands at one is interrupted. Once the first is approved, only approved screens serve; if none is, all is as before.',
  hideCodes: 'Show them no more',
  codesShown: 'The screens are about to show their codes. Write down what a screen shows and approve it below.',
  stands: { terminal: 'terminal', board: 'board' },
  number: 'Number',
  numberRange: 'A number from 1 to 99, please.',
  numberIs: (number) => `No. ${number}`,
  what: 'What it is',
  state: 'State',
  line: 'Network',
  touched: 'Last used',
  reader: 'Reader',
  printers: 'Slips',
  build: 'Version',
  actions: 'Actions',
  states: {
    online: () => 'Online',
    silent: (said) => `Silent for ${said}`,
    never: () => 'Never seen',
  },
  old: 'Old version',
  oldMore: 'renews itself when nobody uses it',
  roundTrip: (millis) => `Round trip ${millis}\u00a0ms`,
  missed: (beats) => (beats === 1 ? '1 beat missed' : `${beats}\u00a0beats missed`),
  span: (seconds) =>
    seconds < 60
      ? `${seconds}\u00a0s`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)}\u00a0min`
        : `${Math.floor(seconds / 3600)}\u00a0h`,
  ago: (span) => `${span} ago`,
  readerUsed: 'used',
  readerUnused: 'not used yet',
  readerSilent: (span) => `silent for ${span}`,
  unsaid: '–',
  addTitle: 'Approve a screen',
  addText: 'A screen that is not approved shows a code of 8 characters.',
  code: 'Code on the screen',
  add: 'Approve',
  added: (number, what) => `No. ${number}, ${what}, is approved and serves in a few seconds.`,
  renumber: 'Renumber',
  renumberFor: (number) => `A new number for No. ${number}`,
  revoke: 'Take off',
  revokeFor: (number) => `Take No. ${number} off?`,
  revokeText: 'It stops serving at once and shows its code. To use it again, approve it again.',
  revokeConfirm: 'Take off',
  save: 'Save',
  done: 'Done.',
  supervisors: 'A supervisor approves screens and takes them off.',
  page: {
    title: 'This screen is not approved yet',
    tell: 'Please tell the staff: type this code at the desk, under Screens.',
    wait: 'Once it is approved, it opens by itself.',
    opening: 'Opening, please wait',
  },
  alarm: {
    silent: (numbers) => `${list(numbers)}: silent. Please look at its power and its cable.`,
    old: (numbers) =>
      `${list(numbers)}: still an old version. It renews itself when nobody uses it; if it does not, restart that screen.`,
    readers: (numbers) =>
      `${list(numbers)}: the ID reader does not answer. Please look whether it is plugged in; numbers can still be typed.`,
    printer: (name, why, places) =>
      `Printer ${name} (${places.map((place) => (place === 'desk' ? 'desk' : `No. ${place}`)).join(', ')}): ${why}. Please go and look.`,
  },
}
