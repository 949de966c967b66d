// Runs before the app is there: keeps a form that is sent too early, and never lets the browser send it anywhere.
addEventListener('submit', (e) => {
  if (document.documentElement.dataset.ready) return
  e.preventDefault()
  window.dedereEarly = new FormData(e.target)
  document.documentElement.dataset.early = 'kept'
})
