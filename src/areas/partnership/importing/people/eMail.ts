/**
 * An e-mail address as we keep it: small letters, one form for each letter. Not more is checked than what makes an
 * address unusable for certain; whether it reaches someone, only a message tells.
 * @returns null when it is no address
 */
export function readEMail(cell: string): string | null {
  const address = cell
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase()
  const parts = /^([^\s@<>(),;:"[\]\\]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]*\p{L})$/u.exec(
    address,
  )
  const [, mailbox = '', domain = ''] = parts ?? []
  const isUsable =
    parts !== null && address.length <= 254 && !/^\.|\.\.|\.$/.test(mailbox) && !/(^|\.)-|-(\.|$)/.test(domain)
  return isUsable ? address : null
}
