// Opens the page anew once something else is served here. It asks first: a page that reloads while the server is away is lost to the
// browser's own white one.
setInterval(async () => {
  const answer = await fetch(location.href).catch(() => undefined)
  if (answer !== undefined && answer.status !== 403 && answer.status < 500) location.reload()
}, 5000)
