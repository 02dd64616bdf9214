/** Whether a key belongs to what somebody types or chooses in, or to the browser: then it is no command of the desk. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.altKey ||
  event.metaKey ||
  (event.target instanceof Element && event.target.closest('input, textarea, select, dialog') !== null)
