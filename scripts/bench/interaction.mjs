// Part (c): from the press of a button to the paint of the next screen, for every screen of the guide and every view beside it.
import { runnerImport } from 'vite'
import { launch, median, openPage, SLOWED } from './browser.mjs'
import { serve } from './serve.mjs'

/** The answers of a journey that meets every question; what is not named here is left as the page offers it. */
const ANSWERS = {
  conflict: (page) => page.locator('input[name="conflict"][value="international"]').check(),
  'grave-breach': (page) => page.locator('input[name="grave-breach"][value="yes"]').check(),
  state: (page) => pick(page, '#pick-state', 'Senegal'),
  with: (page) => pick(page, '#pick-with', 'Chad'),
  role: (page) => page.locator('input[name="role"][value="requested"]').check(),
  'suspect-in': (page) => page.locator('input[name="suspect-in"][value="self"]').check(),
  territory: (page) => page.locator('input[name="territory"][value="other"]').check(),
  'national-of': (page) => page.locator('input[name="national-of"][value="other"]').check(),
  conduct: async (page) => {
    await page.locator('#from-year').fill('1995')
    await page.locator('#to-year').fill('2001')
  },
}
const { QUESTIONS } = (await runnerImport('./src/engine/questionOrder.ts', { configFile: false, logLevel: 'error' }))
  .module
async function pick(page, field, name) {
  await page.locator(field).fill(name)
  await page.keyboard.press('Escape')
  if ((await page.locator(field).inputValue()) === '') await page.locator(field).fill(name)
}

/** Waits for the press and then, frame by frame, for the next screen; the time is kept once that frame was painted. */
function listen(done) {
  const before = document.title
  const isThere = () =>
    done === null
      ? document.title !== before && document.querySelector('main h1') !== null
      : document.querySelector(done) !== null
  window.benchTime = null
  window.benchFrame = null
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (e.name === 'click') window.benchFrame = e.duration
  }).observe({ type: 'event', durationThreshold: 16 })
  addEventListener(
    'click',
    (e) => {
      const painted = () => {
        const after = new MessageChannel()
        after.port1.onmessage = () => {
          window.benchTime = performance.now() - e.timeStamp
        }
        after.port2.postMessage(null)
      }
      const look = () => (isThere() ? painted() : requestAnimationFrame(look))
      requestAnimationFrame(look)
    },
    { capture: true, once: true },
  )
}

/** Presses and says how long the next screen took; `done` names what stands on it, null where the title tells. */
async function press(page, target, done) {
  await target.waitFor()
  await target.scrollIntoViewIfNeeded()
  // what the last screen still had to do is not the next one's time
  await page.waitForTimeout(400)
  await page.evaluate(listen, done)
  await target.click()
  await page
    .waitForFunction(() => window.benchTime !== null, null, { timeout: 60_000, polling: 100 })
    .catch(() => {
      throw new Error(`After '${target}' nothing like '${done ?? 'another title'}' came.`)
    })
  await page.waitForTimeout(100)
  const { time, frame } = await page.evaluate(() => ({ time: window.benchTime, frame: window.benchFrame }))
  // what took less than 16 ms has no entry
  return { ms: time, frame: frame ?? 16 }
}

const button = (page, name) => page.getByRole('button', { name, exact: true }).first()
const CONTINUE = /^(Continue|All right, continue)$/
/** The views that are opened from the result, by the words of their button, and what stands on each. */
const VIEWS = [
  ['everything on one page', 'Everything on one page', '.expert-live'],
  ['what if', 'What if …', '#ready .ready-title'],
  ['coverage and gaps', 'Coverage and gaps', '#home'],
  ['pictures', 'Pictures', 'main figure svg, main .bridge svg, main svg.bridge'],
  ['take away', 'Print, save or share', '.memo-title'],
]

async function journey(browser, url) {
  const { context, page } = await openPage(browser)
  const found = []
  const take = async (from, to, target, done) => found.push({ from, to, ...(await press(page, target, done)) })
  await page.goto(url)
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined)
  for (const crime of ['torture', 'war-crimes']) await page.locator(`#crime-${crime}`).check()
  const number = async () => Number(/^Question (\d+)/.exec(await page.title())?.[1] ?? 0)
  let here = 1
  while (here > 0) {
    const id = QUESTIONS[here - 1] ?? ''
    await ANSWERS[id]?.(page)
    const target = page.getByRole('button', { name: CONTINUE })
    const time = await press(page, target, null)
    const next = await number()
    if (next === here) throw new Error(`The answer to '${id}' was not taken.`)
    found.push({ from: id, to: QUESTIONS[next - 1] ?? 'check your answers', ...time })
    here = next
  }
  await take('check your answers', 'result', button(page, 'Show the result'), '.result h1')
  for (const [to, name, done] of VIEWS) {
    const target = button(page, name)
    if ((await target.count()) === 0) {
      console.error(`  no button '${name}' on the result: not measured`)
      continue
    }
    await take('result', to, target, done)
    await page.goBack()
    await page.locator('.result h1').waitFor()
  }
  await take('result', 'region', page.getByRole('link', { name: 'Region', exact: true }), '.region-sum')
  await take(
    'region',
    'training',
    page.getByRole('link', { name: 'Training', exact: true }),
    'main:not(:has(.region)) h1',
  )
  await take('training', 'lawbook', page.getByRole('link', { name: 'Lawbook', exact: true }), null)
  await context.close()
  return found
}

/** The world on screen: every pair for the core crimes, in the worker, with what the page does with it. */
async function world(browser, url) {
  const { context, page } = await openPage(browser, undefined, 1)
  await page.goto(`${url}#/region`)
  const start = page.locator('.region-world button').first()
  await start.waitFor()
  await page.locator('.region-sum').waitFor()
  await page.evaluate(() => {
    addEventListener('click', (e) => {
      const look = () => {
        if (document.querySelector('.region-world[data-run="done"]') === null) requestAnimationFrame(look)
        else window.benchWorld = performance.now() - e.timeStamp
      }
      look()
    })
  })
  await start.click()
  await page.waitForFunction(() => window.benchWorld !== undefined, null, { timeout: 120_000, polling: 200 })
  const { ms, heap } = await page.evaluate(() => ({
    ms: window.benchWorld,
    heap: performance.memory?.usedJSHeapSize ?? null,
  }))
  await context.close()
  return { ms: Math.round(ms), heapMiB: heap === null ? null : Math.round(heap / 1024 / 1024) }
}

export async function measure(executablePath, { quick }) {
  const runs = quick ? 1 : 5
  const server = await serve('dist')
  const browser = await launch(executablePath)
  const journeys = []
  for (let run = 0; run < runs; run++) journeys.push(await journey(browser, server.url))
  const rows = (journeys[0] ?? []).map(({ from, to }, i) => {
    const times = journeys.map((j) => j[i]?.ms).filter((ms) => ms !== undefined)
    const frames = journeys.map((j) => j[i]?.frame).filter((f) => f !== null && f !== undefined)
    return {
      from,
      to,
      ms: Math.round(median(times)),
      worst: Math.round(Math.max(...times)),
      frame: frames.length === 0 ? null : median(frames),
    }
  })
  const worlds = []
  for (let run = 0; run < (quick ? 1 : 3); run++) worlds.push(await world(browser, server.url))
  const chromium = browser.version()
  await browser.close()
  await server.close()
  const slowest = [...rows].sort((a, b) => b.ms - a.ms)[0]
  console.error(`  ${rows.length} presses, the slowest ${slowest?.from} to ${slowest?.to}: ${slowest?.ms} ms`)
  const ms = median(worlds.map((w) => w.ms))
  return { chromium, slowed: SLOWED, runs, rows, world: { ...worlds.find((w) => w.ms === ms), runs: worlds.length } }
}
