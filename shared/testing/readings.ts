import { makeResidentId } from '../identity/made-up.ts'
import { type Luck, oneOf } from '../rehearsal/luck.ts'

/** A key as it comes to a page, so many milliseconds after the one before. */
export interface Stroke {
  readonly key: string
  readonly after: number
  /** Part of an input method's composing, or with a modifier held. */
  readonly within?: 'composing' | 'control' | 'alt'
  /** The machine says it again, because it is held down. */
  readonly repeat?: true
}

/** What a reader and whoever stands beside it do at a keyboard's end. */
export interface Played {
  /** For whoever reads of a failure. */
  readonly what: string
  readonly strokes: readonly Stroke[]
  /** What was held out, whole, each as often as it was; as it is printed, in capitals. */
  readonly held: readonly string[]
  /** Nothing went wrong on the way, and nothing was set up wrong: all of it must be heard. */
  readonly clean: boolean
}

/** Codes that the market signed: a ticket's and a card's. */
export interface SignedCodes {
  readonly tickets: readonly string[]
  readonly cards: readonly string[]
}

/** One thing goes wrong with a reading, or none: what two faults at once do is another question. */
const troubles = [
  ...['none', 'none', 'prefix', 'keyboard'],
  ...['dropped', 'doubled', 'swapped', 'replaced', 'added'],
  ...['held down', 'stalled', 'cut off', 'back to back', 'twice', 'hand before', 'hand behind', 'by hand', 'foreign'],
] as const
type Trouble = (typeof troubles)[number]

/** A made-up moment before a reader. */
export function playedReading(luck: Luck, signed: SignedCodes): Played {
  const trouble = oneOf(luck, troubles)
  const [first, second] = [heldOut(luck, signed), heldOut(luck, signed)]
  const pace = paceOf(luck)
  const end = suffix(luck)
  const typed = trouble === 'foreign' ? foreign(luck) : first.shown
  const body = strokesOf(luck, typed, trouble)
  const whole = [...prefixed(luck, trouble), ...body, ...end.strokes]
  const read = paced(luck, spoilt(luck, whole, trouble), pace)
  const told = { what: `${trouble}, ${pace}, ${end.what}: ${typed}` }
  const clean = trouble === 'none' || trouble === 'twice'
  switch (trouble) {
    case 'by hand': {
      // A true number, in full, and nobody's reading.
      const digits = [...makeResidentId(birth(luck), luck.below(1000))].map((key) => ({ key, after: byHand(luck) }))
      return { ...told, strokes: [...digits, { key: 'Enter', after: byHand(luck) }], held: [], clean: true }
    }
    case 'foreign':
      return { ...told, strokes: read, held: [], clean: false }
    case 'keyboard':
      // What an input method or a modifier had its hands on is not to be believed, however whole it looks.
      return { ...told, strokes: read, held: body.some(({ within }) => within) ? [] : [first.text], clean: false }
    case 'twice':
    case 'back to back': {
      const isAgain = trouble === 'twice'
      const next = isAgain ? first : second
      const again = paced(luck, [...strokesOf(luck, next.shown, trouble), ...end.strokes], pace)
      const pause = isAgain ? luck.between(300, 900) : luck.between(0, 35)
      return { ...told, strokes: [...read, ...later(again, pause)], held: [first.text, next.text], clean }
    }
    case 'hand before':
    case 'hand behind': {
      const digits = Array.from({ length: luck.between(1, 9) }, () => ({
        key: digit(luck),
        after: luck.between(80, 260),
      }))
      const gap = luck.between(1, 200)
      const strokes = trouble === 'hand before' ? [...digits, ...later(read, gap)] : [...read, ...later(digits, gap)]
      return { ...told, strokes, held: [first.text], clean }
    }
    default:
      return { ...told, strokes: read, held: [first.text], clean }
  }
}

interface HeldOut {
  readonly text: string
  readonly shown: string
}

function heldOut(luck: Luck, { tickets, cards }: SignedCodes): HeldOut {
  const kind = luck.below(8)
  if (kind === 0) return same(oneOf(luck, cards))
  if (kind < 3) {
    const ticket = oneOf(luck, tickets)
    const address = oneOf(luck, [
      '',
      'HTTPS://GIG.EXAMPLE.CN/T/',
      'https://gig.example.cn/t/',
      'http://192.168.1.10:8080/T/',
    ])
    return { text: ticket, shown: address + ticket }
  }
  const text = idNumber(luck)
  const shown = oneOf(luck, [text, text, text.toLowerCase(), fullWidth(text), `${text.slice(0, 6)} ${text.slice(6)}`])
  return { text, shown }
}
const same = (text: string): HeldOut => ({ text, shown: text })

/** A third of them end in X, where the small letter and the capital come apart. */
export function idNumber(luck: Luck): string {
  const wantsX = luck.once(3)
  for (;;) {
    const number = makeResidentId(birth(luck), luck.below(1000))
    if (!wantsX || number.endsWith('X')) return number
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const birth = (luck: Luck) => `${luck.between(1940, 2008)}-${two(luck.between(1, 12))}-${two(luck.between(1, 28))}`
const digit = (luck: Luck) => String(luck.below(10))
const fullWidth = (text: string) => [...text].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('')
const digits = (luck: Luck, length: number) => Array.from({ length }, () => digit(luck)).join('')

/** What people hold before a scanner that is none of ours: goods, freight, other people's codes, a number that is nobody's. */
function foreign(luck: Luck): string {
  const number = idNumber(luck)
  const wrong =
    number.slice(0, 17) +
    oneOf(
      luck,
      [...'0123456789X'].filter((one) => one !== number.at(-1)),
    )
  return oneOf(luck, [
    `69${digits(luck, 11)}`,
    `00${digits(luck, 18)}`,
    wrong,
    `https://u.example.cn/${'a1B2'.repeat(luck.between(1, 30))}`,
    'A'.repeat(luck.between(9, 140)),
    digits(luck, luck.between(1, 7)),
  ])
}

/** Unmarked, each key follows the one before at the reader's pace. */
const key = (name: string): Stroke => ({ key: name, after: -1 })

function suffix(luck: Luck): { readonly what: string; readonly strokes: readonly Stroke[] } {
  const what = oneOf(luck, ['nothing', 'Enter', 'Enter', 'Tab', 'CR LF', 'Enter twice', 'a late Enter'] as const)
  const late = { key: 'Enter', after: luck.between(41, 110) }
  const strokes = {
    nothing: [],
    Enter: [key('Enter')],
    Tab: [key('Tab')],
    'CR LF': [key('Enter'), { ...key('j'), within: 'control' as const }],
    'Enter twice': [key('Enter'), key('Enter')],
    'a late Enter': [late],
  }[what]
  return { what, strokes }
}

/** As some come from the factory: an AIM identifier, STX, a key of its own, a blank or an Enter before what was read. */
function prefixed(luck: Luck, trouble: Trouble): readonly Stroke[] {
  if (trouble !== 'prefix') return []
  return oneOf(luck, [
    [...']Q1'].map(key),
    [...'Q'].map(key),
    [{ ...key('b'), within: 'control' as const }],
    [key('F8')],
    [key(' ')],
    [key('Enter')],
  ])
}

/** The keys of a text, on a keyboard that is set as the reader thinks or is not. */
function strokesOf(luck: Luck, text: string, trouble: Trouble): readonly Stroke[] {
  if (trouble === 'keyboard') return onWrongKeyboard(luck, text)
  const capitals = luck.once(3) ? ([] as const) : [key('Shift')]
  return [...text].flatMap((one) => (/[A-Z]/.test(one) ? [...capitals, key(one)] : [key(one)]))
}

function onWrongKeyboard(luck: Luck, text: string): readonly Stroke[] {
  const isFrench = luck.once(2)
  if (isFrench) return [...text].map((one) => key('à&é"\'(-è_ç'[Number(one)] ?? one))
  const within = oneOf(luck, ['composing', 'control', 'alt'] as const)
  // An input method takes the first few keys, or all of them.
  const taken = luck.once(2) ? text.length : luck.between(1, text.length)
  return [...text].map((one, nth) =>
    nth >= taken ? key(one) : { ...key(within === 'composing' ? 'Process' : one), within },
  )
}

/** Keys of what was read, not the end behind it. */
function spoilt(luck: Luck, strokes: readonly Stroke[], trouble: Trouble): readonly Stroke[] {
  const at = luck.pick(strokes.flatMap(({ key }, nth) => (key.length === 1 ? [nth] : []))) ?? -1
  const here = strokes[at]
  const next = strokes.findIndex((one, nth) => nth > at && one.key.length === 1 && one.key !== here?.key)
  const spliced = (remove: number, ...put: readonly Stroke[]) => strokes.toSpliced(at, remove, ...put)
  if (here === undefined) return strokes
  switch (trouble) {
    case 'dropped':
      return spliced(1)
    case 'doubled':
      return spliced(0, here)
    case 'swapped': {
      const other = strokes[at + 1]
      return other === undefined || next !== at + 1 ? spliced(1) : spliced(2, other, here)
    }
    case 'replaced':
      return spliced(
        1,
        key(
          oneOf(
            luck,
            [...'0123456789XABQZ'].filter((one) => one !== here.key.toUpperCase()),
          ),
        ),
      )
    case 'added':
      return spliced(0, key(digit(luck)))
    case 'held down':
      return spliced(1, here, ...Array.from({ length: luck.between(1, 5) }, () => ({ ...here, repeat: true as const })))
    case 'stalled':
      return spliced(1, { ...here, after: luck.between(41, 400) })
    case 'cut off':
      return strokes.slice(0, at)
    default:
      return strokes
  }
}

const paces = ['8 or 16 ms', '8 to 16 ms', 'at once', 'now and then late'] as const
const paceOf = (luck: Luck) => oneOf(luck, paces)
const byHand = (luck: Luck) => luck.between(40, 80)

function paced(luck: Luck, strokes: readonly Stroke[], pace: (typeof paces)[number]): readonly Stroke[] {
  const gap = {
    '8 or 16 ms': () => oneOf(luck, [8, 16]),
    '8 to 16 ms': () => luck.between(8, 16),
    'at once': () => luck.between(0, 3),
    'now and then late': () => (luck.once(9) ? luck.between(17, 32) : 8),
  }[pace]
  return strokes.map((stroke) => (stroke.after < 0 ? { ...stroke, after: gap() } : stroke))
}

/** The same, beginning so long after what was before. */
const later = ([first, ...others]: readonly Stroke[], after: number): readonly Stroke[] =>
  first === undefined ? [] : [{ ...first, after }, ...others]
