/** The process of one build: `child.js PART FOLDER`. Plain JavaScript, because Node 20 runs nothing else by itself. */
import { register } from 'tsx/esm/api'

register()
const { makePart } = await import('./make-part.ts')
await makePart(process.argv[2], process.argv[3])
