// Finds a browser for the tests: one that exists, else Playwright's own download, else Debian's package.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const run = (command, args, timeout) =>
  spawnSync(command, args, { stdio: 'inherit', timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

async function existing() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  if (own && fs.existsSync(own)) return own
  return SYSTEM.find((p) => fs.existsSync(p))
}

/** Sets CHROMIUM_PATH to a browser that is there, installing one where it must. Ends the process with what to do where none is to be had. */
export async function findChromium() {
  let found = await existing()
  if (!found) {
    console.error("No Chromium found: trying Playwright's own download …")
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', '--only-shell', 'chromium'], 300_000)
    found = await existing()
  }
  if (!found && fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.error('… not to be had; trying the chromium package of this system …')
    if (run('apt-get', ['update', '-q'], 300_000)) {
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'], 600_000)
    }
    found = await existing()
  }
  if (!found) {
    console.error(
      '\nThe browser tests need Chromium or Chrome and none was found.\nInstall one ("npx playwright install --with-deps chromium", or the chromium package of your system), or name one: CHROMIUM_PATH=/path/to/chrome npm test',
    )
    process.exit(1)
  }
  process.env.CHROMIUM_PATH = found
  return found
}
