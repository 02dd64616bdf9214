import type { FigureName } from '../../places/reports/figures.ts'

/** 报表. */
export const reports = {
  figures: {
    checkedIn: '报到',
    turnedAway: '未满 16 岁劝回',
    wanted: '求职意愿',
    waited: '等到活的',
    asked: '招工名额',
    filled: '招满名额',
    cancelled: '取消的用工',
    belowFloor: '低于最低工资放行',
    secondWaves: '补员',
    byHand: '人工调整',
    placements: '上岗',
    boarded: '上车',
    arrived: '到岗',
    excused: '没到，有正当理由',
    unexcused: '没到，没有正当理由',
    employersFault: '没到，用工主体的原因',
    notHeard: '没到，还没问本人',
    unknown: '没报，结果不明',
    stopped: '停工',
    paid: '工钱给够了',
    short: '工钱给少了',
    unpaid: '工钱没给',
    complaints: '投诉',
    openComplaints: '没办完的投诉',
  } satisfies Readonly<Record<FigureName, string>>,
  /** With its measure word. */
  counted: (what: FigureName, count: number) => `${count} ${unitOf[what]}`,
}

const unitOf: Readonly<Record<FigureName, string>> = {
  ...{ checkedIn: '人', turnedAway: '人', wanted: '人次', waited: '人', asked: '个', filled: '个' },
  ...{ cancelled: '个', belowFloor: '个', secondWaves: '次', byHand: '次' },
  ...{ placements: '人次', boarded: '人次', arrived: '人次', excused: '人次', unexcused: '人次' },
  ...{ employersFault: '人次', notHeard: '人次', unknown: '人次', stopped: '人次' },
  ...{ paid: '人次', short: '人次', unpaid: '人次', complaints: '件', openComplaints: '件' },
}
