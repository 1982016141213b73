import type { Page } from '@playwright/test'

/** What somebody does on the way to a picture of the guide, in the words of the screen. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
export const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
/** A link whose words begin so; the rest differs from year to year. */
export const followTo = (page: Page, start: RegExp) => page.getByRole('link', { name: start }).first().click()
export const bring = (page: Page, text: string) =>
  page
    .getByText(text, { exact: true })
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }))

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/demo')
  await page
    .getByRole('button', { name: `als ${name},` })
    .first()
    .click()
  await page.waitForURL('/')
}
