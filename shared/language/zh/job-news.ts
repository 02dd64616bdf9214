/** 查我的单: what became of a job, told to whoever took it. */
export const jobNews = {
  title: {
    'posting-cancelled': '您的活取消了',
    'not-needed': '您的活取消了',
    mistake: '您的活退了',
    'worker-cannot': '您的活退了',
    'terms-declined': '您的活退了',
    'under-sixteen': '这个活您不能去',
    'not-heard': '您被记为没到岗',
    excused: '您被记为没到岗',
    unexcused: '今天不能再派活了',
    'employers-fault': '这个活没干成，不怪您',
    stopped: '您的活停工了',
  },
  released: {
    'posting-cancelled': '是用工方取消的，工票作废，不怪您。',
    'not-needed': '用工方用不了这么多人，工票作废，不怪您。',
    mistake: '派错了，工作人员退的，工票作废，不怪您。',
    'worker-cannot': '您说去不了，工作人员给您退了，工票作废。',
    'terms-declined': '您没同意改条件，工票作废，不吃亏。',
    'under-sixteen': '不满 16 周岁，国家规定不能上岗，工票作废。',
  },
  absent: {
    'not-heard': (byEmployer: boolean) => `${byEmployer ? '用工方报的' : '工作人员记的'}，原因还没问。`,
    excused: () => '您有正当理由，不算您的错。',
    unexcused: () => '您接了活，没有到岗，今天的号作废了。有原因，请到窗口说。',
    'employers-fault': () => '是用工方的原因，工票作废。',
  },
  ifWrong: '记得不对，请马上找工作人员。',
  stopped: (time: string, because: 'rain' | 'employer') =>
    `${time} 停工，${{ rain: '因为下雨', employer: '用工方自己停的' }[because]}。`,
  notLeft: '您还没出发，工票作废，不怪您。',
  owed: (amount: string) => `按工票上的规矩，应付您 ${amount} 元。没拿到，请到窗口说。`,
  nothingOwed: '还没干就停了，这一天没有工钱。',
  keepsTurn: '这一天不影响您排队。',
  goesOn: '后面的日子照常去。',
  number: {
    waits: '您的号还在原来的位置，接着排队。',
    'may-wait': '名额让给下一位了。您的号还算数，还想干活，可以接着等。',
  },
}
