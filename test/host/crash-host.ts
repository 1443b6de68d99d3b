import { manualClock, startHost } from '../../host/index.ts'

/**
 * A host in a process of its own, for a test to kill: started with a data folder, it sends its address and API token
 * and moves its clock on by the milliseconds it is sent.
 */
const clock = manualClock()
const host = await startHost({ dataDir: process.argv[2] ?? '', port: 0, clock })
process.on('message', (ms: number) => {
  clock.advance(ms)
  process.send?.('advanced')
})
process.send?.({ url: host.url, apiToken: host.apiToken })
