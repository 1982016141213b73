import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isRunning } from '../processes.ts'
import { Press } from './press.ts'

const worker = path.join(import.meta.dirname, 'fixtures', 'trialPress.ts')
const press = new Press(worker, { jobTime: 3_000 })

afterAll(() => press.stop())

type Made = { pid: number; text: string }

/** A child that ended can be signalled until its parent, which is us, knows of it. */
function isKnownToHaveEnded(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

/** Which process answered, and with what. */
async function made(job: { act: string; text: string }, by = press): Promise<Made> {
  const [pid = '', ...words] = new TextDecoder()
    .decode(await by.make(job))
    .trim()
    .split(' ')
  return { pid: Number(pid), text: words.join(' ') }
}

describe('een pers', () => {
  it('maakt bestanden in een ander proces, en blijft warm voor het volgende', async () => {
    const first = await made({ act: 'answer', text: 'een' })
    const second = await made({ act: 'answer', text: 'twee' })
    expect(first.text).toBe('een')
    expect(first.pid).not.toBe(process.pid)
    expect(second).toEqual({ pid: first.pid, text: 'twee' })
  })

  it('geeft ieder zijn eigen antwoord als er veel tegelijk wachten', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `verslag ${index}`)
    const answers = await Promise.all(texts.map((text) => made({ act: 'answer', text })))
    expect(answers.map(({ text }) => text)).toEqual(texts)
  })

  it('zegt wat er misging, en maakt daarna gewoon het volgende', async () => {
    const failed = press.make({ act: 'fail', text: 'dit kan niet' })
    const next = made({ act: 'answer', text: 'dit wel' })
    await expect(failed).rejects.toMatchObject({ name: 'JobFailure', failure: 'RangeError', message: 'dit kan niet' })
    expect((await next).text).toBe('dit wel')
  })

  it('begint opnieuw als het proces omvalt', async () => {
    const before = await made({ act: 'answer', text: 'ervoor' })
    await expect(press.make({ act: 'die', text: '' })).rejects.toThrow('ended (7)')
    const after = await made({ act: 'answer', text: 'erna' })
    expect(after.text).toBe('erna')
    expect(after.pid).not.toBe(before.pid)
  })

  it('begint opnieuw als iemand het proces tussen twee verslagen door afbreekt', async () => {
    const { pid } = await made({ act: 'answer', text: 'ervoor' })
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => isKnownToHaveEnded(pid)).toBe(true)
    expect((await made({ act: 'answer', text: 'erna' })).text).toBe('erna')
  })

  it('breekt werk af dat te lang duurt, ook als het proces nergens meer naar luistert', async () => {
    const impatient = new Press(worker, { jobTime: 2_000 })
    const { pid } = await made({ act: 'answer', text: 'ervoor' }, impatient)
    await expect(impatient.make({ act: 'hang', text: '' })).rejects.toThrow('longer than 2000 ms')
    expect((await made({ act: 'answer', text: 'erna' }, impatient)).text).toBe('erna')
    await expect.poll(() => isRunning(pid)).toBe(false)
    impatient.stop()
  })

  it('geeft zijn geheugen terug als er een tijd niets te doen is', async () => {
    const idle = new Press(worker, { idleTime: 50 })
    const { pid } = await made({ act: 'answer', text: 'een' }, idle)
    expect(isRunning(pid)).toBe(true)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  it('geeft het proces geen geheimen mee', async () => {
    process.env.PEILSTOK_SECRET = 'geheim'
    const other = new Press(worker)
    expect((await made({ act: 'answer', text: 'een' }, other)).text).toBe('een')
    other.stop()
    delete process.env.PEILSTOK_SECRET
  })
})
