import { parseArgs } from 'node:util'
import type pg from 'pg'
import { demoPartnership, loadDemoBank } from '../areas/demo/index.ts'
import { type Founding, foundingForm, foundPartnership, usualBlueprint } from '../areas/founding/index.ts'
import { prepareDatabase } from '../main.ts'
import { dayOf } from '../platform/clock.ts'
import { contentNames } from '../platform/content.ts'
import { openDatabase, partnershipIds } from '../platform/database/scope.ts'
import { openJobs } from '../platform/jobs.ts'
import { createLog } from '../platform/log.ts'
import { type Command, UsageError } from './command.ts'
import { asOwner } from './owner.ts'

const usage = '--name NAAM --email ADRES [--blueprint samen] [--person NAAM] [--organisation BESTUUR]'

export const partnershipCreateCommand: Command = {
  name: 'partnership create',
  usage,
  help: 'Maak een partnerschap, en nodig de eerste projectcoördinator uit',
  async run(args) {
    const founding = await readFounding(args)
    await asOwner('beside a running program', (owner) => create(owner, founding))
    console.log(
      `${founding.name} is gemaakt, met ${founding.person} als projectcoördinator bij ${founding.organisation}.`,
    )
    console.log(`De uitnodiging aan ${founding.email} gaat weg zodra Peilstok draait.`)
    return 0
  },
}

async function create(owner: pg.ClientConfig, founding: Founding): Promise<void> {
  await prepareDatabase(owner)
  const database = openDatabase(owner)
  const jobs = await openJobs(owner, [], createLog('error'))
  try {
    const demo = demoPartnership(await loadDemoBank())
    if ((await partnershipIds(database)).includes(demo.id))
      throw new UsageError(
        'In deze database staat de demo. Een echt partnerschap hoort daar niet bij: zet PEILSTOK_DATA of DATABASE_URL naar een andere plek.',
      )
    await foundPartnership(database, jobs, founding, dayOf(new Date()))
  } finally {
    await jobs.stop()
    await database.close()
  }
}

/**
 * What was asked, by the rules of the form on screen.
 * @throws UsageError with a line for each thing that is wrong
 */
async function readFounding(args: string[]): Promise<Founding> {
  const {
    name,
    blueprint = usualBlueprint,
    email,
    person = 'Projectcoördinator',
    organisation = 'Penvoerder',
  } = optionsOf(args)
  const given = { name, email, person, organisation }
  const texts = Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]]])),
  )
  const read = foundingForm.parse({ texts, files: {} })
  if (!read.ok) {
    const wrong = Object.entries(read.errors).map(([option, message]) => `--${option}: ${message}`)
    throw new UsageError([...wrong, `Gebruik: peilstok partnership create ${usage}`].join('\n'))
  }
  const known = (await contentNames('blueprints')).map((path) => path.replace('blueprints/', ''))
  if (!known.includes(blueprint))
    throw new UsageError(`--blueprint: “${blueprint}” is er niet. Kies uit: ${known.join(', ')}.`)
  return { ...read.values, blueprint }
}

const option = { type: 'string' } as const

function optionsOf(args: string[]) {
  const options = { name: option, blueprint: option, email: option, person: option, organisation: option }
  try {
    return parseArgs({ args, options }).values
  } catch {
    throw new UsageError(`Gebruik: peilstok partnership create ${usage}`)
  }
}
