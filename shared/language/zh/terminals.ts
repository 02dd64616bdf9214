import type { Place } from '../../county/printing/messages.ts'
import type { TerminalRow } from '../../places/staff-desk/terminals.ts'

/** 大厅里的屏幕: which of them the market knows, and how they are. */
export const terminals = {
  title: '屏幕',
  text: '大厅里的自助机和大屏。登记过一台以后，没登记的屏幕谁也办不了事，手机也打不开自助机的页面。',
  open: '还没有登记过屏幕，现在哪块屏幕都能用。',
  showCodes: '让屏幕显示代码',
  showCodesText:
    '十分钟里，每块屏幕都换成一个代码，正在办事的人会停下。登记了第一台，就只认登记过的；一台也没登记，过后照旧。',
  hideCodes: '不显示了',
  codesShown: '屏幕马上显示代码。请到屏幕前抄下代码，在下面登记。',
  stands: { terminal: '自助机', board: '大屏' },
  number: '几号',
  numberRange: '请填 1 到 99。',
  numberIs: (number: number) => `${number} 号`,
  what: '是什么',
  state: '现在怎样',
  line: '网络',
  touched: '有人用过',
  reader: '读卡扫码',
  printers: '小票机',
  build: '版本',
  actions: '办理',
  states: {
    online: () => '在线',
    silent: (said: string) => `没回音 ${said}`,
    never: () => '从未见过',
  } satisfies Record<TerminalRow['state'], (said: string) => string>,
  old: '版本旧',
  oldMore: '没人用时自己换新',
  roundTrip: (millis: number) => `来回 ${millis}\u00a0毫秒`,
  missed: (beats: number) => `漏了 ${beats}\u00a0次`,
  span: (seconds: number) =>
    seconds < 60
      ? `${seconds}\u00a0秒`
      : seconds < 3600
        ? `${Math.floor(seconds / 60)}\u00a0分钟`
        : `${Math.floor(seconds / 3600)}\u00a0小时`,
  ago: (span: string) => `${span}前`,
  readerUsed: '用过',
  readerUnused: '还没用过',
  readerSilent: (span: string) => `读卡器没有回应 ${span}`,
  unsaid: '—',
  addTitle: '登记一块屏幕',
  addText: '没登记的屏幕上有一个 8 位的代码。',
  code: '屏幕上的代码',
  add: '登记',
  added: (number: number, what: string) => `${number} 号${what}登记好了，几秒后就能用。`,
  renumber: '改号',
  renumberFor: (number: number) => `${number} 号改成几号？`,
  revoke: '停用',
  revokeFor: (number: number) => `停用 ${number} 号？`,
  revokeText: '马上不能用，屏幕换成代码。以后要用，再登记一次。',
  revokeConfirm: '确定停用',
  save: '保存',
  done: '办好了。',
  supervisors: '登记和停用要主管办。',
  page: {
    title: '这块屏幕还没有登记',
    tell: '请告诉工作人员：在工作台的“屏幕”里输入这个代码。',
    wait: '登记好了，这里自己会打开。',
    opening: '正在打开，请稍等',
  },
  alarm: {
    silent: (numbers: readonly number[]) =>
      `${numbers.map((number) => `${number} 号`).join('、')}屏幕没有回音了，请去看看电源和网线。`,
    old: (numbers: readonly number[]) =>
      `${numbers.map((number) => `${number} 号`).join('、')}屏幕还是旧版本，没人用时会自己换新；一直不换，请重启那块屏幕。`,
    readers: (numbers: readonly number[]) =>
      `${numbers.map((number) => `${number} 号`).join('、')}自助机的读卡器没有回应，请去看看插好没有；身份证号还可以手输。`,
    printer: (name: string, why: string, places: readonly Place[]) =>
      `小票机“${name}”（${places.map((place) => (place === 'desk' ? '窗口' : `${place} 号`)).join('、')}）：${why}，请去看看。`,
  },
}
