import type { Words } from '../words.ts'

export const onList: Words['onList'] = {
  state: { coming: 'is coming', unseen: 'not confirmed yet', came: 'has come' },
  comma: ', ',
}
