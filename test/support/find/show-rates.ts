import { readFileSync } from 'node:fs'
import { parseCalls, ratesOf } from '../../../support/find/rates.ts'

/** `npm run calls [FILE…]`: how often the search is right, in each set of test/data/calls or in the files given, Japanese and English apart. */

const SETS = ['examples', 'held-out', 'fourth', 'blind-one', 'blind-two', 'blind-three', 'blind-four'].map(
  (name) => `test/data/calls/${name}.json`,
)

const files = process.argv.slice(2)
for (const file of files.length > 0 ? files : SETS) {
  console.log(file)
  for (const { lang, answered, first, firstThree, without, foundNone, missed } of ratesOf(
    parseCalls(readFileSync(file, 'utf8')),
  )) {
    const percent = ((100 * first) / answered).toFixed(1)
    console.log(
      `  ${lang}  first hit right ${first} of ${answered} (${percent} %)  outside the first three ${answered - firstThree}  nothing where nothing fits ${foundNone} of ${without}`,
    )
    if (files.length > 0) {
      for (const { call, found } of missed) {
        console.log(
          `      ${call.id} ${call.answers.join(' ') || '–'}: ${found.slice(0, 3).join(' ') || '–'}  ${call.says}`,
        )
      }
    }
  }
}
