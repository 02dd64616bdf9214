import type { Words } from '../words.ts'

export const inLine: Words['inLine'] = {
  lost: {
    once: 'Missed once. Twice, and you are last',
    twice: 'Missed twice: you are last today',
    passed: (time) => `At ${time} the place went to the next person.`,
    title: {
      'called-off': 'Your held job was cancelled',
      stopped: 'Your held job was stopped',
      'set-out': 'Your held job has left',
      'taken-down': 'Your held job was taken down',
      'terms-changed': 'Your held job has new terms',
      'at-work': 'You have work at that hour',
      'facts-corrected': 'Your held job was taken back',
      'rules-changed': 'Your held job was taken back',
      'crew-changed': 'Your crew changed: job taken back',
    },
    askWhy: 'Your record was changed just now: the desk can tell you why.',
    kept: 'You stand where you stood.',
  },
  chance: {
    theirs: 'As things stand, a place is yours.',
    left: {
      'not-theirs': (places) => `Places left that do not suit you: ${places}.`,
      'not-to-them': (places) => `Places left where you do not go: ${places}.`,
      'not-all-of-them': (places) => `Places left that do not suit all of you: ${places}.`,
    },
    ahead: (count, byRank) =>
      count === 0 ? 'Nobody is before you.' : `Before you: ${count}${byRank === 0 ? '' : `, by rotation: ${byRank}`}.`,
  },
}
