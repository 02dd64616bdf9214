/** 登记表: what the market keeps on paper of who looks for work and of who looks for people; filled in, or to be written by hand. */
export const forms = {
  person: '求职登记表',
  work: '用工登记表',
  print: (form: string) => `打印${form}`,
  blank: (form: string) => `空白${form}`,
  fillWhole: '登记表填全名、号码',
  wholeText: '表上会有全名、证件号和电话。谁打的、为什么，都记在台账里。',
  market: (name: string) => `登记单位：${name}`,
  date: (day: string) => {
    const [year = '', month = '', date = ''] = day.split('-')
    return `登记日期：${day === '' ? '　　　　年　　月　　日' : `${year}年${Number(month)}月${Number(date)}日`}`
  },
  parts: {
    who: '本人',
    wants: '求职意愿',
    certificates: '上岗证',
    employer: '用工方',
    job: '用工需求',
    consent: '告知与同意',
  },
  who: { name: '姓名', papers: '证件号码', birth: '出生日期', phone: '手机号码' },
  wants: {
    trades: '工种（按先后）',
    township: '居住乡镇',
    pay: '最低时薪（元）',
    hours: '可上工时间',
    distance: '可去范围',
  },
  certificates: {
    seen: '已核验证书',
    none: '无',
    until: (name: string, day: string) => `${name}，有效到 ${day}`,
  },
  employer: {
    name: '名称（姓名）',
    kind: '类型',
    papers: '统一社会信用代码（身份证号）',
    licence: '许可证编号（中介、包工队）',
    phone: '联系电话',
  },
  job: {
    ...{
      trade: '工种',
      places: '用工人数',
      township: '工作地点',
      day: '用工日期、天数',
      hours: '工作时间',
      paid: '计薪工时',
    },
    ...{
      pay: '工价',
      when: '支付时间、方式',
      way: '交通',
      meals: '用餐',
      cover: '保险',
      gear: '自带物品',
      rain: '天气',
      remarks: '备注',
    },
  },
  /** To be ticked by hand. */
  choices: {
    pay: ['按天', '按小时', '按件'],
    meals: ['不管饭', '管午饭', '管三顿'],
    cover: ['没有保险', '市场统一买', '用工方买，保单号：'],
    way: ['自己去', '车接，几点、几号车位：'],
    rain: ['满半天付一半', '干几小时付几小时', '照付一天', '屋里干活'],
    kind: ['单位', '个人', '中介、包工队'],
    distance: ['本乡镇', '邻近乡镇', '全县'],
  },
  noFees: '找活用人都不收费，不交押金，不押身份证。招工不写性别、民族、户籍、年龄等限制，同一个活同一个价。',
  consents: {
    person:
      '市场记下：姓名、证件号或手机号、生日、住处、找活的要求、有的证、到没到岗。只用来排号、派活、出工票。没上过岗的随时能删，上过岗的按规定留 3 年。要删跟窗口说，不收钱。',
    work: '市场记下：姓名（名称）、证件号、手机号、招的活、来了谁。只用来派人、联系、出工票。没招过人的随时能删，招过人的按规定留 3 年。条件在接单时定下，写在工票上，以后要改须双方同意。',
  },
  signs: { person: ['本人签字：', '经办人：', '日期：'], work: ['用工方签字（盖章）：', '经办人：', '日期：'] },
}
