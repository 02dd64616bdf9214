import type { Words } from '../words.ts'

export const checkIn: Words['checkIn'] = {
  noAnswer: 'No connection. Please press again',
  noAnswerMore: 'What you typed is still here. Pressing twice never takes a second number.',
  digitsLeft: (count: number) => (count === 1 ? '1 digit to go' : `${count} digits to go`),
  way: {
    title: 'How would you like to check in?',
    residentId: 'ID card',
    residentIdMore: 'Type the ID number',
    phone: 'Phone',
    phoneMore: 'If you have no card here',
    spoken: 'How would you like to check in? With your ID card, press ID card. Without it, press Phone.',
  },
  residentId: {
    title: 'Type your ID number',
    more: '18 characters, as on the card.',
    spoken:
      'Type the 18 characters of your ID number. If the last one is an X, press X at the bottom left. Bottom right rubs one out. Then press Next.',
  },
  phone: {
    title: 'Type your mobile number',
    more: '11 digits.',
    spoken: 'Type the 11 digits of your mobile number. Then press Next.',
  },
  birthDate: {
    title: 'Type your date of birth',
    more: 'Eight digits: year, month, day. For 12 March 1965 type 19650312.',
    spoken: 'Type your date of birth in eight digits: year, month, day. Then press Next.',
  },
  child: {
    title: 'Nobody under 16 can look for work here',
    more: (staffTold) => [
      'The law does not allow children under 16 to be taken on for work.',
      staffTold
        ? 'The staff have been told. Please wait here. If things are hard at home, tell them.'
        : 'Please go to the desk. If things are hard at home, tell them.',
      'The number you typed was not kept.',
    ],
    done: 'Home',
  },
  consent: {
    title: 'Your first time: what we keep',
    kept: 'What',
    keptMore: 'ID or phone number, birthday, the work you want.',
    purpose: 'What for',
    purposeMore: 'Your number, jobs, tickets, asking about pay. Nothing else.',
    howLong: 'How long',
    howLongMore: 'Never placed: until you say. Placed: 3 years by law.',
    erase: 'To erase',
    eraseMore: 'Tell the desk. It is free.',
    agree: 'I agree',
    disagree: 'No, back to Home',
  },
  trades: {
    title: 'What work would you like?',
    more: 'You may choose several.',
    wantedFirst: 'Wanted today comes first.',
    wanted: 'Wanted today',
    chosen: (count: number) => `${count} chosen`,
    submit: 'Get my number',
    chooseOne: 'Please choose at least one',
    spoken:
      'What work would you like? Press the pictures; you may choose several. Work wanted today comes first. Then press Get my number.',
  },
  find: {
    numberTitle: 'What is your number?',
    numberMore: 'The number you got today, like A017. Type its three digits.',
    otherLetter: (letter: string) => `Not ${letter}? Next letter`,
    numberSpoken:
      'What is your number? Type its three digits. If the letter is another one, press Next letter. Then press Next.',
    lastFourTitle: 'Type the last four',
    lastFourMore: 'Of your ID or phone number, whichever you checked in with.',
    lastFourSpoken: 'Type the last four characters of your ID or phone number. Then press Find my ticket.',
    submit: 'Find my ticket',
  },
}
