/** Writes dist/ under the project's folder. */
export function build(root: string): Promise<void>
/** Whether no source is newer than what was built. */
export function isUpToDate(root: string): boolean
