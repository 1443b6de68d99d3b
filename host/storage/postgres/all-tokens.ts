import { serialOf } from '../../../token-core/index.ts'
import type { BankName } from '../../token/bank-name.ts'
import type { TokenColour } from '../../token/token-view.ts'
import type { AllTokens, StoredToken } from '../store.ts'
import type { DatabaseKey } from './database-key.ts'
import type { Pool } from './pool.ts'
import { FOUND, type Found } from './token-row.ts'

/** So many of the newest tokens say which colour the next one has. */
const COLOURS_OF = 64
/** A claim that is older came of a host that fell. */
const CLAIM_HOLDS = "interval '10 minutes'"
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
    async lent(bank: BankName) {
      const rows = await pool.query<Found>(
        `select ${FOUND} from camtoken.tokens where loan_tag is not null and ${HERE}`,
      )
      return new Set(
        rows.flatMap((row) => {
          const loan = open(row)?.record.loan ?? null
          return loan?.bank === bank ? [loan.mark] : []
        }),
      )
    },
    async serials(asked) {
      const [held, claimed, givenUp] = await Promise.all([
        tagged(
          'serial',
          asked,
          `select distinct serial_tag as tag from camtoken.tokens where serial_tag = any($1) and ${HERE}`,
        ),
        tagged(
          'serial',
          asked,
          `select tag from camtoken.serials where tag = any($1) and claimed_at > now() - ${CLAIM_HOLDS}`,
        ),
        tagged(
          'serial',
          asked,
          'select tag from camtoken.serials where tag = any($1) and given_up_at is not null order by given_up_at',
        ),
      ])
      return { taken: new Set([...held, ...claimed]), givenUp: new Set(givenUp) }
    },
    async claimSerial(serial) {
      // A token that came meanwhile has it: its claim is not held for ever.
      const rows = await pool.query(
        `insert into camtoken.serials as s (tag, claimed_at) select $1, now()
         where not exists (select from camtoken.tokens where serial_tag = $1 and ${HERE})
         on conflict (tag) do update set claimed_at = now()
         where s.claimed_at is null or s.claimed_at <= now() - ${CLAIM_HOLDS}
         returning tag`,
        [key.tagOf('serial', serial)],
      )
      return rows.length > 0
    },
    async giveUpSerial(serial, wasUsed) {
      const tag = key.tagOf('serial', serial)
      if (wasUsed)
        await pool.query(
          `insert into camtoken.serials (tag, given_up_at) values ($1, now())
           on conflict (tag) do update set claimed_at = null, given_up_at = now()`,
          [tag],
        )
      else await pool.query('update camtoken.serials set claimed_at = null where tag = $1', [tag])
    },
  }
}
