import { z } from 'zod'

const Package = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const LockFile = z.looseObject({ packages: z.record(z.string(), Package) })
type LockFile = z.infer<typeof LockFile>
/** The same, with everything in the order in which npm wrote it. */
const AsWritten = z.looseObject({ packages: z.record(z.string(), z.unknown()) })

/** A package that is only for some platforms, named by another package and missing from the lock file. */
type Missing = { name: string; version: string; dev: boolean }

/**
 * What a lock file lacks for `npm ci`: npm leaves out the binaries of other platforms when it changes a lock file beside
 * installed packages, or when a registry does not have them, and refuses the file afterwards.
 */
export function missingFrom({ packages }: LockFile): Missing[] {
  return Object.entries(packages).flatMap(([place, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${place}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev })),
  )
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 's390x', 'riscv64', 'wasm32', 'x64']

/** The platform in the name of a package: `@biomejs/cli-linux-arm64-musl`. */
function platformOf(name: string) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(os === 'linux' && libc && { libc: [libc] }) }
}

/** A lock file with what it lacked, in the order in which npm writes it. */
export function completed(text: string): string {
  const lock = AsWritten.parse(JSON.parse(text))
  const added = missingFrom(readLockFile(text)).map(({ name, version, dev }): [string, object] => [
    `node_modules/${name}`,
    { version, optional: true, ...(dev && { dev }), ...platformOf(name) },
  ])
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`
}

export const readLockFile = (text: string): LockFile => LockFile.parse(JSON.parse(text))
