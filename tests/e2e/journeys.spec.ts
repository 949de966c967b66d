import { expect, type Page, test } from '@playwright/test'
import { folded, type Journey, printed, walk } from './support.ts'

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'Bangladesh asks Myanmar over genocide and crimes against humanity': {
    crimes: ['Genocide', 'Crimes against humanity'],
    state: 'Bangladesh',
    other: 'Burma',
    role: 'requesting',
    suspectIn: 'other',
    territory: 'other',
    nationality: 'other',
    conduct: { from: ['2017', '8', '25'] },
  },
  'Senegal holds a national of Chad over torture from 1982 to 1990': {
    crimes: ['Torture'],
    state: 'Senegal',
    other: 'Chad',
    role: 'requested',
    suspectIn: 'self',
    territory: 'other',
    nationality: 'other',
    conduct: { from: ['1982'], to: ['1990'] },
  },
  'Viet Nam, an overview of war crimes in an internal conflict': {
    crimes: ['War crimes'],
    conflict: 'non-international',
    state: 'Vietnam',
    other: null,
    role: 'overview',
  },
}

/** A long result tells each duty in one line first. */
const inFull = (page: Page) => page.getByLabel('How much of each').selectOption('full')

for (const [title, journey] of Object.entries(JOURNEYS)) {
  test(`${title}: paper holds the duties of the screen`, async ({ page }) => {
    await walk(page, journey)
    await inFull(page)
    const standing = await page
      .locator('.duty:is([data-verdict="applies"], [data-verdict="depends"]) .duty-sentence')
      .allTextContents()
    expect(standing.length).toBeGreaterThan(10)
    const { pages, text } = await printed(page)
    expect(standing.filter((s) => !text.includes(folded(s)))).toEqual([])
    expect(text).toContain(folded(`${pages} / ${pages}`))
    expect(text).toContain(folded('Law as at 24 November 2026'))
    expect(text).toContain(folded('Your answers'))
    for (const state of [
      journey.state === 'Vietnam' ? 'Viet Nam' : journey.state,
      journey.other === 'Burma' ? 'Myanmar' : journey.other,
    ]) {
      if (state !== null) expect(text).toContain(folded(state))
    }
    for (const crime of journey.crimes) expect(text.toLowerCase()).toContain(folded(crime.toLowerCase()))
  })
}

const [, senegal, vietNam] = Object.values(JOURNEYS) as [Journey, Journey, Journey]

test('acts before and after the entry into force for Senegal are told apart', async ({ page }) => {
  await walk(page, senegal)
  const duty = page.locator('[data-duty="cat-7-1-extradite-or-prosecute"][data-bearer="self"]')
  await expect(duty).toHaveAttribute('data-verdict', 'depends')
  await expect(duty.locator('.periods')).toContainText('Acts from 1 January 1982 to 25 June 1987: does not apply')
  await expect(duty.locator('.periods')).toContainText('Acts from 26 June 1987 to 31 December 1990: applies')
  await expect(page.locator('#summary')).toContainText('What Senegal must do for part of the acts')
})

test('Viet Nam is asked nothing about treaties that it cannot join', async ({ page }) => {
  await walk(page, vietNam)
  await inFull(page)
  const asked = (await page.locator('#missing, #summary').allTextContents()).join(' ')
  for (const closed of [
    'Riyadh',
    'Minsk',
    'ECOWAS',
    'SADC',
    'European Convention on Extradition',
    'CPLP',
    'Portuguese',
  ]) {
    expect(asked).not.toContain(closed)
  }
  await expect(page.locator('[data-duty="gc-3-minimum-niac"]').first()).toBeAttached()
})
