import type { PlacesGone } from '../../day/matching/reasons.ts'
import { clockTime, minuteOfDay } from '../../hall-clock.ts'

const offLine = ({ people, last }: NonNullable<PlacesGone['byKeeper']>) =>
  `（其中 ${people} 人断线时先来，凭占位号${people === 1 ? '' : '，最晚'}从 ${clockTime(minuteOfDay(last))} 算起）`

/** 为什么没派我: told of each job of the day that is not theirs. */
export const whyNot = {
  gone: ({ places, before, byKeeper, earlier, byName, byStaff, unanswered = 0 }: PlacesGone) => {
    const part = (count: number, words: string) =>
      count === 0 ? '' : `，${count === places ? '都' : `${count} 个`}${words}`
    const toWhom =
      part(before, `给了排在您前面的人${byKeeper === undefined ? '' : offLine(byKeeper)}`) +
      part(earlier, '在您等这个活以前派出了') +
      part(byName ?? 0, '给了用工方点名的人')
    const nobody = unanswered === 0 ? '' : `${unanswered === places ? '' : `其中 ${unanswered} 个`}到点了还没人接。`
    return `${places} 个名额${toWhom}${part(byStaff, '由工作人员指定')}。${nobody}`
  },
  toCrew: (people: number) => `您有别的活可派，这里就整组派给了后面的 ${people} 人班组。`,
  because: {
    'said-no': '您没接这个活。',
    'not-found': '叫过您，工作人员没找到您。',
    'let-pass': '叫过您，时间到了您没来接。',
    'given-back': '这个活给过您，后来退了。',
    'for-the-most': '这个给您，后面就有人派不上，或者有名额空着。',
    'suited-all-best': '这样派，有活的人最多，合起来也最合适。',
    'wave-first': '补员先派了您；这个活等到点大家一起派。',
    'asked-elsewhere': '用工方点了您的名，派了那个活。',
    'got-better': '派给您的那个，您更想干。',
    'closed-first': '这个活给您留过，没等到您答复就不派了。',
    'not-waiting': '派这个活的时候，您没在等。',
    'owed-before': '名额先给排在您前面的人。',
    'owed-by-name': '名额先给排在您前面的人，还有用工方点名的人。',
    'still-to-come': '还没派，您有机会。',
    'staff-give': '今天由工作人员派活，请等一等。',
    'called-off': '用工方取消了这个活。',
    'taken-down': '工作人员把这个活撤下来了。',
    stopped: '停工了，没再派人。',
    'left-empty': '到点出发了，没再派人。',
  },
}
