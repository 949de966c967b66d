import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { type AskedQuestion, QUESTIONS } from '../../src/journey/answers.ts'
import { CRIMES } from '../../src/lawbook/types.ts'
import { settled } from './support.ts'

/** One screen of the app in one state, by a short way. Looks of every kind go through this list: layout, access, screenshots. */
export interface Scene {
  /** Kebab-case; names the screenshot. */
  readonly name: string
  /** The title of the page, which names the screen and tells no answer. */
  readonly title: RegExp
  /** Goes there on a page that holds nothing yet, and waits until all that moves has come to rest. The window opened last is the one to look at. */
  readonly open: (page: Page) => Promise<void>
  /** The scene stands in print: look at it so. */
  readonly paper?: true
}

/** The day on which every scene is looked at: lists go stale after it. */
const TODAY = new Date('2026-11-24T09:00:00Z')
const KHM =
  'crime=torture&need=evidence,extradition&state=KHM&with=THA&role=requested&suspect-in=self&national-of=other&territory=other&conduct=2015-03&at=2026-11-24'
const SEN =
  'crime=torture&state=SEN&with=TCD&role=requested&suspect-in=self&national-of=other&territory=other&conduct=1982/1990&at=2026-11-24'
const ALL = `crime=${CRIMES.join(',')}`
const LONG = `${ALL}&state=FRA&with=DEU&at=2026-11-24`
const ALONE = 'crime=war-crimes&state=VNM&conflict=non-international&at=2026-11-24'

/** Answers with which every question can matter, in the order in which they are asked. */
const PATH: Readonly<Record<string, unknown>> = {
  crime: ['genocide', 'war-crimes', 'torture'],
  conflict: 'international',
  'grave-breach': 'yes',
  state: 'MMR',
  with: 'BGD',
  role: 'requested',
  status: { corrections: {}, inForce: {} },
  icc: { 'situation-open': 'unknown', warrant: 'unknown', acceptance: {} },
  'suspect-in': 'self',
  territory: 'unknown',
  'national-of': 'unknown',
  conduct: 'unknown',
  at: '2026-11-24',
  'treaty-required': {},
  bilateral: {},
  need: [],
}

async function load(page: Page, address: string, stored: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await page.clock.setFixedTime(TODAY)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  if (Object.keys(stored).length > 0) {
    await page.addInitScript(
      (held) => {
        for (const [key, text] of held) if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, text)
      },
      Object.entries(stored).map(([key, value]) => [key, JSON.stringify(value)] as const),
    )
  }
  await page.goto(address)
  // the style sheet rules, and the app is there
  await page.waitForFunction(
    () => getComputedStyle(document.body).display === 'flex' && document.documentElement.dataset['ready'] === 'yes',
  )
}
const LAW_PACK = /^version: '?([\d.]+)/m.exec(readFileSync('content/lawbook.yaml', 'utf8'))?.[1] ?? ''
const journey = (answers: Readonly<Record<string, unknown>>) => ({
  'dedere.journey': { format: 1, lawPack: LAW_PACK, answers },
})

/** Opens the guide at a question, with the answers before it given. */
async function question(page: Page, id: AskedQuestion): Promise<void> {
  const before = Object.entries(PATH).slice(0, QUESTIONS.indexOf(id))
  await load(page, '/#/guide', journey(Object.fromEntries(before)))
  await expect(page).toHaveTitle(new RegExp(`^Question ${before.length + 1}\\b`))
}
/** Opens the result of a link. */
async function result(page: Page, link: string): Promise<void> {
  await load(page, `/#/guide?dedere=2&${link}`)
  await expect(page.locator('.result h1')).toBeVisible()
  await settled(page)
}
/** From a result to a view of it. */
const view = async (page: Page, link: string, way: string) => {
  await result(page, link)
  await button(page, way).click()
  await expect(page.locator('main h1').first()).toBeFocused()
  await settled(page)
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const send = (page: Page) => page.locator('.question button[type="submit"]').click()
const region = async (page: Page) => {
  await load(page, '/#/region')
  await expect(page.locator('.tile-map')).toBeVisible()
  await expect(page.locator('.region-matrix table, .region-matrix .pair-list').first()).toBeAttached()
}
const library = async (page: Page, place: string) => {
  await load(page, `/#/library${place}`)
  await expect(page.locator('.library-page h1')).toBeVisible()
}
const trainingHome = async (page: Page) => {
  await load(page, '/#/training')
  await expect(page.getByRole('heading', { level: 1, name: 'Training', exact: true })).toBeVisible({ timeout: 30_000 })
}
const scenario = async (page: Page) => {
  await trainingHome(page)
  await page.getByRole('button', { name: /^Practise: Cruelty by an armed group/ }).click()
  await expect(page.locator('main h1')).toBeFocused()
}
const exercise = async (page: Page) => {
  await scenario(page)
  await button(page, 'Begin with the first exercise').click()
}
const answered = async (page: Page) => {
  await page.locator('.learner-options input').first().check()
  await button(page, 'Check my answer').click()
}
const plan = async (page: Page) => {
  await trainingHome(page)
  await button(page, 'Plan a session').click()
  await page.locator('.planner-bank').getByText('Cruelty by an armed group').click()
}
const session = async (page: Page) => {
  await plan(page)
  await button(page, 'Run this session').click()
  await expect(page.locator('main h1')).toBeFocused({ timeout: 60_000 })
}

const QUESTION = /^Question \d+/
const at = (id: AskedQuestion): Scene => ({
  name: `question-${id}`,
  title: QUESTION,
  open: (page) => question(page, id),
})
const RESULT = /^Result\b/

/** What is fetched after the start page is there. */
const GUIDE_PARTS = /assets\/(law|texts|opening|OpeningQuestion|openLawbook|GuideApp)-/
const START: readonly Scene[] = [
  { name: 'start', title: /^Dedere$/, open: (page) => load(page, '/') },
  {
    name: 'start-begun',
    title: /^Dedere$/,
    open: async (page) => {
      await load(page, '/', journey({ crime: ['torture'], state: 'KHM' }))
      await expect(button(page, 'Go on where you were')).toBeVisible()
    },
  },
  {
    name: 'start-error',
    title: /^Dedere$/,
    open: async (page) => {
      await load(page, '/')
      await send(page)
      await expect(page.getByRole('alert')).toBeFocused()
    },
  },
  {
    name: 'start-open-a-case',
    title: /^Dedere$/,
    open: async (page) => {
      await load(page, '/')
      await page.locator('.open-case-fold > summary').click()
      await page.getByLabel('Or paste a link').fill('a letter')
      await button(page, 'Open the link').click()
      await expect(page.locator('.open-case [role=alert]')).toBeVisible()
    },
  },
  {
    name: 'start-waiting-for-the-lawbook',
    title: /^Dedere$/,
    open: async (page) => {
      await page.route(GUIDE_PARTS, () => {})
      await load(page, '/')
      await page.getByLabel('Genocide', { exact: true }).check()
      await send(page)
      await expect(page.locator('.start .live')).not.toBeEmpty()
    },
  },
  {
    name: 'start-failed',
    title: /^Dedere$/,
    open: async (page) => {
      await page.route(GUIDE_PARTS, (route) => route.abort())
      await load(page, '/')
      await expect(page.getByRole('alert').first()).toBeVisible()
    },
  },
  {
    name: 'damaged-link',
    title: /.*/,
    open: async (page) => {
      await load(page, '/#/guide?s=%%%damaged')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
]

const GUIDE: readonly Scene[] = [
  ...QUESTIONS.filter((q) => q !== 'crime').map(at),
  {
    name: 'question-with-answers-so-far',
    title: QUESTION,
    open: async (page) => {
      await question(page, 'suspect-in')
      await page.locator('.so-far details summary').click()
    },
  },
  {
    name: 'question-error',
    title: QUESTION,
    open: async (page) => {
      await question(page, 'conduct')
      await page.locator('#from-year').fill('2017')
      await page.locator('#from-month').fill('2')
      await page.locator('#from-day').fill('30')
      await send(page)
      await expect(page.getByRole('alert')).toBeFocused()
    },
  },
  {
    name: 'picker-open',
    title: QUESTION,
    open: async (page) => {
      await question(page, 'state')
      await page.locator('#pick-state').fill('Ko')
      await expect(page.getByRole('option').first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'picker-no-hit',
    title: QUESTION,
    open: async (page) => {
      await question(page, 'with')
      await page.locator('#pick-with').fill('Atlantis')
      await expect(page.locator('.picker-none')).toBeVisible()
    },
  },
  {
    name: 'status-correction-open',
    title: QUESTION,
    open: async (page) => {
      await question(page, 'status')
      await page.locator('.family > summary').first().click()
      await page.locator('.status-table:visible .plain.small').first().click()
      await page.locator('.correct select').first().selectOption('party')
      await expect(page.locator('.correct .date-fields').first()).toBeVisible()
    },
  },
  {
    name: 'review',
    title: /^Check your answers/,
    open: async (page) => {
      await result(page, KHM)
      await button(page, 'Check or change your answers').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeFocused()
    },
  },
  {
    name: 'expert',
    title: /^Everything on one page/,
    open: (page) => view(page, SEN, 'Everything on one page'),
  },
  {
    name: 'expert-error',
    title: /^Everything on one page/,
    open: async (page) => {
      await view(page, SEN, 'Everything on one page')
      await page.locator('#at-day').fill('31')
      await page.locator('#at-month').fill('2')
      await page.locator('#pick-state').focus()
      await page.keyboard.press('Escape')
      await expect(page.locator('#expert-at')).toContainText('exists in the calendar')
    },
  },
]

const RESULTS: readonly Scene[] = [
  { name: 'result', title: RESULT, open: (page) => result(page, KHM) },
  { name: 'result-periods', title: RESULT, open: (page) => result(page, SEN) },
  { name: 'result-very-long', title: RESULT, open: (page) => result(page, LONG) },
  { name: 'result-alone', title: RESULT, open: (page) => result(page, ALONE) },
  {
    name: 'result-opened-from-an-altered-link',
    title: RESULT,
    open: async (page) => {
      await result(page, `law=2020.1&colour=red&${KHM}`)
      await expect(page.locator('.arrival')).toContainText('colour')
    },
  },
  {
    name: 'result-filtered',
    title: RESULT,
    open: async (page) => {
      await result(page, KHM)
      await page.getByLabel('Verdict', { exact: true }).selectOption('depends')
    },
  },
  {
    name: 'result-filtered-to-nothing',
    title: RESULT,
    open: async (page) => {
      await result(page, KHM)
      await page.getByLabel('Verdict', { exact: true }).selectOption('does-not-apply')
      await page.getByLabel('Strength', { exact: true }).selectOption('must')
      await page.getByLabel('Whose duty', { exact: true }).selectOption({ index: 3 })
      await expect(page.locator('.result .empty')).toBeVisible()
    },
  },
  {
    name: 'result-why-open',
    title: RESULT,
    open: async (page) => {
      await result(page, SEN)
      await page.locator('.duty[data-verdict="depends"] .why > summary').first().click()
      await page.locator('.duty[data-verdict="applies"] .why > summary').first().click()
      await page.locator('.channel .why > summary').first().click()
      await expect(page.locator('.deciding').first()).toBeVisible()
    },
  },
  {
    name: 'result-changed',
    title: RESULT,
    open: async (page) => {
      await result(page, SEN)
      await button(page, 'Look from Chad').click()
      await expect(page.locator('.change-notice')).toBeVisible()
    },
  },
  {
    name: 'result-own-view',
    title: RESULT,
    open: async (page) => {
      await result(page, SEN)
      await page
        .getByRole('group', { name: /Your own view/ })
        .first()
        .getByLabel('Yes')
        .check()
      await expect(page.locator('.duty .own-view').first()).toBeAttached()
    },
  },
  {
    name: 'result-stale',
    title: RESULT,
    open: async (page) => {
      await result(page, KHM)
      await page.clock.setFixedTime(new Date('2031-01-01T00:00:00Z'))
      await page.reload()
      await page.locator('.so-far button').first().click()
      await expect(page.locator('.stale')).toBeVisible()
    },
  },
  { name: 'result-on-paper', title: RESULT, paper: true, open: (page) => result(page, KHM) },
]

const BESIDE: readonly Scene[] = [
  {
    name: 'what-if',
    title: /^What if/,
    open: async (page) => {
      await view(page, KHM, 'What if …')
      await expect(page.locator('#ready .ready-title').first()).toBeVisible()
    },
  },
  {
    name: 'what-if-a-change',
    title: /^What if/,
    open: async (page) => {
      await view(page, KHM, 'What if …')
      await page
        .getByRole('button', { name: /^Take up: / })
        .first()
        .click()
      await expect(page.locator('#change h2')).toBeVisible()
    },
  },
  {
    name: 'what-if-searched-and-ranked',
    title: /^What if/,
    open: async (page) => {
      await view(page, KHM, 'What if …')
      await page.locator('#openings').getByRole('button', { name: 'Search' }).click()
      await expect(page.locator('#openings')).toContainText('Facts that would open a channel, if they are so')
      await page.locator('#ranking').getByRole('button', { name: 'Work it out' }).click()
      await expect(page.locator('#ranking').getByRole('button', { name: 'Work it out again' })).toBeVisible({
        timeout: 60_000,
      })
    },
  },
  {
    name: 'gaps',
    title: /gaps/i,
    open: (page) => view(page, SEN, 'Coverage and gaps'),
  },
  {
    name: 'gaps-partners',
    title: /gaps/i,
    open: async (page) => {
      await view(page, SEN, 'Coverage and gaps')
      await page.locator('#home').getByRole('checkbox').first().check()
      await button(page, 'Look at every other State').click()
      await expect(page.locator('.partner')).toHaveCount(2)
    },
  },
  {
    name: 'pictures',
    title: /^Pictures/,
    open: async (page) => {
      await view(page, SEN, 'Pictures')
      await button(page, 'Work out the days').click()
      await expect(page.locator('.change-day').first()).toBeVisible()
    },
  },
  { name: 'region', title: /^Region/, open: region },
  {
    name: 'region-if-all-join',
    title: /^Region/,
    open: async (page) => {
      await region(page)
      await page.locator('.region-join').getByText('Who could ask whom if all join').click()
      await expect(page.locator('.region-join button').last()).toBeVisible()
    },
  },
  {
    name: 'region-picked-too-few',
    title: /^Region/,
    open: async (page) => {
      await region(page)
      await page.selectOption('#region-group', 'picked')
      await button(page, 'Remove all').click()
      await expect(page.getByText('Choose at least two States.')).toBeVisible()
    },
  },
  {
    name: 'region-world',
    title: /^Region/,
    open: async (page) => {
      await region(page)
      await button(page, 'Work it out').click()
      await button(page, 'Stop').click()
      await expect(page.locator('.region-world')).toHaveAttribute('data-run', 'stopped')
    },
  },
]

const AWAY: readonly Scene[] = [
  {
    name: 'take-away',
    title: /^Take it away/,
    open: async (page) => {
      await view(page, KHM, 'Print, save or share')
      await expect(page.locator('.memo-title')).toBeVisible()
    },
  },
  {
    name: 'take-away-short-marked-with-code',
    title: /^Take it away/,
    open: async (page) => {
      await view(page, KHM, 'Print, save or share')
      await page.getByLabel(/^Short/).check()
      await page.getByLabel('Marking').selectOption('confidential')
      await page.getByLabel(/signature or clearance/).check()
      await page.getByLabel(/link as a code/).check()
      await expect(page.locator('.link-code svg')).toBeVisible()
    },
  },
  {
    name: 'take-away-passphrases-differ',
    title: /^Take it away/,
    open: async (page) => {
      await view(page, KHM, 'Print, save or share')
      await page.getByLabel(/^Passphrase/).fill('one')
      await button(page, 'Save the case').click()
      await expect(page.getByText('The two passphrases are not the same')).toBeVisible()
    },
  },
  {
    name: 'request-checklist',
    title: /request/i,
    open: (page) => view(page, KHM, 'Prepare a request'),
  },
  {
    name: 'request-letter',
    title: /request/i,
    open: async (page) => {
      await view(page, KHM, 'Prepare a request')
      await page.getByLabel('Document', { exact: true }).selectOption('letter')
      await expect(page.locator('.memo .blank').first()).toBeVisible()
    },
  },
  {
    name: 'compare-empty',
    title: /compare/i,
    open: async (page) => {
      await view(page, KHM, 'Print, save or share')
      await button(page, 'Compare with a saved case').click()
      await expect(page.getByLabel('Or paste a link')).toBeVisible()
    },
  },
  {
    name: 'compare-since',
    title: /^Compare/,
    open: async (page) => {
      await result(page, `law=2020.1&${KHM}`)
      await button(page, 'What has changed since').click()
      await expect(page.locator('.memo-title')).toBeVisible()
    },
  },
  {
    name: 'compare-two',
    title: /compare/i,
    open: async (page) => {
      await view(page, KHM, 'Print, save or share')
      await button(page, 'Compare with a saved case').click()
      await page
        .getByLabel('Or paste a link')
        .fill(`#/guide?dedere=2&${KHM.replace('conduct=2015-03', 'conduct=1985')}`)
      await button(page, 'Open the link').click()
      await page.getByLabel('What to compare').selectOption('side')
      await expect(page.locator('.memo table').first()).toBeVisible()
    },
  },
]

const LIBRARY: readonly Scene[] = [
  { name: 'library', title: /^The lawbook/, open: (page) => library(page, '') },
  { name: 'library-states', title: /^States/, open: (page) => library(page, '/states') },
  { name: 'library-duties', title: /^Duties/, open: (page) => library(page, '/duties') },
  {
    name: 'library-instrument',
    title: /^Convention against Torture/,
    open: (page) => library(page, '/instruments/cat'),
  },
  { name: 'library-essay', title: / · Dedere$/, open: (page) => library(page, '/pages/without-a-treaty') },
  { name: 'library-crime', title: /^Torture/, open: (page) => library(page, '/crimes/torture') },
  { name: 'library-need', title: / · Dedere$/, open: (page) => library(page, '/needs/extradition') },
  { name: 'library-channel', title: / · Dedere$/, open: (page) => library(page, '/channels/extradition-lhc') },
  { name: 'library-about', title: / · Dedere$/, open: (page) => library(page, '/about') },
  { name: 'library-state', title: /^Cambodia/, open: (page) => library(page, '/states/KHM') },
  { name: 'library-developments', title: /Dedere$/, open: (page) => library(page, '/developments') },
  {
    name: 'library-duty-term-open',
    title: /^Convention against Torture/,
    open: async (page) => {
      await library(page, '/duties/cat-7-1-extradite-or-prosecute')
      await page.locator('button.term').first().click()
      await expect(page.locator('.term-meaning')).toBeVisible()
    },
  },
  {
    name: 'library-search',
    title: /^The lawbook/,
    open: async (page) => {
      await library(page, '')
      await page.getByLabel('Search the lawbook').fill('extradition')
      await expect(page.locator('.hits li').first()).toBeVisible()
    },
  },
  {
    name: 'library-search-empty',
    title: /^The lawbook/,
    open: async (page) => {
      await library(page, '')
      await page.getByLabel('Search the lawbook').fill('qwxyz')
      await expect(page.locator('.library-search [role=status]')).not.toBeEmpty()
    },
  },
  { name: 'library-not-found', title: /^There is no such page/, open: (page) => library(page, '/duties/no-such-duty') },
  {
    name: 'library-file',
    title: /Genocide/,
    open: async (page) => {
      await page.clock.setFixedTime(TODAY)
      await page.goto('/library/instruments/genocide-convention/index.html')
      await expect(page.locator('h1')).toBeVisible()
    },
  },
]

const TRAINING: readonly Scene[] = [
  { name: 'training', title: /^Training/, open: trainingHome },
  {
    name: 'training-number-error',
    title: /^Training/,
    open: async (page) => {
      await trainingHome(page)
      await page.getByLabel('Number', { exact: true }).fill('no number')
      await button(page, 'Make the exercises').click()
      await expect(page.getByText('Write a whole number from 1 to 999999.')).toBeVisible()
    },
  },
  { name: 'training-story', title: /^Training/, open: scenario },
  { name: 'training-question', title: /^Training/, open: exercise },
  {
    name: 'training-question-error',
    title: /^Training/,
    open: async (page) => {
      await exercise(page)
      await button(page, 'Check my answer').click()
      await expect(page.getByText('Choose an answer first.')).toBeVisible()
    },
  },
  {
    name: 'training-order',
    title: /^Training/,
    open: async (page) => {
      await trainingHome(page)
      await page
        .getByRole('button', { name: /^Practise: Evidence that a mechanism of the United Nations holds/ })
        .click()
      await button(page, 'Begin with the first exercise').click()
      for (let n = 1; n <= 6 && (await page.locator('.order-list').count()) === 0; n++) {
        await answered(page)
        await page.locator('.learner .actions .primary').click()
      }
      await expect(page.locator('.order-list')).toBeVisible()
    },
  },
  {
    name: 'training-feedback',
    title: /^Training/,
    open: async (page) => {
      await exercise(page)
      await answered(page)
      await expect(page.locator('h1.verdict')).toBeFocused()
    },
  },
  {
    name: 'training-summary',
    title: /^Training/,
    open: async (page) => {
      await exercise(page)
      for (let n = 1; n <= 5; n++) {
        if ((await page.locator('.learner-options input').count()) > 0) await answered(page)
        else await button(page, 'Check my answer').click()
        await page.locator('.learner .actions .primary').click()
      }
      await expect(page.locator('.result-code')).toBeVisible()
    },
  },
  { name: 'training-plan', title: /^Training/, open: plan },
  { name: 'training-session', title: /^Training/, open: session },
  {
    name: 'training-session-votes',
    title: /^Training/,
    open: async (page) => {
      await session(page)
      for (let n = 0; n < 4; n++) await button(page, 'Next').click()
      await page.getByLabel('A: hands').fill('12')
      await page.getByLabel('B: hands').fill('5')
    },
  },
  {
    name: 'training-screen-votes',
    title: /^Projected window/,
    open: async (page) => {
      await session(page)
      const [screen] = await Promise.all([
        page.waitForEvent('popup'),
        button(page, 'Open the projected window').click(),
      ])
      await expect(screen.locator('.audience')).toBeVisible({ timeout: 30_000 })
      for (let n = 0; n < 4; n++) await button(page, 'Next').click()
      await page.getByLabel('A: hands').fill('12')
      await expect(screen.locator('.vote-count').first()).toHaveText('12 hands')
      await screen.emulateMedia({ reducedMotion: 'reduce' })
    },
  },
  {
    name: 'training-one-window',
    title: /^Training/,
    open: async (page) => {
      await session(page)
      await button(page, 'Use this window alone').click()
      await expect(page.getByRole('dialog', { name: 'One window' })).toBeVisible()
      for (let n = 0; n < 4; n++) await page.keyboard.press('PageDown')
    },
  },
  {
    name: 'training-screen-opened-by-nobody',
    title: /Dedere/,
    open: async (page) => {
      await load(page, '/#/training/screen')
      await expect(page.getByText('This window shows what the facilitator’s window sends it.')).toBeVisible()
    },
  },
]

export const SCENES: readonly Scene[] = [
  ...START,
  ...GUIDE,
  ...RESULTS,
  ...BESIDE,
  ...AWAY,
  ...LIBRARY,
  ...TRAINING,
  {
    name: 'view-loading',
    title: /^Region/,
    open: async (page) => {
      await page.route(/assets\/RegionView-/, () => {})
      await load(page, '/#/region')
      await expect(page.getByText('One moment …')).toBeVisible()
    },
  },
  {
    name: 'view-failed',
    title: /^Region/,
    open: async (page) => {
      await page.route(/assets\/RegionView-/, (route) => route.abort())
      await load(page, '/#/region')
      await expect(page.locator('.not-loaded')).toBeVisible()
    },
  },
]
