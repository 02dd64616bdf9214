/** Of who does not know, or has not answered, that their job is not what it was. */
export const toTell = {
  title: '活变了，本人还不知道的',
  line: (count: number) => `${count} 人，名单在下面：打电话，或者当面说`,
  columns: { number: '排队号', what: '变了什么', job: '活', workDate: '哪天', ticket: '工票', acts: '怎么办' },
  what: { cancelled: '活取消了', released: '不用去了', changed: '改了条件，还没回答' },
  hint: '本人在自助机上看到了、回答了、有了别的活、不等了，或者到了开工的时间，就不再列在这里。',
  unanswered: (numbers: readonly string[]) => `还没答应改条件：${numbers.join('、')}`,
}
