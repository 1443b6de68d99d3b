import { startHost } from '../../../host/index.ts'

/** A host on a database, in a process of its own, for a test to kill: it sends its address, and ends with the process that started it. */
const [, , url = '', keyFile = '', apiToken = '', ...names] = process.argv
const host = await startHost({ dataDir: null, database: { url, keyFile }, port: 0, apiToken, listen: { names } })
process.on('disconnect', () => process.exit())
process.send?.(host.url)
