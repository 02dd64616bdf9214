import type { Words } from '../words.ts'

export const inLine: Words['inLine'] = {
  lost: {
    once: 'Missed once. Miss again and you go last',
    twice: 'Missed twice: you are last today',
    passed: (time, stillFree) =>
      stillFree
        ? `You did not come by ${time}. It is still free: tap it.`
        : `At ${time} the place went to the next person.`,
    title: {
      'called-off': 'Your held job was cancelled',
      stopped: 'Your held job was stopped',
      'set-out': 'Your held job has left',
      'taken-down': 'Your held job was taken down',
      'terms-changed': 'Your held job has new terms',
      'at-work': 'You have work at that hour',
      'facts-corrected': 'Your held job was taken back',
      'not-for-minors': 'Nobody under 18 may do your held job',
      'rules-changed': 'Your held job was taken back',
      'not-found': 'You were not found: place gone',
      'crew-changed': 'Your crew changed: job taken back',
      'wave-closed': 'Your held job needs nobody else',
    },
    askWhy: 'Your record was changed just now: ask at the window why.',
    kept: 'Your place in line is the same.',
    before: (title) => `Earlier: ${title}`,
  },
  stayedAway: {
    title: 'You missed your last job: behind today',
    lines: ['Had you a good reason? Tell the window.'],
  },
  held: {
    title: 'A job is held for you',
    theirs: (time, people) =>
      people > 1 ? `Your crew's ${people} places until ${time}.` : `Yours alone until ${time}.`,
    keeps: {
      'once-more': 'Say no, or miss it once: nothing is lost.',
      'not-again': 'Say no: nothing is lost. Miss it again: you are last.',
      'at-the-end': 'Say no: nothing is lost.',
      'no-line': 'Say no: staff will look for other work for you.',
    },
  },
  chance: {
    theirs: 'As things stand, a place is yours.',
    left: {
      'not-theirs': (places) => `${places} left elsewhere, none you chose or can do.`,
      'not-to-them': (places) => `${places} left, all where you said you will not go.`,
      'not-all-of-them': (places) => `${places} left elsewhere, none your whole crew chose or can do.`,
    },
    'not-yet': 'As things stand, no place is yours yet.',
  },
  place: {
    ahead: (count, byRank) =>
      count === 0 ? 'You are first' : `${count} before you${byRank === 0 ? '' : ` (${byRank} by rotation)`}`,
    alone: 'Nobody else waits',
    free: (places, suiting) => {
      if (places === 0) return '. No free places.'
      return `. ${places} free${places === suiting ? '' : `, ${suiting} for you`}.`
    },
  },
}
