import type { Words } from '../words.ts'
import { counted } from './counted.ts'

export const common: Words['common'] = {
  back: 'Back',
  listen: 'Listen',
  help: 'Get help',
  home: 'Home',
  bar: 'Always here',
  next: 'Next',
  wait: 'Please wait',
  good: 'All right',
  clear: 'Clear',
  eraseOne: 'Erase one',
  pages: 'Pages',
  previousPage: 'Previous',
  nextPage: 'Next page',
  pageOf: (page, pages) => `${page} / ${pages}`,
  firstPage: 'This is the first page',
  lastPage: 'This is the last page',
  calls: {
    calling: { title: 'Calling a member of staff', more: 'One moment, please.' },
    called: {
      title: 'Staff have been called',
      more: 'Please wait beside this machine. What you have done so far stays here.',
    },
    answered: {
      title: 'Somebody is on the way',
      more: 'Please wait beside this machine. What you have done so far stays here.',
    },
    raiseHand: {
      title: 'Please raise your hand',
      more: 'A member of staff will come to you. What you have done so far stays here.',
    },
  },
  silent: 'This terminal has no voice',
  silentMore: 'Please read the screen, or raise your hand and staff will read it to you.',
  stillThere: 'Are you still there?',
  stillThereMore: (seconds) => `Back to Home in ${counted(seconds, 'second')}. Nothing unfinished stays on the screen.`,
  stillHere: 'I am here, go on',
  broken: 'This page did not open',
  brokenMore: 'It is being opened again. Nothing you finished is lost.',
  reader: {
    title: 'That could not be read',
    notHere: 'That is not for this page',
    more: 'Please hold it out once more, or use the screen.',
    unreachable: 'No connection: please hold it out once more',
    elsewhere: {
      ticket: 'This is a job ticket. Please go to the home page and hold it out there.',
      card: 'This is an employer card. Please press Hire people first.',
      'resident-id': 'To check in, press Find work first, then hold out your ID card.',
    },
  },
  opening: 'Opening, please wait',
  yourNumber: 'Your number',
  practice: 'Practice',
  practiceMore: 'nobody here is real',
}
