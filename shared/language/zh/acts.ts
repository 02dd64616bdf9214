import type { NotSentUntil } from '../../day/matching/second-wave.ts'
import { inHours } from '../../in-hours.ts'

/** What comes first before anybody is sent to an employer who was stopped. */
export const notSentUntil: Readonly<Record<NotSentUntil, string>> = {
  'may-post': '这家停了自助发布，不能补员。要补，先恢复自助发布。',
  approved: '停止自助发布时，这个活撤了下来，在“待审核”里。同意了才派人。',
  'posted-anew': '停止自助发布时，这个活撤了下来，出发时间已经过了，不能补员。还要人，请重新登记。',
}

/** What a clerk does about somebody in line or about a job they took. */
export const acts = {
  title: '能办的',
  name: {
    'place-by-hand': '直接派活',
    'wait-again': '再排一个活',
    'take-back-wish': '点过的活不要了',
    leave: '不等了',
    'come-back': '又回来等',
    'form-crew': '结班组',
    'leave-crew': '退出班组',
    'dissolve-crew': '解散班组',
    accept: '替本人接单',
    decline: '替本人不接',
    arrived: '到了',
    absent: '未到岗',
    correct: '更正（要写原因）',
    release: '退掉这个活',
    'answer-change': '答复改条件',
  },
  /** With whose job, for somebody who has two. */
  about: (act: string, job: string) => `${act}：${job}`,
  done: {
    'place-by-hand': '派好了，工票有了。',
    'wait-again': '又排上了。',
    'take-back-wish': '记下了，这个活不要了，接着排别的。',
    leave: '记下了，不等了，号码留着。',
    'come-back': '又排上了，还是原来的号。',
    'form-crew': '记下了，他们一起走。',
    'leave-crew': '记下了，单独排队。',
    'dissolve-crew': '解散了，各人单独排队。',
    accept: '接好了，工票有了。',
    decline: '记下了，名额让给下一位。',
    arrived: '记下了，到岗。',
    absent: '记下了，未到岗。',
    correct: '更正了，原来的那条也留着。',
    release: '退掉了，名额空出来了。',
    'answer-change': '记下了，按本人说的办。',
  },
  /** Whose it was, before what was done. */
  doneFor: (number: string, done: string) => `${number} ${done}`,
  doneBefore: (number: string, who: string, clock: string) => `${who} ${clock} 已经给 ${number} 办好了，没有重办。`,
  ticketsGiven: (tickets: readonly string[]) => `票号 ${tickets.join('、')}。`,
  whichJob: '派哪个活',
  chooseJob: '请选一个活',
  job: (leaves: string, job: string, left: number) => `${leaves} ${job}，空 ${left} 个`,
  noJobs: '现在没有空着的名额。',
  placeReason: '为什么不按排队来（留在台账里）',
  releaseReason: '怎么回事（留在台账里）',
  releaseTitle: '为什么退',
  releaseBecause: {
    mistake: '派错了',
    'worker-cannot': '本人去不了',
    'not-needed': '用工主体用不了这么多人',
  },
  absentTitle: '为什么未到岗',
  whichDay: '哪一天',
  absence: {
    excused: '有正当理由',
    unexcused: '没有正当理由',
    'employers-fault': '用工主体的原因',
    'not-heard': '原因还没问',
  },
  absentHint: '没有正当理由的，今天的号作废，下回排到最后。记错了可以更正，要写原因。',
  correctTitle: '应该是',
  correctTo: {
    arrived: '到了',
    excused: '未到岗，有正当理由',
    unexcused: '未到岗，没有正当理由',
    'employers-fault': '未到岗，用工主体的原因',
    'not-heard': '未到岗，原因还没问',
    unreported: '记错了，到没到还不知道',
  },
  correctReason: '为什么更正（留在台账里）',
  correctReport: '更正到岗记录',
  confirm: {
    'place-by-hand': '派给本人',
    'form-crew': '结成班组',
    release: '退掉',
    correct: '更正',
    unexcused: '记没有正当理由',
  },
  unexcusedCosts: '记下以后，本人今天的号作废，下回排到最后。先问清楚，再记。',
  reasons: {
    'own-wish': '本人要求',
    'not-found': '找不到人',
    'not-heard': '没听见叫号',
    'no-word': '没打招呼就没来，没联系上本人',
    'gave-no-cause': '问了本人，说不出正当理由',
    'changed-mind': '本人说不想去了',
    'employer-telephones': '用工主体电话里要求',
    'employer-at-window': '用工主体当面要求',
  },
  reasonedDo: '记下',
  otherReason: '其他',
  otherReasonText: '怎么回事（留在台账里）',
  crewOthers: '同伴的排队号（人都在窗口，都愿意一起去）',
  oneNumber: '请写一个排队号，比如 A018。',
  crewNumbers: '比如 A018 A019，一共 2 到 8 人。',
  /** A crew is called under one number. */
  called: (number: string, people: number) => (people > 1 ? `${number} 等 ${people} 人` : number),
  chooseFirst: '请先选一样。',

  callsActs: '操作',
  goneTitle: '已经走了的',
  noneGone: '今天还没有走的。',
  goneColumns: {
    leaves: '出发',
    trade: '工种',
    employer: '用工主体',
    township: '地点',
    came: '到岗',
    free: '空名额',
  },
  came: (arrived: number, absent: number, unreported: number) =>
    [
      `到 ${arrived}`,
      ...(absent > 0 ? [`未到岗 ${absent}`] : []),
      ...(unreported > 0 ? [`没报 ${unreported}`] : []),
    ].join('，'),
  nobodyWent: '没有人去',
  free: (count: number) => (count === 0 ? '满' : `空 ${count}`),
  more: (count: number) => `全部 ${count} 条`,
  roster: '名单',
  rosterOf: (leaves: string, job: string) => `${leaves} ${job}`,
  rosterOpen: (leaves: string, job: string) => `${leaves} ${job}的名单`,
  rosterColumns: { number: '排队号', who: '姓名/证件', ticket: '工票号', came: '到岗，或为什么未到岗' },
  rosterEmpty: '还没有人接这个活。',
  report: {
    arrived: '到了',
    excused: '有正当理由',
    unexcused: '没有正当理由',
    'employers-fault': '用工主体的原因',
    'not-heard': '没到，原因还没问',
  },
  employerSaid: '用工主体说的，还没问本人',
  boardedAt: (time: string) => `${time} 上车`,
  /** 到岗 and 收工 by telephone. */
  allHere: (count: number) => `全部到岗（${count} 人）`,
  finishAll: (count: number, unreported: number, owed: string) =>
    `收工：都干满（${count} 人${unreported === 0 ? '' : `，其中没报的 ${unreported} 人一并记到岗`}，一共应付 ${owed} 元）`,
  finishOne: '收工',
  finishOneOf: (number: string) => `${number} 收工`,
  finishDo: '记下',
  hours: '小时',
  noAmount: '请填数字，比如 4.5。',
  noPieces: '请填整数，比如 37。',
  finished: (owed: string, minutes: number | undefined, pieces: number | undefined) =>
    `收工，应付 ${owed} 元${minutes === undefined ? (pieces === undefined ? '，干满' : `，${pieces} 件`) : `，${inHours(minutes)} 小时`}`,
  reportHint: '按错了？再按一下就撤回，按另一个就更正，都要写原因。',
  reportOf: (number: string, report: string) => `${number} ${report}`,
  waveFree: (count: number, byStaff?: true) =>
    `有 ${count} 个名额空着，可以补员：${byStaff ? '由工作人员派人' : '排在前面的人马上叫号'}。`,
  waveLeaves: '补员几点走',
  waveOpen: '开始补员',
  waveAt: (leaves: string) => `补员\u00a0${leaves}\u00a0走`,
  waveFor: (called: number, free: number, byStaff?: true) =>
    called > 0 ? `在叫 ${called}` : free > 0 ? `空 ${free}，${byStaff ? '请派人' : '没人等'}` : '补满了',
  waveRuns: (leaves: string, called: number, free: number, byStaff?: true) =>
    `补员 ${leaves} 走，${waveSoFar(called, free, byStaff)}。`,
  waveClose: '不补了',
  waveCloseText: '没补上的名额不再派人，正在叫的收回。派去的照旧去。',
  notSent: (free: number, until: NotSentUntil) => `有 ${free} 个名额空着。${notSentUntil[until]}`,
  noTime: '请填时间，如 11:00。',

  callAgain: '再叫一次',
  calledTwice: '叫过两次',
  stopTitle: '停工',
  stopAt: '几点停的',
  stopBecause: { rain: '下雨', employer: '用工主体自己停的' },
  stopDo: '记停工',
  stopHint: '按工票上写的算该付多少，不足一元按一元算；用工主体自己停的，照付一天。计件的，停了再报每人的件数。',
  stopped: (clock: string, because: string) => `${clock} 停工，${because}`,
  stopTakeBack: '撤回停工',
  stopTakeBackHint: '记错了才撤：活照常干到点，不按停工算钱。关账以后不能撤。',
  owed: (amount: string, people: number) => `应付 ${amount} 元 × ${people} 人`,
  owedOne: (amount: string) => `应付\u00a0${amount}\u00a0元`,
  owedLeast: (amount: string) => `件数没报，至少应付\u00a0${amount}\u00a0元`,
  siteLink: {
    revoke: '作废现场链接',
    means: '以前打的名单上，二维码都打不开了。给用工主体重新打一张，新的才能用。',
  },
}

function waveSoFar(called: number, free: number, byStaff: true | undefined): string {
  if (called > 0) return free > 0 ? `在叫 ${called} 个人，另外 ${free} 个名额没有人可叫` : `在叫 ${called} 个人`
  if (free === 0) return '已经补满'
  return `还空 ${free} 个名额，${byStaff ? '由工作人员派人' : '现在没有能去的人在等'}`
}
