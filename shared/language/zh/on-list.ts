/** 名单: who comes, and whether they came. */
export const onList = {
  state: { coming: '会来', unseen: '还没确认到岗', came: '到了' },
  comma: '，',
}
