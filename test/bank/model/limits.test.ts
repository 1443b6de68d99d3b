import { expect, test } from 'vitest'
import { limitMessages, newestMails, newestNotes, writeMessages } from '../../../bank/model/messages.ts'
import { readModelSettings } from '../../../bank/model/settings.ts'
import { drawVisit, findRow, IDLE, limitVisits, newRow } from '../../../bank/model/visits.ts'
import { shinkin } from '../../../bank/sites/shinkin/shinkin.ts'
import { seededRandom } from '../../../server/index.ts'
import { openEmptyStore } from '../test-store.ts'

const random = seededRandom(1, 'limits')
const site = { ownerOf: () => null }
const note = { at: 0, page: null, what: 'stocked', field: null, typed: null, steps: null }

test('of mails and notes the oldest go when there are too many, by the order in which they came', async () => {
  const store = await openEmptyStore()
  await store.transaction(async (tables) => {
    // The clock was set back in between.
    for (const at of [5, 6, 1, 2]) {
      const mails = [{ to: `${at}@mail.example`, subject: 'stopped' }]
      await writeMessages(
        tables,
        site,
        {
          mails,
          notes: [
            { ...note, at },
            { ...note, at },
          ],
        },
        random,
        at,
      )
    }
    await limitMessages(tables, { modelMails: 3, modelNotes: 3 })
    expect((await newestMails(tables, {})).map(({ at }) => at)).toEqual([2, 1, 6])
    expect((await newestNotes(tables, {})).map(({ at }) => at)).toEqual([2, 2, 1])
    expect((await newestNotes(tables, { limit: 1 })).map(({ at }) => at)).toEqual([2])
  })
})

test('visits that are over go, then the oldest of what is too many; those by the API are not over', async () => {
  const store = await openEmptyStore()
  const visits = (
    [
      ['customer', 0],
      ['api', 1],
      ['staff', 2],
      ['customer', IDLE],
    ] as const
  ).map(([side, lastSeen]) => ({
    ...drawVisit(),
    ...{ side, lastSeen },
  }))
  const [gone, api, staff, fresh] = visits
  await store.transaction(async (tables) => {
    for (const { side, lastSeen, ...drawn } of visits) {
      await tables.modelVisits.insert(newRow(drawn, side, shinkin.nobody, lastSeen))
    }
    const isThere = async (id = '') => (await findRow(tables, id, IDLE)) !== undefined
    await limitVisits(tables, IDLE)
    expect(await Promise.all([gone, api, staff, fresh].map((one) => isThere(one?.id)))).toEqual([
      false,
      true,
      true,
      true,
    ])
    await limitVisits(tables, IDLE, 2)
    expect(await Promise.all([api, staff, fresh].map((one) => isThere(one?.id)))).toEqual([false, true, true])
  })
})

test('a rule of another version of the program is no rule of this one', async () => {
  const store = await openEmptyStore()
  await store.transaction(async (tables) => {
    await tables.settings.insert({ name: 'rules', value: JSON.stringify({ cells: 3, colour: 'blue' }) })
    expect((await readModelSettings(tables, shinkin, 0)).rules).toEqual({ ...shinkin.rules.parse({}), cells: 3 })
  })
})
