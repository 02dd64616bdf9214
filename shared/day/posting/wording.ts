/** What a posting may not choose people by, nor ask of them (就业促进法 26–31, 网络招聘服务管理规定 18, 19; 劳动合同法 9). */
export type WordingKind =
  | 'sex'
  | 'age'
  | 'registration'
  | 'region'
  | 'ethnicity'
  | 'religion'
  | 'health'
  | 'family'
  | 'fees'

/** What the law can ask for, so that staff may let it stand with the legal reason; never the others. Source: rules of posting. */
export const lawfulLimits = ['sex', 'age'] as const satisfies readonly WordingKind[]
export type LawfulLimit = (typeof lawfulLimits)[number]
export const lawfulLimit = (kind: WordingKind): LawfulLimit | undefined => lawfulLimits.find((limit) => limit === kind)

/** A phrase by its place in the text, `until` excluded. */
export interface Phrase {
  readonly from: number
  readonly until: number
  readonly kind: WordingKind
}

const only = '(?:仅限|仅招|限招|限|只要|只招|只收|只用|专招|急招|要求|必须(?:是|要)?|须是)'
const rather = '(?:最好|尽量)(?:是|要|用|招|找)?'
const wants = `(?:${only}|${rather}|招聘|招收|招|雇|聘|需要|需(?!求)|要|找|用|缺|差)`
const count = '(?:\\d+|几|[一两二三四五六七八九十]+)\\s*'
const some = `(?:${count}(?:个|名|位)|俩|仨|个)`
const noneOf = '(?:不要|不招|不收|不用|谢绝|拒绝)'
const awayWith = '(?:的)?(?:人)?(?:优先|勿扰|不要|免谈|不招|不收|除外|莫来|别来)'
const sexed = '(?:妇女(?:同志)?(?!主任)|(?:男(?!女)|(?<![男子孙侄])女)(?:性|士|工|人|生|的|同志|劳力|劳动力)?)'
/** Whoever does this work is a man or a woman. */
const servant = '(?:服务员|店员|收银员|保洁员?|保姆|护工|厨师|司机|保安|帮工|搬运工|装卸工|采摘工)'
/** What men and women of an age are called. */
const called =
  '(?:大?小伙(?!房|食)|小?姑娘|大姐|大嫂|大妈|大娘|大婶|婶子|阿姨|小?媳妇|汉子|大?老?爷们|老?娘们|宝妈|后生(?!锈|火|病))(?!(?:子|们)?(?:拿|领|取|问|签|报|登记|带路))'
const aged = '(?:老人家?|老年人|中老年人?|老头|老太太|老汉|上了?(?:岁数|年纪)|(?:年纪|岁数)大)'
const young = '年(?:轻|青)'
/** Whom one looks after is not who is looked for. */
const notCaredFor = '(?<!(?:照顾|照看|护理|伺候|陪|帮)[^，,。；;]{0,8})'
/** What a man's or woman's thing is called after; work on it is for everybody, and so is what names both. */
const goods = '(?!(?:士|人|的)?(?:男|女|装|鞋|裤|衣|袜|包|帽|式|款|童|厕|浴|宾|表|儿|用品))'
const people = '(?:(?:汉|回|蒙古|蒙|满|藏|维吾尔|维|朝鲜|苗|壮|少数民)族|(?:回|汉)民)'
const faith = '(?:佛教|基督教|天主教|伊斯兰教|道教|教徒|信徒|信教|信佛|信主)'
const home = '(?:本地|本县|本市|本省|本乡|本镇|本村|当地|附近|外地|外县|外省|外村|张北|坝上)'
const place =
  '(?:外地|外来|外县|外省|外村|本地|坝下|康保|沽源|尚义|崇礼|赤城|南方|北方|河南|河北|东北|山东|安徽|四川|山西|内蒙|新疆|西藏|甘肃|[\\u4e00-\\u9fff]{2}(?:省|市|县))'
const years = '(?:\\d{2}|[二三四五六七]?十[一二三四五六七八九]?|[二三四五六七])'
const age = `${years}\\s*(?:周)?岁`
/** Two digits that nothing names are somebody's age, where a clause begins with them and ends after them. */
const bareAge = '(?:[2-7]\\d|[二三四五六七]十[一二三四五六七八九]?)'
const begins = '(?<=^|[，,、。；;：:\\s])'
const ends = '(?=$|[，,、。；;！!\\s])'
const bothWays = '(?!点?儿?的?(?:也|都|不限|没关系|不要紧|一样))'
/** The age of a tree, a cow, or whom one looks after chooses nobody. */
const theirs = `(?!的?(?:老?果?树|苗|牛|马|羊|驴|杏|梨|老房|(?:老人|老年人|老头|老太太|病人|孩子|小孩|儿童|娃)(?!${awayWith})))`
/** `70后`, never 6:00 后 or 1970 后. */
const bornIn = '(?<![\\d:：.点])(?:[4-9]0|00|[四五六七八九零]零)后'
/** That nothing is taken is good to read. */
const notTaken =
  '(?<!(?:不|不用|不必|无需|无须|没|没有|无|免|免收|绝不|退还?|返还?)(?:收取?|交|缴纳?|付|需|要|用|押|扣|任何|一切)*)'
const kin = '(?!的?(?:孩子|小孩|娃|学生))'

const patterns: readonly (readonly [WordingKind, readonly string[]])[] = [
  [
    'sex',
    [
      `(?<!不)(?:${wants}|来(?=${some}))\\s*(?:${some}|\\d*)${sexed}${goods}`,
      `${wants}[^男女，,、。；;\\s]{1,3}的(?:男|女)(?:的|人|工|性|同志|劳力)${goods}`,
      `\\d+\\s*(?:个|名|位)${sexed}${goods}`,
      `[^男女，,、。；;\\s]{2,6}${notCaredFor}的(?:男|女)(?:劳力|劳动力|工|性|人|同志)${goods}`,
      `${begins}(?:男|女)(?:的|工|同志)来(?!.{0,6}[男女])`,
      `${called}\\s*${count}(?:个|名|位)`,
      `(?<![男不])${sexed}${awayWith}`,
      `(?:${called}|大爷)(?:子|同志|们)?${awayWith}`,
      `${begins}${called}(?:子|们|同志)*来${ends}`,
      `(?:(?:^|[^男女])男女各|${sexed})\\s*${count}(?:个|名|位|人)(?!间)${kin}`,
      `${noneOf}${sexed}${goods}`,
      `适合${some}?${sexed}${goods}(?!.{0,4}男)`,
      `(?<![男、和或及])(?:男|女)${servant}`,
      '性别\\s*[:：]?\\s*(?:男(?![女、，,/\\s]*女)|女(?![男、，,/\\s]*男))',
      `(?<!男的|女的|[男不])${sexed}(?:就行|即可|为主|最好|合适)`,
      `(?:^|[，,、。；;：:\\s])(?:男|女)(?:性|工|劳力|劳动力)(?=$|[，,、。；;\\s])`,
      `(?:${wants}|不要|不招|不收)\\s*(?:${some}|\\d*)${called}`,
      `(?<=[，,])(?:男|女)(?=$|[，,。；;])(?!\\s*[，,]\\s*[男女])(?<![男女]\\s*[，,][男女])`,
      `${count}(?:个|名)?男(?:的|工)?[^女，,。；;]{0,2}${count}(?:个|名)?女(?!.{0,3}(?:孩|儿|娃))`,
      '男(?:的|工|性)?\\s*\\d+[^女。；;]{0,6}女(?:的|工|性)?\\s*\\d+(?!\\s*人间)',
      '女(?:的|工|性)?\\s*\\d+[^男。；;]{0,6}男(?:的|工|性)?\\s*\\d+(?!\\s*人间)',
      '\\b(?:(?:fe)?males?|(?:wo)?men|ladies|girls|boys|guys) (?:only|preferred|wanted|needed)\\b',
      '\\bno (?:(?:fe)?males?|(?:wo)?men|ladies|girls)\\b',
    ],
  ],
  [
    'age',
    [
      `${years}\\s*(?:周?岁)?\\s*(?:到|至|-|—|~|～)\\s*${age}(?:之间|以下|以内)?${theirs}`,
      `${age}\\s*(?:及|或)?(?:以下|以内|之内|以上|往下|往上|左右)${theirs}`,
      `(?:不超过?|不大于|不满|不到|小于|低于|大于|超过|年满)\\s*${age}${theirs}`,
      `(?:年龄|年纪|岁数)[^，,。；;\\s]{0,4}(?:\\d{2}|${bareAge})(?:周?岁)?(?:以下|以内|以上|之间)?`,
      `(?:年龄|年纪|岁数)(?:偏|太)?(?:大|老|小|轻)${bothWays}了?(?:的)?(?:勿扰|不要|免谈|不招|别来)?`,
      `${wants}小?${young}(?:人|的)?|${young}(?:人|力壮|的)?(?:优先)|${young}力壮|${young}(?:人|的)来(?!的)`,
      '青壮(?:年|劳力|劳动力)',
      '(?:年龄|年纪|岁数)别(?:太|过)?(?:大|老|小)',
      `${age}(?:封顶|为限|的?人?(?:勿扰|不要|免谈|不招|不收|莫来|别来))`,
      `${noneOf}${aged}(?:的)?`,
      `${aged}${awayWith}`,
      `${begins}(?:${wants}|${noneOf})?${bareAge}\\s*(?:以下|以内|以上|往上|往下)(?:的人?|${awayWith})?${ends}`,
      `${noneOf}(?:超过?|过|大于)${bareAge}(?:的人?)${ends}`,
      `${begins}(?:超过?|过了?|大于)${bareAge}${awayWith}`,
      `${bornIn}(?:${awayWith}|(?=$|[，,、。；;\\s]|的|男|女))`,
      '\\b(?:aged? |must be |no ?(?:one|body) |none )(?:under|over|below|above)\\s+\\d{2}\\b',
      '\\b(?:under|over|below|younger than|older than)\\s+\\d{2}\\s*(?:years|only)\\b|\\b(?:younger|older) than \\d{2}\\b',
      '\\byoung(?:er)? (?:people|workers|ones)?\\s*(?:only|preferred|wanted)\\b',
    ],
  ],
  [
    'registration',
    [
      `(?:${only}|须|需|要)?(?:${home}|城镇|农村|农业|非农|[\\u4e00-\\u9fff]{2}(?:省|市|县))(?:的)?(?:户口|户籍)(?!本|簿)(?:优先)?`,
      `(?:户口|户籍)(?:要|须|限|必须)(?:在)?${home}`,
      `${noneOf}(?:外地|农村|城镇)?(?:户口|户籍)`,
    ],
  ],
  [
    'region',
    [
      `(?:${only}|${rather}|${begins}(?:要|招|用))${home}(?:(?:人|村民)(?!家)|的${ends})`,
      `(?:仅|只)?限(?:招|用)?${home}(?:范围)?(?:内)?(?:\\s*${count}(?:人|名))?${ends}`,
      `${begins}${home}优先${ends}`,
      `${begins}${home}(?:人|村民)${ends}`,
      `${place}(?:人员?|的)?(?:勿扰|不要|免谈|不招|不收|除外|莫来|别来)`,
      `${noneOf}${place}(?:人|的)?`,
      `${home}(?:人|村民|的)(?:优先|勿扰)`,
      '\\blocals?(?: people| workers)? (?:only|preferred)\\b',
    ],
  ],
  [
    'ethnicity',
    [
      `(?:${only}|${rather}|${noneOf}|非|${begins}(?:要|招|用|找)(?:${some})?)${people}(?!食堂|饭|餐|菜|风味|村|乡|自治)`,
      `${people}(?:人|同胞)?${awayWith}`,
    ],
  ],
  [
    'religion',
    [
      `(?:${only}|${noneOf})(?:有)?${faith}(?:的)?(?:徒|人)?`,
      `${faith}(?:徒|人)?${awayWith}`,
      '(?:无|没有|不得有|不能有)宗教(?:信仰)?|不信教|无信仰',
    ],
  ],
  [
    'health',
    [
      '(?:无|查|验|非)?(?:乙肝|澳抗|艾滋病?|HIV)(?!疫苗|防治|宣传)(?:病毒)?(?:携带者?|患者|阳性|阴性|检查|检测)?(?:的)?(?:不要|勿扰|免谈)?',
      `残疾(?:人)?(?:的)?(?:勿扰|不要|免谈|不招|不收|除外)`,
      `${noneOf}(?:残疾|聋|哑|瘸|近视)(?:人)?(?:的)?`,
      '(?:无|没有?|非)(?:身体)?残疾|身体无残',
      `有(?:慢性|传染)?病史?${awayWith}|(?:腿脚|身体|眼睛|耳朵)(?:不好|不利索|有毛病)${awayWith}`,
      '(?:无|没有)(?:任何)?(?:病史|精神病史)',
      `(?:身高|个子|个头)(?:要|得|须)?(?:在|有)?(?:一米|1米|1\\.)?[\\d一二三四五六七八九]{1,3}(?:厘米|cm|米)?(?:以上|以下|以内)`,
      `(?:高|矮)个(?:子|儿)?${awayWith}`,
      `${begins}(?:一米|1米|1\\.)[5-9五六七八九]\\d?(?:米)?(?:以上|往上)(?:的人?)?(?:优先)?${ends}`,
      `(?:个子?|个头)(?:太|偏)?(?:矮|高)(?:了)?${awayWith}`,
    ],
  ],
  [
    'family',
    [
      '(?:没|没有|未)生(?:过|育过?)(?:孩子|小孩|娃)?的?',
      `(?:结了婚|结过婚|没结婚|没对象|成了家)的${awayWith}`,
      '(?:已婚|未婚|已育|未育|离异|离婚)(?:已育|未育)?(?:的|者|女性|男性)?(?:优先|勿扰|不要|免谈|不招)?',
      `${wants}夫妻(?:工|俩)?(?!房|间|店|宿)|(?:夫妻(?:工|俩|档)?|两口子)优先`,
      `${wants}单身(?!宿舍|公寓)|单身(?:的|者)?(?:优先|勿扰|不要|免谈)`,
      `(?:孕妇|怀孕|哺乳期|(?:有|带)(?:孩子|小孩|娃))(?:的)?(?:优先|勿扰|不要|免谈|不招|不收|除外|别来)`,
      `${noneOf}(?:孕妇|怀孕|哺乳期|有孩子|带孩子|带小孩)(?!来|去|上|的?(?:母|牛|羊|猪|马))(?:的)?`,
      '(?:不得|不能|不准|禁止|不许)(?:怀孕|结婚|生育|生孩子)',
    ],
  ],
  [
    'fees',
    [
      `${notTaken}(?:押金|保证金|风险金|抵押金)`,
      `${notTaken}押\\s*(?:\\d+|[一二两三五六七八九十百千]+)\\s*(?:元|块)`,
      `${notTaken}(?:报名|介绍|中介|服装|工装|培训|体检|管理|手续|登记|信息)费`,
      `${notTaken}(?:押|扣|扣留|抵押|收走|收上来|留下)(?:着|住|下)?(?:你们?的?|您的|本人)?(?:身份证|证件)(?!复印)`,
      '(?:身份证|证件)(?:原件)?(?:先|要|得|须|需要?|都|统一)*(?:押|扣|扣留|抵押|收走|收上来|上交)(?:着|住|下|在)?',
      '\\b(?:deposits?|agency fees?|entry fees?)\\b|\\b(?:keep|hold|leave) (?:your|their|the) id\\b',
    ],
  ],
]
const readers = patterns.map(([kind, each]) => ({ kind, reader: new RegExp(each.join('|'), 'giu') }))

/** That somebody is old enough to work is law, not choice. */
const isLegalAge = (said: string): boolean =>
  /^(?:年满|不满|不到)?\s*(?:1[68]|十[六八])\s*(?:周)?岁\s*(?:及|或)?(?:以上)?$|^(?:aged? )?over 1[68](?: years)?$/iu.test(
    said,
  )

/** The phrases that choose people by what no posting may choose by, in the order of the text, none inside another. */
export function discriminatoryPhrases(text: string): readonly Phrase[] {
  const found = readers.flatMap(({ kind, reader }) =>
    [...text.matchAll(reader)].flatMap((match): Phrase[] => {
      const said = match[0].replace(/^[，,、。；;：:\s]+/u, '')
      if (said === '' || (kind === 'age' && isLegalAge(said))) return []
      const until = match.index + match[0].length
      return [{ from: until - said.length, until, kind }]
    }),
  )
  const inOrder = found.sort((a, b) => a.from - b.from || b.until - a.until)
  return inOrder.filter((phrase, at) => !inOrder.slice(0, at).some((before) => phrase.from < before.until))
}
