/** Whether something was not saved because the disk is full, or cannot be written to: SQLite's, PostgreSQL's (disk_full, 53100) and the system's own words for it. */
export function isNotSaved(error: unknown): boolean {
  for (let found = error; found instanceof Error; found = found.cause) {
    const code = 'code' in found ? String(found.code) : ''
    if (FULL.has(code) || code.startsWith('SQLITE_IOERR')) return true
  }
  return false
}

/** SQLite has no other word than an error of reading and writing where its log or its index cannot grow. */
const FULL = new Set(['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'])
