/** What each source brings, in their order; one after the other, since they share one connection. */
export async function gather<Source, Brought>(
  sources: readonly Source[],
  ask: (source: Source) => Promise<Brought[]>,
): Promise<Brought[]> {
  const brought: Brought[] = []
  for (const source of sources) brought.push(...(await ask(source)))
  return brought
}
