export const keepers = {
  unclaimed: (list: readonly string[]) => `占位号还没来报到的：${list.join('、')}`,
  notKept: (list: readonly string[]) => `大厅没收下的占位号：${list.join('、')}。有人拿着来，请当面核实`,
  wrong: '占位号要连时间一起填，像 2-07 05:41，请再看一遍；没有就空着。',
  field: '占位号和时间（断线时机器给的，像 2-07 05:41；没有就空着）',
}
