// Runs before the app is there: keeps a form that is sent too early, never lets the browser send it anywhere, does not show the
// first question where the address asks for another page, and says so where the app does not come.
const { dataset } = document.documentElement
if (/^#\/./.test(location.hash)) dataset.elsewhere = 'yes'
addEventListener('submit', (e) => {
  if (dataset.ready) return
  e.preventDefault()
  window.dedereEarly = new FormData(e.target)
  dataset.early = 'kept'
})
addEventListener(
  'error',
  (e) => {
    if (e.target.tagName === 'SCRIPT' && !dataset.ready) dataset.failed = 'yes'
  },
  true,
)
