// A browser for measurements, and what every page of it is asked.
import { chromium } from '@playwright/test'

export const SLOWED = 4
export const NETWORKS = [
  { network: 'slow 3G (400 ms, 400 kbit/s)', latency: 400, download: 50_000, upload: 50_000 },
  { network: 'slow 4G (150 ms, 1.6 Mbit/s)', latency: 150, download: 200_000, upload: 93_750 },
]
export const launch = (executablePath) =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A new page with a slowed processor and, where one is given, a slow line; `bytes()` is what came over it. */
export async function openPage(browser, network, slowed = SLOWED) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  if (network !== undefined) {
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.download,
      uploadThroughput: network.upload,
    })
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  // what has come of each file until now, and in the end all of it with its head
  const sent = new Map()
  cdp.on('Network.dataReceived', (e) => {
    sent.set(e.requestId, (sent.get(e.requestId) ?? 0) + e.encodedDataLength)
  })
  cdp.on('Network.loadingFinished', (e) => {
    sent.set(e.requestId, e.encodedDataLength)
  })
  return { context, page, bytes: () => [...sent.values()].reduce((sum, b) => sum + b, 0) }
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
