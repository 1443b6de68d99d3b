import { serveStories } from './serve.ts'

const DEFAULT_PORT = '47610'

const port = process.argv[2] ?? DEFAULT_PORT
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`"${port}" is no port: give a number up to 65535, as in npm run stories -- 47610`)
  process.exit(2)
}
const { url } = await serveStories(Number(port))
console.log(url)
