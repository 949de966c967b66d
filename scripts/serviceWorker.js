// Keeps the app for use without a network. The build puts PACK, BUILD and FILES (path below the scope: sha256) before this text.
// A new version is fetched whole and checked before it counts; it waits until all windows of the old one are closed, or until a
// person says so. The version before is kept until then, so that a window that is still open finds its parts.
const NAME = `dedere-${BUILD}`
const scope = new URL(self.registration.scope)
const urlOf = (file) => new URL(file, scope).href

async function checked(file) {
  const held = await caches.match(urlOf(file))
  const known = held !== undefined && (await sumOf(held.clone())) === FILES[file]
  const response = known ? held : await fetch(urlOf(file), { cache: 'no-cache', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  if (!known && (await sumOf(response.clone())) !== FILES[file]) throw new Error(`${file} is not of this version.`)
  return response
}
async function sumOf(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()))
  return [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')
}

async function install() {
  const cache = await caches.open(NAME)
  try {
    for (const file of Object.keys(FILES)) await cache.put(urlOf(file), await checked(file))
  } catch (e) {
    // half a version is none: the one before goes on
    await caches.delete(NAME)
    throw e
  }
}

async function activate() {
  const ours = (await caches.keys()).filter((name) => name.startsWith('dedere-'))
  const before = ours.filter((name) => name !== NAME).at(-1)
  await Promise.all(ours.filter((name) => name !== NAME && name !== before).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function answer(request) {
  const url = new URL(request.url)
  const path = url.pathname.slice(scope.pathname.length)
  const file = path === '' ? 'index.html' : path
  const held = file in FILES ? await (await caches.open(NAME)).match(urlOf(file)) : await caches.match(urlOf(file))
  if (held !== undefined) return held
  try {
    return await fetch(request)
  } catch (e) {
    // without a network the app shows the same page of the library
    const page = /^library\/(.*?)\/?(?:index\.html)?$/.exec(path)
    if (request.mode === 'navigate' && page !== null) return Response.redirect(`${scope.href}#/library/${page[1]}`)
    throw e
  }
}

self.addEventListener('install', (e) => e.waitUntil(install()))
self.addEventListener('activate', (e) => e.waitUntil(activate()))
self.addEventListener('fetch', (e) => {
  const url = new URL(e.request.url)
  if (e.request.method === 'GET' && url.origin === scope.origin && url.pathname.startsWith(scope.pathname))
    e.respondWith(answer(e.request))
})
self.addEventListener('message', (e) => {
  if (e.data === 'which') e.ports[0]?.postMessage(PACK)
  if (e.data === 'take over') self.skipWaiting()
})
