import { serveStories } from './serve.ts'

const DEFAULT_PORT = 47_610

const { url } = await serveStories(Number(process.argv[2] ?? DEFAULT_PORT))
console.log(url)
