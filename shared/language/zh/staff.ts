/** Who works at the desk. */
export const staff = {
  roles: { supervisor: '主管', clerk: '办事员' },
}
