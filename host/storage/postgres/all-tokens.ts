import { serialOf } from '../../../token-core/index.ts'
import type { TokenColour } from '../../token/token-view.ts'
import type { AllTokens, Claim, StoredToken } from '../store.ts'
import type { DatabaseKey } from './database-key.ts'
import type { Pool } from './pool.ts'
import { FOUND, type Found, loanText } from './token-row.ts'

/** So many of the newest tokens say which colour the next one has. */
const COLOURS_OF = 64
/** A claim that is older came of a host that fell. */
const IS_CLAIMED = "claimed_at > now() - interval '10 minutes'"
const HERE = 'removed_at is null'

/** What a database tells of all its tokens, each by one statement. @param open what a row holds, where it can be read */
export function allTokens(pool: Pool, key: DatabaseKey, open: (found: Found) => StoredToken | null): AllTokens {
  /** Which texts have a row that is found by their tag. */
  async function tagged(what: string, texts: readonly string[], select: string): Promise<string[]> {
    if (texts.length === 0) return []
    const byTag = new Map(texts.map((text) => [key.tagOf(what, text), text]))
    const rows = await pool.query<{ tag: string }>(select, [[...byTag.keys()]])
    return rows.flatMap(({ tag }) => byTag.get(tag) ?? [])
  }

  const tagOf = (claim: Claim): string =>
    'serial' in claim ? key.tagOf('serial', claim.serial) : key.tagOf('loan', loanText(claim))

  return {
    async nextPlaces(count) {
      const rows = await pool.query<{ next: number; last: number | null }>(
        `select nextval('camtoken.places') as next, (select max(place) from camtoken.tokens where ${HERE}) as last
         from generate_series(1, $1)`,
        [count],
      )
      const places = rows.map(({ next }) => next).sort((one, other) => one - other)
      const [first = 1, last = 0] = [places[0], rows[0]?.last ?? 0]
      if (last < first) return places
      // Somebody put one further back than any that was counted: counted on from there, as far as can be.
      const behind = Math.floor(last) + 1
      if (Number.isSafeInteger(behind + count))
        await pool.query(`select setval('camtoken.places', greatest($1::bigint, nextval('camtoken.places')))`, [
          behind + count,
        ])
      return places.map((_, index) => behind + index)
    },
    names: async (asked) =>
      new Set(
        await tagged(
          'name',
          asked,
          `select distinct name_tag as tag from camtoken.tokens where name_tag = any($1) and ${HERE}`,
        ),
      ),
    async colours() {
      const newest = `select colour from camtoken.tokens where ${HERE} order by place desc, id desc limit ${COLOURS_OF}`
      const rows = await pool.query<{ colour: TokenColour; uses: number }>(
        `select colour, count(*)::int as uses from (${newest}) newest group by colour`,
      )
      return new Map(rows.map(({ colour, uses }) => [colour, uses]))
    },
    async withSerials(serials) {
      const tags = serials.map((serial) => key.tagOf('serial', serial))
      const rows = await pool.query<Found>(
        `select ${FOUND} from camtoken.tokens where serial_tag = any($1) and ${HERE}`,
        [tags],
      )
      const wanted = new Set<string | null>(serials)
      return rows.flatMap((row) => open(row)?.record ?? []).filter(({ token }) => wanted.has(serialOf(token)))
    },
    async lent(bank, marks) {
      const texts = marks.map((mark) => loanText({ bank, mark }))
      const lent = new Set(
        await tagged(
          'loan',
          texts,
          `select distinct loan_tag as tag from camtoken.tokens where loan_tag = any($1) and ${HERE}
           union select tag from camtoken.claims where tag = any($1) and ${IS_CLAIMED}`,
        ),
      )
      return new Set(marks.filter((mark) => lent.has(loanText({ bank, mark }))))
    },
    async serials(asked) {
      const [taken, givenUp] = await Promise.all([
        tagged(
          'serial',
          asked,
          `select distinct serial_tag as tag from camtoken.tokens where serial_tag = any($1) and ${HERE}
           union select tag from camtoken.claims where tag = any($1) and ${IS_CLAIMED}`,
        ),
        tagged(
          'serial',
          asked,
          'select tag from camtoken.claims where tag = any($1) and given_up_at is not null order by given_up_at',
        ),
      ])
      return { taken: new Set(taken), givenUp: new Set(givenUp) }
    },
    async claim(claim) {
      const held = 'serial' in claim ? 'serial_tag' : 'loan_tag'
      const rows = await pool.query(
        `insert into camtoken.claims as c (tag, claimed_at) select $1, now()
         where not exists (select from camtoken.tokens where ${held} = $1 and ${HERE})
         on conflict (tag) do update set claimed_at = now() where c.claimed_at is null or not c.${IS_CLAIMED}
         returning tag`,
        [tagOf(claim)],
      )
      return rows.length > 0
    },
    async release(claim) {
      await pool.query(
        `with gone as (delete from camtoken.claims where tag = $1 and given_up_at is null)
         update camtoken.claims set claimed_at = null where tag = $1 and given_up_at is not null`,
        [tagOf(claim)],
      )
    },
    async giveUp(serial) {
      await pool.query(
        `insert into camtoken.claims (tag, given_up_at) values ($1, now())
         on conflict (tag) do update set given_up_at = now()`,
        [tagOf({ serial })],
      )
    },
  }
}
