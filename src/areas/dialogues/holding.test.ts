// Holding a conversation over HTTP: coming in, writing together, what stays private, the screen in the room, the plenary round.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, type Site, type Visitor, withClient } from '../../../tests/support/site.ts'
import { dialogueIds } from '../../../tests/support/world/dialogues.ts'
import { buildWorld, type World } from '../../../tests/support/world.ts'

let site: Site
let noord: World
let facilitator: Visitor
let trainer: Visitor
/** Of group 2, and of group 1: the smallest ones when they came in. */
let gerda: Visitor
let hans: Visitor
const { dialogue } = dialogueIds('joining')
const path = `/dialogues/${dialogue}`
const fromScript = { headers: { 'x-requested-by': 'peilstok' } }

async function guest(name: string, code = noord.ids.code): Promise<Visitor> {
  const visitor = site.visitor()
  const answer = await visitor.post(`/join/${code}`, { guestName: name })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/take-part'])
  return visitor
}

beforeAll(async () => {
  site = await openSite()
  noord = await buildWorld(await site.partnership('Noord'))
  facilitator = await site.as(noord.person('facilitator'))
  trainer = await site.as(noord.person('school-trainer'))
})
afterAll(() => site?.close())

async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(site.database.superuser, async (client) => (await client.query<Row>(text, values)).rows)
}

describe('binnenkomen', () => {
  test('een verkeerde code zegt wat er aan de hand is, en hoe je hem ook typt: de goede werkt', async () => {
    const wrong = await site.visitor().get('/join/ZZZZZZ')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Deze code hoort niet bij een gesprek')
    const code = noord.ids.code ?? ''
    const typed = await site.visitor().post('/join', { code: ` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}` })
    expect(typed.headers.get('location')).toBe(`/join/${code}`)
  })

  test('voor men iets typt staat er wie wat ziet, en dat de naam van een gast wordt gewist', async () => {
    const page = await (await site.visitor().get(`/join/${noord.ids.code}`)).text()
    expect(page).toContain('Wie ziet wat')
    expect(page).toMatch(/wissen we/)
    expect(page.indexOf('wissen we')).toBeLessThan(page.indexOf('name="guestName"'))
  })

  test('een gast komt in de kleinste groep, met een cookie waar geen script bij kan en die vanzelf vervalt', async () => {
    gerda = site.visitor()
    const answer = await gerda.post(`/join/${noord.ids.code}`, { guestName: 'Gerda' })
    const [cookie = ''] = answer.headers.getSetCookie().filter((line) => line.startsWith('peilstok.dialogue='))
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax; (Max-Age|Expires)=/)
    expect(cookie).not.toContain('Secure')
    expect(await (await gerda.get('/take-part')).text()).toContain('Gerda')
    hans = await guest('Hans')
    const groups = await rows<{ guest_name: string; group_number: number }>(
      `select guest_name, group_number from dialogue_participant
       where dialogue_id = $1 and guest_name in ('Gerda', 'Hans') order by 1`,
      [dialogue],
    )
    expect(groups.map((one) => one.group_number).sort()).toEqual([1, 2])
    if (groups[0]?.group_number === 1) [gerda, hans] = [hans, gerda]
  })

  test('een gast zonder naam, en een naam die te lang is, wordt gezegd', async () => {
    for (const guestName of ['', 'x'.repeat(81)]) {
      const answer = await site.visitor().post(`/join/${noord.ids.code}`, { guestName })
      expect(answer.status).toBe(422)
    }
  })

  test('wie een account heeft, krijgt op elk toestel de eigen, voorbereide plek', async () => {
    for (const device of [trainer, await site.as(noord.person('school-trainer'))]) {
      expect(await (await device.get(`/join/${noord.ids.code}`)).text()).toContain('Doe mee als school-trainer')
      expect((await device.post(`/join/${noord.ids.code}/person`)).headers.get('location')).toBe('/take-part')
      expect(await (await device.get('/take-part')).text()).toContain('Groep 1')
    }
    const places = await rows(
      'select 1 from dialogue_participant where partnership_id = $1 and dialogue_id = $2 and person_id = $3',
      [noord.partnership.id, dialogue, noord.person('school-trainer').id],
    )
    expect(places).toHaveLength(1)
  })

  test('wie niet is aangemeld kan niet als een ander binnenkomen', async () => {
    const answer = await site.visitor().post(`/join/${noord.ids.code}/person`)
    expect(answer.headers.get('location')).toMatch(/^\/sign-in/)
  })

  test('zonder geldige pas staat men weer bij de ingang', async () => {
    for (const visitor of [site.visitor(), site.bearer(['peilstok.dialogue=nothing'])]) {
      expect((await visitor.get('/take-part')).headers.get('location')).toBe('/join')
      expect((await visitor.post(`/take-part/findings/${randomUUID()}`, {})).headers.get('location')).toBe('/join')
    }
  })

  test('wie codes raadt, mag na een tijdje niet meer', async () => {
    const other = await openSite()
    try {
      const zuid = await buildWorld(await other.partnership('Zuid'))
      let status = 422
      for (let turn = 0; turn < 100 && status === 422; turn++)
        status = (await other.visitor().get(`/join/AAAA${turn}`)).status
      expect(status).toBe(429)
      expect((await other.visitor().get(`/join/${zuid.ids.code}`)).status).toBe(429)
    } finally {
      await other.close()
    }
  })
})

describe('samen schrijven', () => {
  const finding = randomUUID()
  const at = `/take-part/findings/${finding}`

  type Kept = { typed: number; revision: number; texts: Record<'text' | 'evidence' | 'assurance', string> }
  const write = async (visitor: Visitor, base: number, texts: Record<string, string>, to = at) => {
    const answer = await visitor.post(to, { item: 'ruimte', base: String(base), ...texts }, fromScript)
    expect(answer.status).toBe(200)
    return (await answer.json()) as Kept
  }

  test('eerst begint de gespreksleider, dan kan men schrijven', async () => {
    const early = await hans.post(at, { item: 'ruimte', base: '0', text: 'te vroeg' }, fromScript)
    expect(early.status).toBe(409)
    expect(await early.text()).toContain('te vroeg')
    const begun = await facilitator.post(`${path}/beginning`, { state: 'joining', round: '0' })
    expect(begun.status).toBe(303)
    expect(await (await hans.get('/take-part')).text()).toContain('Er is ruimte om te experimenteren.')
  })

  test('twee keer hetzelfde sturen is één opbrengst', async () => {
    const first = await write(hans, 0, { text: 'Er is ruimte' })
    expect(first).toMatchObject({ revision: 1, texts: { text: 'Er is ruimte' } })
    expect(await write(hans, 0, { text: 'Er is ruimte' })).toEqual(first)
    expect(await rows('select 1 from finding where id = $1', [finding])).toHaveLength(1)
  })

  test('twee mensen aan één opbrengst overschrijven elkaar niet, en ieders tekst blijft bewaard', async () => {
    const [mine, theirs] = await Promise.all([
      write(hans, 1, { text: 'Er is veel ruimte' }),
      write(trainer, 1, { text: 'Er is ruimte om te proberen', evidence: 'De proeftuin' }),
    ])
    const { text, evidence } = (mine.revision > theirs.revision ? mine : theirs).texts
    expect(text).toBe('Er is veel ruimte om te proberen')
    expect(evidence).toBe('De proeftuin')
    const kept = await rows<{ text: string }>('select text from finding_revision where finding_id = $1', [finding])
    for (const acknowledged of ['Er is veel ruimte', 'Er is ruimte om te proberen', text])
      expect(kept.map((one) => one.text)).toContain(acknowledged)
  })

  test('wat men ook tegelijk schrijft: elke bevestigde tekst staat in de geschiedenis, en elk nieuw woord in de tekst', async () => {
    const word = fc.stringMatching(/^[a-z]{3,7}$/)
    const turn = fc.record({
      by: fc.constantFrom('hans', 'trainer'),
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 2, maxLength: 8 }), async (turns) => {
        const to = `/take-part/findings/${randomUUID()}`
        const own = { hans: { base: 0, text: '' }, trainer: { base: 0, text: '' } }
        const typed: string[] = []
        for (const { by, words } of turns) {
          // Everybody types on in what they had themselves, and sees nothing of the other.
          const text = `${own[by].text} ${words.join(' ')}`.trim()
          const kept = await write(by === 'hans' ? hans : trainer, own[by].base, { text }, to)
          own[by] = { base: kept.typed, text }
          typed.push(text)
        }
        const id = to.split('/').at(-1)
        const history = await rows<{ text: string }>('select text from finding_revision where finding_id = $1', [id])
        for (const text of typed) expect(history.map((one) => one.text)).toContain(text)
        const [now] = await rows<{ text: string }>('select text from finding where id = $1', [id])
        for (const { words } of turns) for (const one of words) expect(now?.text.split(/\s+/)).toContain(one)
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('wat samen te lang wordt, wordt niet bewaard en gaat niet verloren', async () => {
    const to = `/take-part/findings/${randomUUID()}`
    await write(hans, 0, { text: 'a'.repeat(3_000) }, to)
    const answer = await trainer.post(to, { item: 'ruimte', base: '0', text: 'b'.repeat(3_000) })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('b'.repeat(3_000))
    expect((await rows('select text from finding where id = $1', [to.split('/').at(-1)]))[0]).toEqual({
      text: 'a'.repeat(3_000),
    })
  })

  test('zonder script gaat het met een knop: de groep ziet het na herladen', async () => {
    const answer = await trainer.post(`/take-part/findings/${randomUUID()}`, {
      item: 'ruimte',
      base: '0',
      text: 'Zonder script geschreven',
      evidence: '',
      assurance: '',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/take-part\?item=ruimte/)
    expect(await (await hans.get('/take-part')).text()).toContain('Zonder script geschreven')
  })

  test('een vervolgactie hoort bij een opbrengst, en is van wie meedoet', async () => {
    const action = `/take-part/actions/${randomUUID()}`
    const what = { finding, base: '', what: 'Een proeftuin beginnen', dueOn: '2027-02-01' }
    const good = await hans.post(action, { ...what, owner: noord.person('school-trainer').id }, fromScript)
    expect(good.status).toBe(200)
    const stranger = await hans.post(
      `/take-part/actions/${randomUUID()}`,
      { ...what, owner: noord.person('nobody').id },
      fromScript,
    )
    expect(stranger.status).toBe(422)
    expect(await (await trainer.get('/take-part')).text()).toContain('Een proeftuin beginnen')
  })

  describe('wat van een ander is', () => {
    test('een andere groep ziet en verandert deze opbrengst niet', async () => {
      expect(await (await gerda.get('/take-part')).text()).not.toContain('veel ruimte om te proberen')
      const answer = await gerda.post(at, { item: 'ruimte', base: '2', text: 'van mij' }, fromScript)
      expect(answer.status).toBe(404)
      const action = { finding, base: '', what: 'stiekem', owner: '', dueOn: '' }
      expect((await gerda.post(`/take-part/actions/${randomUUID()}`, action, fromScript)).status).toBe(404)
    })

    test('een pas opent geen ander gesprek en geen enkele bladzijde van mensen', async () => {
      const other = dialogueIds('groups')
      const there = { item: 'ruimte', base: '1', text: 'van buiten' }
      expect((await hans.post(`/take-part/findings/${other.finding}`, there, fromScript)).status).toBe(404)
      for (const page of ['/', path, `${path}/board`, `${path}/board/stream`, `${path}/lead`, '/meetings', '/me'])
        expect((await hans.get(page)).headers.get('location'), page).toMatch(/^\/sign-in/)
    })

    test('een ander partnerschap met dezelfde ids merkt er niets van', async () => {
      const zuid = await buildWorld(await site.partnership('Zuid'))
      const { finding: theirs } = dialogueIds('groups')
      const bearer = site.bearer(zuid.passCookies.dialogue)
      const answer = await bearer.post(`/take-part/findings/${theirs}`, {
        item: 'ruimte',
        base: '1',
        text: 'Alleen in Zuid',
      })
      expect(answer.status).toBe(303)
      const changed = await rows<{ partnership_id: string }>(
        `select partnership_id from finding where id = $1 and text like '%Alleen in Zuid%'`,
        [theirs],
      )
      expect(changed).toEqual([{ partnership_id: zuid.partnership.id }])
    })

    test('wat iemand zelf gaat doen, staat nergens dan op het eigen toestel', async () => {
      const own = { item: 'ruimte', base: '' }
      const secrets = ['Ik ga iets geheims van Hans', 'Ik wil iets geheims van de schoolopleider'] as const
      const byGuest = `/take-part/commitments/${randomUUID()}`
      const byPerson = `/take-part/commitments/${randomUUID()}`
      expect((await hans.post(byGuest, { ...own, kind: 'going-to', text: secrets[0] })).status).toBe(303)
      expect((await trainer.post(byPerson, { ...own, kind: 'want-to', text: secrets[1] })).status).toBe(303)
      expect(await (await hans.get('/take-part')).text()).toContain(secrets[0])
      expect(await (await trainer.get('/take-part')).text()).toContain(secrets[1])
      const elsewhere = [
        await trainer.get('/take-part'),
        await gerda.get('/take-part'),
        await facilitator.get(`${path}/lead`),
        await facilitator.get(`${path}/board`),
      ]
      for (const [index, page] of elsewhere.entries()) {
        const text = await page.text()
        expect(text).not.toContain(secrets[0])
        if (index > 0) expect(text).not.toContain(secrets[1])
      }
      // Nor can somebody write in what is another's.
      for (const [visitor, taken] of [
        [gerda, byGuest],
        [hans, byPerson],
        [trainer, byGuest],
      ] as const) {
        const answer = await visitor.post(taken, { ...own, kind: 'going-to', text: 'overgenomen' }, fromScript)
        expect(answer.status).toBeLessThan(500)
      }
      expect(await (await hans.get('/take-part')).text()).toContain(secrets[0])
      expect(await (await trainer.get('/take-part')).text()).toContain(secrets[1])
    })
  })
})

describe('het scherm in de zaal', () => {
  /** Reads a stream until a text has come along. */
  async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, text: string): Promise<string> {
    const decoder = new TextDecoder()
    let read = ''
    while (!read.includes(text)) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`the stream ended without ${text}`)
      read += decoder.decode(value)
    }
    return read
  }

  async function open(visitor: Visitor, address: string) {
    const response = await visitor.get(address)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('x-accel-buffering')).toBe('no')
    const reader = response.body?.getReader()
    if (!reader) throw new Error('no stream')
    return reader
  }

  test('krijgt eerst alles, en daarna alleen de groep die schreef; een andere groep krijgt er niets van', async () => {
    const screen = await open(facilitator, `${path}/board/stream`)
    const whole = await readUntil(screen, 'board-group-2')
    expect(whole).toContain('Zonder script geschreven')
    const group = await open(trainer, '/take-part/stream')
    const others = await open(gerda, '/take-part/stream')
    await readUntil(group, 'Zonder script geschreven')
    const first = await readUntil(others, 'group-head')
    expect(first).not.toContain('Zonder script geschreven')

    const fields = { item: 'ruimte', base: '0', text: 'Dit komt op het scherm' }
    await hans.post(`/take-part/findings/${randomUUID()}`, fields, fromScript)
    const change = await readUntil(screen, 'Dit komt op het scherm')
    expect(change).toContain('board-group-1')
    expect(change).not.toContain('board-group-2')
    expect(await readUntil(group, 'Dit komt op het scherm')).not.toContain('board')

    await gerda.post(`/take-part/findings/${randomUUID()}`, { ...fields, text: 'Van groep twee' }, fromScript)
    expect(await readUntil(others, 'Van groep twee')).not.toContain('Dit komt op het scherm')
    for (const reader of [screen, group, others]) await reader.cancel()
    await expect.poll(() => site.services.live.open).toBe(0)
  })

  test('laat een telefoon merken dat het gesprek verder gaat', async () => {
    const phone = await open(hans, '/take-part/stream')
    await readUntil(phone, 'data-stage="groups/0"')
    await facilitator.post(`${path}/rounds/next`, { state: 'groups', round: '0' })
    await readUntil(phone, 'data-stage="groups/1"')
    await phone.cancel()
  })
})

describe('plenair', () => {
  const shown = async () => (await facilitator.get(`${path}/lead`)).text()
  const written = (text: string) =>
    rows<{ id: string; merged_into: string | null; shared: boolean }>(
      'select id, merged_into, shared from finding where dialogue_id = $1 and text = $2',
      [dialogue, text],
    )

  test('opbrengsten die op elkaar lijken worden er één, en weer los', async () => {
    await facilitator.post(`${path}/plenary`, { state: 'groups', round: '1' })
    const [one] = await written('Dit komt op het scherm')
    const [two] = await written('Van groep twee')
    const findings = [one?.id ?? '', two?.id ?? '']
    const choice = await facilitator.get(`${path}/merging?findings=${findings.join('&findings=')}`)
    expect(await choice.text()).toContain('Dit komt op het scherm\nVan groep twee')
    const merging = { findings, text: 'Samen gevonden', evidence: '', assurance: '' }
    expect((await facilitator.post(`${path}/merging`, merging)).status).toBe(303)
    const [merged] = await written('Samen gevonden')
    for (const text of ['Dit komt op het scherm', 'Van groep twee'])
      expect((await written(text))[0]?.merged_into).toBe(merged?.id)
    // Of two who merge at once the second changes nothing.
    await facilitator.post(`${path}/merging`, { ...merging, text: 'Nog een keer' })
    expect(await written('Nog een keer')).toEqual([])

    await facilitator.post(`${path}/findings/${merged?.id}/sharing`, { shared: 'on' })
    expect((await written('Samen gevonden'))[0]?.shared).toBe(true)
    expect(await shown()).toContain('door velen gedeeld')

    await facilitator.post(`${path}/findings/${merged?.id}/separation`)
    expect(await written('Samen gevonden')).toEqual([])
    expect((await written('Van groep twee'))[0]?.merged_into).toBeNull()
  })

  test('wie het gesprek leidt schrijft zelf een opbrengst, en verbetert er een zonder een groep te overschrijven', async () => {
    const own = { item: 'ruimte', base: '0', text: 'Van de hele zaal', evidence: '', assurance: '' }
    await facilitator.post(`${path}/findings`, own)
    expect(await written('Van de hele zaal')).toHaveLength(1)
    const [two] = await written('Van groep twee')
    const at = `/take-part/findings/${two?.id}`
    await gerda.post(at, { item: 'ruimte', base: '1', text: 'Van groep twee zelf' }, fromScript)
    await facilitator.post(`${path}/findings/${two?.id}`, { ...own, base: '1', text: 'Ook van groep twee' })
    expect(await written('Ook van groep twee zelf')).toHaveLength(1)
  })

  test('wie alleen meedoet, leidt niet', async () => {
    const [one] = await written('Dit komt op het scherm')
    for (const action of [`${path}/findings/${one?.id}/sharing`, `${path}/extension`, `${path}/merging`])
      expect((await trainer.post(action, { minutes: '5', shared: 'on' })).status, action).toBe(403)
  })
})

test('na het afronden wordt niets meer bewaard, en komt terug wat getypt werd', async () => {
  const { rows: proposed } = await withClient(site.database.superuser, (client) =>
    client.query<{ id: string }>(
      `select a.id from proposed_action a join finding f on f.partnership_id = a.partnership_id and f.id = a.finding_id
       where f.dialogue_id = $1`,
      [dialogue],
    ),
  )
  const settled = Object.fromEntries(
    proposed.flatMap(({ id }): [string, string][] => [
      [`owner.${id}`, noord.person('school-trainer').id],
      [`due.${id}`, '2027-02-01'],
    ]),
  )
  expect((await facilitator.post(`${path}/closure`, settled)).status).toBe(303)
  const late = await trainer.post(`/take-part/findings/${randomUUID()}`, {
    item: 'ruimte',
    base: '0',
    text: 'Net te laat',
  })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Net te laat')
  const commitment = { item: 'ruimte', base: '', kind: 'going-to', text: 'Ik ga te laat' }
  expect((await trainer.post(`/take-part/commitments/${randomUUID()}`, commitment)).status).toBe(409)
  expect(await (await trainer.get('/take-part')).text()).toContain(`${path}/report`)
})
