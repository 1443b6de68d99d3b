import { startHost } from '../../host/index.ts'

/** A host in a process of its own. Argument: the data folder. Tells its memory when asked. */
const host = await startHost({ dataDir: process.argv[2] ?? '', port: 0 })
process.on('message', () => process.send?.({ rss: process.memoryUsage.rss(), cpu: process.cpuUsage() }))
process.send?.({ url: host.url, apiToken: host.apiToken })
