import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import { SCALE } from './shots.ts'

const root = path.join(import.meta.dirname, '../..')
/** Letters are drawn otherwise by each version of the browser: each has its own baselines. */
const said = spawnSync(process.env['CHROMIUM_PATH'] ?? 'chromium', ['--version'], { encoding: 'utf8' }).stdout ?? ''
const major = /(\d+)\./.exec(said)?.[1] ?? 'unknown'
process.env['DEDERE_CHROMIUM'] = major

export default defineConfig({
  ...base,
  testDir: import.meta.dirname,
  testMatch: 'look.spec.ts',
  snapshotPathTemplate: path.join(import.meta.dirname, `baselines/chromium-${major}/{arg}{ext}`),
  outputDir: path.join(root, 'test-results'),
  updateSnapshots: 'none',
  globalTeardown: path.join(import.meta.dirname, 'figures.ts'),
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, scale: 'device' } },
  webServer: {
    ...(base.webServer as Exclude<PlaywrightTestConfig['webServer'], readonly unknown[] | undefined>),
    cwd: root,
  },
  // small pictures: a fault of layout or colour shows, and the baselines stay small
  use: { ...base.use, deviceScaleFactor: SCALE },
})
