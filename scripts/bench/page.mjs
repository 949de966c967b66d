// Part (b): when the first question is seen and can be answered, on slow lines, beside plain HTML and SurveyJS with the same words.
import { launch, median, NETWORKS, openPage } from './browser.mjs'
import { buildPeerPages } from './peerPages.mjs'
import { serve } from './serve.mjs'

/** Runs in the page from its beginning: notes when what was painted, and every moment in which the page could not listen. */
export function watch() {
  const seen = { tick: 0, ready: 0, painted: 0, blocked: 0 }
  window.benchSeen = seen
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') seen.painted = e.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) seen.blocked += Math.max(0, e.duration - 50)
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (seen.tick === 0 && document.querySelector('input[type=checkbox]')) seen.tick = performance.now()
    if (seen.ready === 0 && document.documentElement?.dataset.ready) seen.ready = performance.now()
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true })
}

/** Each page: whether it works before its script, and how it is known that its script is there. */
const PAGES = [
  { id: 'plain', name: 'plain HTML + CSS', beforeScript: true },
  { id: 'dedere', name: 'Dedere', beforeScript: true, marks: true },
  { id: 'survey', name: 'SurveyJS 3', beforeScript: false },
]

async function load(browser, { marks, url }, network) {
  const { context, page, bytes } = await openPage(browser, network)
  await page.addInitScript(watch)
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
  const wait = (test) => page.waitForFunction(test, null, { timeout: 120_000, polling: 50 })
  await wait(() => window.benchSeen.tick > 0 && window.benchSeen.painted > 0)
  if (marks) await wait(() => window.benchSeen.ready > 0)
  const kibReady = bytes() / 1024
  // what is fetched ahead, once the page has nothing else to do
  let last = -1
  while (bytes() !== last) {
    last = bytes()
    await page.waitForTimeout(1500)
  }
  const { tick, ready, painted, blocked } = await page.evaluate(() => window.benchSeen)
  const kib = bytes() / 1024
  await context.close()
  const seen = Math.max(tick, painted)
  return { seen, answerable: seen, ready: marks ? ready : seen, kib, kibReady, blocked }
}

/** Ticks and presses Continue the moment the first question is there, before any script, and says when the next question stands. */
async function pressEarly(browser, url, network) {
  const { context, page } = await openPage(browser, network)
  await page.addInitScript(() => {
    const early = () => {
      const tick = document.querySelector('input[name="crime"][value="torture"]')
      const button = document.querySelector('form button[type="submit"]')
      if (tick === null || button === null) return
      observer.disconnect()
      tick.click()
      button.click()
      window.benchEarly = { at: performance.now(), scriptThere: Boolean(document.documentElement.dataset.ready) }
    }
    const observer = new MutationObserver(early)
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(url, { waitUntil: 'commit', timeout: 120_000 })
  await page.waitForFunction(() => /^Question/.test(document.title), null, { timeout: 120_000, polling: 50 })
  const told = await page.evaluate(() => ({ ...window.benchEarly, next: performance.now() }))
  await context.close()
  return { pressedAt: Math.round(told.at), beforeScript: !told.scriptThere, nextQuestionAt: Math.round(told.next) }
}

export async function measure(executablePath, { quick }) {
  const runs = quick ? 1 : 5
  const { plain, survey } = await buildPeerPages()
  const servers = { plain: await serve(plain), dedere: await serve('dist'), survey: await serve(survey) }
  const browser = await launch(executablePath)
  const networks = []
  for (const network of NETWORKS) {
    const loads = Object.fromEntries(PAGES.map(({ id }) => [id, []]))
    // side by side: each page in turn, so that what the machine does meanwhile falls on all alike
    for (let run = 0; run < runs; run++) {
      for (const p of PAGES) loads[p.id].push(await load(browser, { ...p, url: servers[p.id].url }, network))
    }
    const rows = PAGES.map(({ id, name }) => {
      const middle = (key) => median(loads[id].map((l) => l[key]))
      const kib = (key) => Number(middle(key).toFixed(1))
      const ms = (key) => Math.round(middle(key))
      return {
        id,
        name,
        kib: kib('kib'),
        kibReady: kib('kibReady'),
        seen: ms('seen'),
        answerable: ms('answerable'),
        ready: ms('ready'),
        blocked: ms('blocked'),
      }
    })
    const early = await pressEarly(browser, servers.dedere.url, network)
    console.error(`  ${network.network}: ${rows.map((r) => `${r.id} ${r.answerable} ms`).join(', ')}`)
    networks.push({ network: network.network, rows, early })
  }
  const chromium = browser.version()
  await browser.close()
  for (const s of Object.values(servers)) await s.close()
  return { chromium, runs, networks }
}
