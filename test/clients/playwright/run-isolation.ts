import { parseArgs } from 'node:util'
import { runRounds } from './isolation.ts'

/** `npm run test:isolation -- --rounds 10 --size 20 --browsers 4` */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    size: { type: 'string', default: '20' },
    browsers: { type: 'string', default: '4' },
  },
})
const [rounds, size, browsers] = [Number(values.rounds), Number(values.size), Number(values.browsers)]
const wrong = await runRounds({ rounds, size, browsers }, (round, failed) => {
  console.log(`round ${round} of ${rounds}: ${size} in browsers and ${size} without, ${failed} red`)
})
for (const one of wrong) console.error(one)
console.log(`${rounds * size} runs in browsers, ${rounds * size} without: ${wrong.length === 0 ? 'no red one' : 'RED'}`)
process.exitCode = wrong.length === 0 ? 0 : 1
