import { makeAuthority } from '../certificates/authority.ts'
import type { Bank } from '../core/bank.ts'
import type { ModelVisitRow } from '../core/rows.ts'
import { moveClockFrom, setClock, unset } from '../core/settings.ts'
import type { Store, Tables } from '../core/store.ts'
import { claimStore } from '../core/whose-store.ts'
import { enterDeeds, makeCertificates } from './certificates.ts'
import type { Answered, Changed, Engine, Read } from './engine.ts'
import { forgetMessages, limitMessages, newestMails, newestNotes, writeMessages } from './messages.ts'
import type { ModelSite, Part } from './model-site.ts'
import { addPractice } from './practice.ts'
import { changeModelRules, readModelSettings } from './settings.ts'
import type { Circumstances } from './table/circumstances.ts'
import { lookAt, type Request } from './table/request.ts'
import { nextAfter, withTold } from './told.ts'
import { areSame, changesOf, isNothing, limitValues, rowsOfKinds, rowsOfPart, worldIn, writeChanges } from './values.ts'
import {
  drawVisit,
  findRow,
  type KeptVisit,
  keepStaff,
  limitVisits,
  newRow,
  type Side,
  seeRow,
  visitKey,
} from './visits.ts'

export interface EngineOptions extends Pick<Bank, 'random'> {
  readonly store: Store
  /** The real clock, ms since 1970. */
  readonly now: () => number
}

/** After so many requests a process looks for what is too many. */
const ROUND = 50

/** Rejects where the store is that of another bank. An empty one is filled with practice data. */
export async function makeEngine<World, Visit, Rules extends object, Action>(
  site: ModelSite<World, Visit, Rules, Action>,
  { store, now: real, random }: EngineOptions,
): Promise<Engine<World, Visit, Rules, Action>> {
  const settingsIn = (tables: Tables) => readModelSettings(tables, site, real())

  async function aroundIn(tables: Tables): Promise<Circumstances<Rules>> {
    const { now, rules } = await settingsIn(tables)
    return { now, rules, random, digest: store.secrets.digest }
  }

  const keptOf = (id: string, row: ModelVisitRow): KeptVisit<Visit> => ({
    ...{ id, formToken: row.formToken, isStaff: row.side === 'staff', kept: row.kept },
    visit: site.parseVisit(JSON.parse(row.visit)),
  })

  const authority = makeAuthority({ store, random, now: real })

  let requests = 0
  async function makeRoom(): Promise<void> {
    if (++requests % ROUND !== 0) return
    await store.transaction(async (tables) => {
      await limitVisits(tables, (await settingsIn(tables)).now)
      await limitMessages(tables)
      await limitValues(tables, site.limits)
    })
  }

  /** What a request reads: it may be long before its answer is written. */
  const readFor = (id: string, request: Request) =>
    store.transaction(async (tables) => {
      const around = await aroundIn(tables)
      const row = await findRow(tables, id, around.now)
      if (!row) return null
      const visit = site.parseVisit(JSON.parse(row.visit))
      const part = site.partOf(visit, request)
      const rows = await rowsOfPart(tables, part)
      return { around, row, visit, part, rows, world: worldIn(site, rows) }
    })

  async function ask(id: string, request: Request, redirects: boolean): Promise<Answered<World, Visit, Rules> | null> {
    // Of several who race one is written, so this ends.
    for (;;) {
      const read = await readFor(id, request)
      if (read === null) return null
      const { around, row, part } = read
      const outcome = withTold(await site.submit(read.world, read.visit, request, around), row.next, request)
      const changes = changesOf(site, read.world, outcome.world)
      const { certificates = [], ...told } = outcome
      const made = await makeCertificates(authority, certificates)
      const after = { visit: JSON.stringify(outcome.visit), next: redirects ? nextAfter(outcome, request) : null }
      const movesOn = after.visit !== row.visit || after.next !== row.next
      const isWritten =
        (!movesOn && isNothing(changes) && outcome.mails.length + outcome.notes.length === 0) ||
        (await store.transaction(async (tables) => {
          const there = await tables.modelVisits.get(row.id)
          const rows = await rowsOfPart(tables, part)
          if (there?.revision !== row.revision || !areSame(read.rows, rows)) return false
          await writeChanges(tables, changes, rows)
          await writeMessages(tables, site, outcome, random, around.now)
          await enterDeeds(tables, certificates, made, around.now)
          if (movesOn) await tables.modelVisits.update(row.id, { ...after, revision: row.revision + 1 })
          return true
        }))
      if (!isWritten) continue
      await makeRoom()
      return { ...told, around, isRefused: outcome.page === request.page && outcome.problems.length > 0 }
    }
  }

  async function openAs(side: Side): Promise<KeptVisit<Visit>> {
    const drawn = drawVisit()
    const row = await store.transaction(async (tables) => {
      const opened = newRow(drawn, side, site.nobody, (await settingsIn(tables)).now)
      await tables.modelVisits.insert(opened)
      return opened
    })
    await makeRoom()
    return keptOf(drawn.id, row)
  }

  async function change<Result>(
    part: Part,
    work: (before: Read<World, Rules>) => Changed<World, Result>,
  ): Promise<Result> {
    const result = await store.transaction(async (tables) => {
      const around = await aroundIn(tables)
      const rows = await rowsOfPart(tables, part)
      const before = worldIn(site, rows)
      const { world, mails = [], notes = [], forgets, result } = work({ world: before, around })
      if (forgets !== undefined) await forgetMessages(tables, forgets)
      await writeChanges(tables, changesOf(site, before, world), rows)
      await writeMessages(tables, site, { mails, notes }, random, around.now)
      return result
    })
    await makeRoom()
    return result
  }

  await claimStore(store, site.name)
  await store.transaction(async (tables) => {
    if ((await tables.modelValues.count({})) === 0) await addPractice(tables, site, await aroundIn(tables))
  })

  return {
    ...{ site, store, change },
    settings: () => store.transaction(settingsIn),
    changeRules: (change) =>
      store.transaction(async (tables) => {
        await changeModelRules(tables, site, change)
        return settingsIn(tables)
      }),
    moveClock: (change) =>
      store.transaction(async (tables) => {
        const before = await settingsIn(tables)
        const offset = await moveClockFrom(tables, before, change, before.real)
        if (offset === null) return null
        const after = await settingsIn(tables)
        await keepStaff(tables, before.now, after.now)
        return after
      }),

    open: (isStaff = false) => openAs(isStaff ? 'staff' : 'customer'),
    openLasting: () => openAs('api'),
    async find(id) {
      if (id === undefined) return null
      return store.transaction(async (tables) => {
        const row = await seeRow(tables, id, (await settingsIn(tables)).now)
        return row ? keptOf(id, row) : null
      })
    },
    async renew(id) {
      const drawn = drawVisit()
      return store.transaction(async (tables) => {
        const row = await findRow(tables, id, (await settingsIn(tables)).now)
        if (!row) return null
        const renewed = { ...row, id: visitKey(drawn.id), formToken: drawn.formToken }
        await tables.modelVisits.remove(row.id)
        await tables.modelVisits.insert(renewed)
        return keptOf(drawn.id, renewed)
      })
    },
    async keep(id, kept) {
      await store.transaction((tables) => tables.modelVisits.update(visitKey(id), { kept }))
    },
    async close(id) {
      await store.transaction((tables) => tables.modelVisits.remove(visitKey(id)))
    },

    submit: (id, request, redirects = false) => ask(id, request, redirects),
    look: (id, page, fields = {}) => ask(id, lookAt(page, fields), true),

    staff: (action) =>
      change(site.partOfAction(action), ({ world, around }) => {
        const outcome = site.staff(world, action, around)
        return { world: outcome.world, notes: outcome.notes, result: outcome }
      }),
    read: (part) =>
      store.transaction(async (tables) => ({
        around: await aroundIn(tables),
        world: worldIn(site, await rowsOfPart(tables, part)),
      })),
    readKinds: (kinds) =>
      store.transaction(async (tables) => ({
        around: await aroundIn(tables),
        world: worldIn(site, await rowsOfKinds(tables, kinds)),
      })),

    mails: (wanted = {}) => store.transaction((tables) => newestMails(tables, wanted)),
    notes: (wanted = {}) => store.transaction((tables) => newestNotes(tables, wanted)),

    reset: ({ rules }) =>
      store.transaction(async (tables) => {
        if (!rules) await unset(tables, 'rules', null)
        await setClock(tables, 0)
        for (const table of [tables.modelValues, tables.modelMails, tables.modelNotes]) await table.removeAll({})
        await tables.certificates.removeAll({})
        for (const side of ['customer', 'api'] as const) await tables.modelVisits.removeAll({ side })
        const around = await aroundIn(tables)
        // Those that seem to come from the future would never end.
        for (const { id } of await tables.modelVisits.find({})) {
          await tables.modelVisits.update(id, { lastSeen: around.now })
        }
        await addPractice(tables, site, around)
      }),
  }
}
