// Who can come in, over HTTP on a real database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Factories, TestOrganisation } from '../../../tests/support/factories.ts'
import { openSite, type Site, withClient } from '../../../tests/support/site.ts'
import { safePath } from './rules.ts'

let site: Site
let samen: Factories
let school: TestOrganisation
beforeAll(async () => {
  site = await openSite()
  samen = await site.partnership('Samen')
  school = await samen.school('De Waterlelie', await samen.board('Stichting Duin'))
})
afterAll(() => site?.close())

const accountsOf = (email: string) =>
  withClient(
    site.database.superuser,
    async (client) => (await client.query('select 1 from auth."user" where email = $1', [email])).rowCount,
  )

test('wie uit het partnerschap gaat is meteen buiten, en het adres is vergeten', async () => {
  const person = await samen.appointed('Vertrekker', 'mentor', school)
  const visitor = await site.as(person)
  expect((await visitor.get('/')).status).toBe(200)
  await samen.inScope(({ db }) => db.deleteFrom('person').where('id', '=', person.id).execute())
  expect((await visitor.get('/')).headers.get('location')).toMatch(/^\/sign-in/)
  expect(await accountsOf(person.email)).toBe(0)
})

test('wie in een ander partnerschap nog bekend is, houdt zijn aanmelding', async () => {
  const other = await site.partnership('Anders')
  const here = await samen.person('Bekende', { email: 'bekende@voorbeeld.nl' })
  const there = await other.person('Bekende', { email: 'bekende@voorbeeld.nl' })
  await site.as(here, samen)
  await samen.inScope(({ db }) => db.deleteFrom('person').where('id', '=', here.id).execute())
  expect(await accountsOf(there.email)).toBe(1)
})

test('wie in twee partnerschappen bekend is, kiest er eerst een en komt in geen ander', async () => {
  const other = await site.partnership('Derde')
  const person = { email: 'twee@voorbeeld.nl' }
  await samen.person('Twee', person)
  await other.person('Twee', person)
  const visitor = await site.as(person)
  expect((await visitor.get('/scans')).headers.get('location')).toBe('/partnerships')
  expect((await visitor.post('/partnerships', { partnership: other.id })).headers.get('location')).toBe('/')
  expect(await (await visitor.get('/scans')).text()).toContain('Derde')
  const stranger = await site.partnership('Vreemd')
  expect((await visitor.post('/partnerships', { partnership: stranger.id })).headers.get('location')).toBe(
    '/partnerships',
  )
})

test.each([
  'https://elders.nl',
  '//elders.nl',
  '/\\elders.nl',
  '/\t/elders.nl',
  'javascript:alert(1)',
  '/sign-in?next=/',
  '',
  null,
])('na het aanmelden leidt %j nergens anders heen', (next) => {
  expect(safePath(next)).toBe('/')
})

test('na het aanmelden kom je op de plek waar de uitnodiging heen wijst', () => {
  expect(safePath('/scans/0190?x=1#plek')).toBe('/scans/0190?x=1#plek')
})
