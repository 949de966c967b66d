import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { folded, printed, settled } from './support.ts'

const CASES = {
  'Cambodia holds a suspect that Thailand asks for':
    'crime=torture&need=evidence,extradition&state=KHM&with=THA&role=requested&suspect-in=self&national-of=other&territory=other&conduct=2015-03&at=2026-11-24',
  'Senegal and acts older than the Convention':
    'crime=torture&state=SEN&with=TCD&role=requested&suspect-in=self&national-of=other&territory=other&conduct=1982/1990&at=2026-11-24',
  'Bangladesh asks about genocide':
    'crime=genocide,crimes-against-humanity&need=evidence&state=BGD&with=MMR&role=requesting&conduct=2017-08-25&at=2026-11-24',
  'Viet Nam alone, hardly anything known': 'crime=war-crimes&state=VNM&conflict=non-international&at=2026-11-24',
} as const
const KHM = CASES['Cambodia holds a suspect that Thailand asks for']

async function open(page: Page, link: string): Promise<void> {
  await page.goto(`/#/guide?dedere=2&law=2026.11.2&${link}`)
  await expect(page.locator('.result h1')).toBeVisible()
  await settled(page)
  expect(new URL(page.url()).hash).toBe('#/guide')
}
const takeAway = async (page: Page) => {
  await page.getByRole('button', { name: 'Print, save or share' }).click()
  await expect(page.locator('.memo-title')).toBeVisible()
}
async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFileSync(await download.path())
}
/** The findings that stand on the page: what each is about. */
const findingsOn = (page: Page): Promise<readonly string[]> =>
  page.locator('.memo [data-about]').evaluateAll((all) => all.map((e) => e.getAttribute('data-about') ?? '').sort())

for (const [name, link] of Object.entries(CASES)) {
  test(`screen, paper, Word and Markdown hold the same findings: ${name}`, async ({ page }) => {
    await open(page, link)
    await takeAway(page)
    await page.getByLabel(/^Full reasons/).check()
    const shown = await findingsOn(page)
    expect(shown.length).toBeGreaterThan(100)
    const json = JSON.parse((await saved(page, 'JSON')).toString('utf8'))
    const found = [
      ...json.duties.map((d: { id: string; bearer: string }) => `${d.id}>${d.bearer}`),
      ...json.channels.map((c: { id: string; from: string; to: string }) => `${c.id}>${c.from}>${c.to}`),
    ].sort()
    expect(shown).toEqual(found)

    const md = (await saved(page, 'Markdown')).toString('utf8')
    expect([...md.matchAll(/[[ ]([a-z0-9-]+(?:>[a-z]+)+)\]$/gm)].map((m) => m[1]).sort()).toEqual(found)
    const csv = (await saved(page, 'Table (CSV)')).toString('utf8')
    expect(csv.match(/\r\n(duty|channel|"?duty \(not in force\)"?),/g)?.length).toBe(found.length)

    const lines = await page.locator('.memo .memo-line, .memo li').evaluateAll((all) =>
      all.map((e) =>
        [...e.childNodes]
          .filter((n) => n.nodeName !== 'UL')
          .map((n) => n.textContent)
          .join(''),
      ),
    )
    const parts = unzipSync(new Uint8Array(await saved(page, 'Word (.docx)')))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const word = folded(
      xml
        .replace(/<w:p[ >]/g, ' $&')
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&apos;', '’')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    )
    expect(xml).toContain('w:val="Heading1"')
    expect(Object.keys(parts)).toContain('word/footnotes.xml')
    const { text } = await printed(page)
    const sentences = await page
      .locator('.memo-finding .memo-line')
      .evaluateAll((all) => all.map((e) => (e.textContent ?? '').replace(/^\d+\.\s*/, '')))
    expect(lines.length).toBeGreaterThan(sentences.length)
    expect(sentences.filter((s) => !word.includes(folded(s)))).toEqual([])
    // a sentence may be parted by the foot of a page: its halves are there
    const halves = (s: string) => [folded(s).slice(0, 30), folded(s).slice(-30)]
    expect(sentences.filter((s) => !halves(s).every((h) => text.includes(h)))).toEqual([])
  })
}

test('the short form is one page on A4 and on Letter, with marking, names in Khmer letters, room to sign and a code', async ({
  page,
}) => {
  for (const link of Object.values(CASES)) {
    await open(page, link)
    await takeAway(page)
    await page.getByLabel(/^Short/).check()
    await page.getByLabel('Marking').selectOption('confidential')
    await page.getByLabel(/signature or clearance/).check()
    await page.getByLabel('Names of the States also in').selectOption('km')
    await expect(page.locator('.memo bdi').first()).toHaveText(/\p{Script=Khmer}/u)
    for (const paper of ['A4', 'Letter']) {
      await page.getByLabel('Paper', { exact: true }).selectOption(paper)
      const { pages, text } = await printed(page)
      expect(`${paper}: ${pages}`).toBe(`${paper}: 1`)
      expect(text.toLowerCase()).toContain('confidential')
      expect(text).toContain(folded('Lawasat24November2026'))
      expect(text).toContain(folded('Name, office, date, signature'))
    }
    await page.goto('about:blank')
  }
})

test('a checklist and a letter of request hold no gap', async ({ page }) => {
  await open(page, KHM)
  await page.getByRole('button', { name: 'Prepare a request' }).click()
  await expect(page.locator('.memo-title')).toContainText('Checklist')
  await page.getByLabel('Document', { exact: true }).selectOption('letter')
  await expect(page.locator('.memo .blank').first()).toBeVisible()
  const { text } = await printed(page)
  expect(text).not.toContain('undefined')
  expect(text).not.toContain('{')
})

test('a case is saved, opened again with the same result, and told what changed when it was altered', async ({
  page,
}) => {
  await open(page, KHM)
  const before = await page.locator('.summary-counts').textContent()
  await takeAway(page)
  const file = await saved(page, 'Save the case')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await expect(page.locator('.foot')).toContainText('Cleared: ')
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)

  await page.getByText('Open a saved case').click()
  const choose = (name: string, text: string) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  await choose('bad.dedere.json', '{"format":1')
  await expect(page.locator('.open-case [role=alert]')).toContainText('no case file')
  await choose('case.dedere.json', file.toString('utf8'))
  await expect(page.locator('.summary-counts')).toHaveText(before ?? '')
  await expect(page.locator('.arrival')).toContainText('The case was opened from the file.')
  await page.getByRole('button', { name: 'What has changed since' }).click()
  await expect(page.locator('.memo')).toContainText(/nothing/i)

  // a file in which another State's row was turned is still opened, and said to be altered
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'case.dedere.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      file.toString('utf8').replace('"state":"KHM"', '"state":"LAO"').replace('"state": "KHM"', '"state": "LAO"'),
    ),
  })
  await expect(page.locator('.arrival').last()).toContainText('not as it was saved')
})

test('a locked case opens with its passphrase only, and nothing is lost on the way', async ({ page }) => {
  await open(page, KHM)
  await takeAway(page)
  await page.getByLabel(/^Passphrase/).fill('one')
  await page.getByRole('button', { name: 'Save the case' }).click()
  await expect(page.getByText('The two passphrases are not the same')).toBeVisible()
  await page.getByLabel(/^Passphrase/).fill('a long phrase')
  await page.getByLabel('The passphrase once more').fill('a long phrase')
  const file = await saved(page, 'Save the case')
  expect(file.toString('utf8')).not.toContain('"state"')
  await page.getByRole('button', { name: 'Compare with a saved case' }).click()
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'x.dedere.json', mimeType: 'application/json', buffer: file })
  await page.getByLabel('Passphrase of this file').fill('another')
  await page.getByRole('button', { name: 'Open with the passphrase' }).click()
  await expect(page.locator('.open-case [role=alert]')).toContainText('does not open this file')
  await page.getByLabel('Passphrase of this file').fill('a long phrase')
  await page.getByRole('button', { name: 'Open with the passphrase' }).click()
  await expect(page.locator('.memo-title')).toBeVisible()
})

test('a link opened over answers sets them aside, and one press brings them back', async ({ page }) => {
  await open(page, KHM)
  await page.evaluate(() => {
    location.hash = '#/guide?dedere=2&law=2020.1&crime=genocide&state=GMB&with=MMR&colour=red'
  })
  await expect(page.locator('.result h1')).toContainText('Gambia')
  await expect(page.locator('.arrival')).toContainText('colour')
  await expect(page.locator('.arrival')).toContainText('law pack 2020.1')
  expect(new URL(page.url()).hash).toBe('#/guide')
  await page.getByRole('button', { name: 'Back to my earlier answers' }).click()
  await page
    .getByRole('button', { name: /Show the result/ })
    .first()
    .click()
  await expect(page.locator('.result h1')).toContainText('Cambodia')
  await page.evaluate(() => {
    location.hash = '#/guide?dedere=9&crime=genocide'
  })
  await expect(page.getByRole('alert').first()).toContainText('newer version')
  await expect(page.locator('.result h1')).toContainText('Cambodia')
})

test('answers are kept on the device only when chosen, and cleared in one press', async ({ page, context }) => {
  await open(page, KHM)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await takeAway(page)
  await page.getByLabel('Keep my answers on this device').check()
  expect(await page.evaluate(() => localStorage.length)).toBe(1)
  const other = await context.newPage()
  await other.goto('/')
  await expect(other.locator('.arrival')).toContainText('kept on this device')
  await other.close()
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await expect(page.locator('.foot')).toContainText('the copy kept on this device')
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('two cases are told side by side, and the present answers stay', async ({ page }) => {
  await open(page, KHM)
  await takeAway(page)
  await page.getByRole('button', { name: 'Compare with a saved case' }).click()
  await page
    .getByLabel('Or paste a link')
    .fill(`https://example.org/x/#/guide?dedere=2&law=2026.11.2&${KHM.replace('conduct=2015-03', 'conduct=1985')}`)
  await page.getByRole('button', { name: 'Open the link' }).click()
  await page.getByLabel('What to compare').selectOption('side')
  await expect(page.locator('.memo')).toContainText('1985')
  await expect(page.locator('.memo table').first()).toBeVisible()
  await page.goBack()
  await expect(page.locator('.memo-title')).toContainText('Cambodia')
})

test('a reference is copied from a finding and from a status', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, KHM)
  await page
    .getByRole('button', { name: /^Copy the reference.*Convention against Torture, article 7\(1\)/ })
    .first()
    .click()
  const cited = await page.evaluate(() => navigator.clipboard.readText())
  expect(cited).toMatch(
    /^Convention against Torture and Other .*article 7\(1\)\..*as at .*law pack 2026\.11\.\d+, accessed on \d/,
  )
  await page.goto('/#/library/states/KHM')
  await page
    .getByRole('button', { name: /^Copy the reference/ })
    .first()
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Status of Cambodia: .*accessed on/)
})

test('what-if, gaps, a region and a page of the lawbook carry the marking and the room to sign', async ({ page }) => {
  await open(page, KHM)
  await page.getByRole('button', { name: 'What if' }).click()
  await page
    .getByRole('button', { name: /^Take up/ })
    .first()
    .click()
  await page.locator('.paper-fold summary').click()
  await page.getByLabel('Marking').selectOption('training')
  await page.getByLabel(/signature or clearance/).check()
  const marked = async () => {
    // a view that is still coming holds its heading alone
    await expect(page.getByText('One moment …')).toHaveCount(0)
    const { text } = await printed(page)
    expect(text.match(/training/gi)?.length).toBeGreaterThan(1)
    expect(text).toContain(folded('Cleared by (name, office, date)'))
    expect(text).toContain(folded('Law as at 24 November 2026'))
  }
  await marked()
  await page.goBack()
  await page.getByRole('button', { name: 'Coverage and gaps' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/gaps/i)
  await marked()
  await page.getByRole('link', { name: 'Region', exact: true }).click()
  await expect(page.locator('.region-sum').first()).toBeVisible()
  await marked()
  await page.getByRole('link', { name: 'Lawbook', exact: true }).click()
  await page.goto('/#/library/states/KHM')
  await expect(page.locator('.library-page h1')).toContainText('Cambodia')
  await marked()
})
