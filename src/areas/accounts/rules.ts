/**
 * The page to go on to after signing in: a path of this site and nothing else, so that a link to us can never send
 * people elsewhere.
 */
export function safePath(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next) || next.includes('\\')) return '/'
  return next.startsWith('/sign-in') ? '/' : next
}
