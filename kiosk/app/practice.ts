/** Whether everything here is made up: the page itself says so from its first line on, and no answer of a server is needed. */
export const practising = (): boolean => document.documentElement.hasAttribute('data-practice')
