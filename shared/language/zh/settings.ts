/** The pages where staff change what the market decides. */
export const settings = {
  sections: {
    names: '市场名称',
    trades: '工种',
    townships: '乡镇',
    neighbours: '邻近乡镇',
    certificates: '证书名单',
    'complaint-lines': '投诉电话',
    'wage-floors': '最低工钱',
    hours: '开门关账',
    order: '排队顺序',
    'offer-hold': '派单等多久',
    notices: '通知',
  },
}
