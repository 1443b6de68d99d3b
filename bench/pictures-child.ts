import { pictureReader } from '../host/pictures/read-picture.ts'

/**
 * A process of its own for the memory of pictures: its most ever (VmHWM) only grows. Reads an ordinary picture first, then says what those that
 * are handed to it took.
 */
const read = pictureReader()
await read(Buffer.from(process.argv[2] ?? '', 'base64'))
const before = process.resourceUsage()
process.once('message', async (pictures: Uint8Array[]) => {
  let worst = 0
  for (const picture of pictures) {
    const start = process.cpuUsage()
    await read(picture)
    const { user, system } = process.cpuUsage(start)
    worst = Math.max(worst, (user + system) / 1000)
  }
  process.send?.({ cpu: worst, memory: (process.resourceUsage().maxRSS - before.maxRSS) / 1000 })
  process.disconnect()
})
process.send?.('ready')
