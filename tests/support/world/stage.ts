import type { PassKind } from '../../../src/platform/passes.ts'
import type { Factories, TestOrganisation, TestPerson, TestScan, TestTheme } from '../factories.ts'
import type { PersonaName, ScanState } from '../world.ts'

/** What there is already, for whoever adds to the world of the tests. */
export type Stage = {
  partnership: Factories
  person(name: PersonaName): TestPerson
  school: TestOrganisation
  board: TestOrganisation
  institute: TestOrganisation
  theme: TestTheme
  scans: Readonly<Record<ScanState, TestScan>>
  ids: Readonly<Record<string, string>>
}

/** What was added: what the parameters of paths stand for, and the cookies of passes. */
export type WorldPart = {
  ids?: Readonly<Record<string, string>>
  passCookies?: Partial<Record<PassKind, readonly string[]>>
}
