import { groupThousands } from '../../../core/digits.ts'
import type { Fact } from '../../../core/fact.ts'
import { LIMITED } from '../../../core/limited.ts'
import { RIGHT_ROWS, RIGHTS_BY_SERVICE, type RightService, type UserRights } from '../../../core/rights.ts'
import type { Text } from '../../../web/text.ts'

/** What a user was given, as confirmation and result show it: a line for each service, his accounts, a line for each limit. */

export const SERVICES_IN_ORDER = Object.keys(RIGHTS_BY_SERVICE) as readonly RightService[]

export function rightFacts(given: UserRights, t: Text): readonly Fact[] {
  return [
    ...SERVICES_IN_ORDER.map((service) => {
      const rights = RIGHT_ROWS.filter((row) => row.service === service && given.rights.includes(row.right))
      const value = rights.map(({ right }) => t(`right.${right}`)).join(t('rights.and'))
      return { name: `rights-${service}`, label: t(`right-service.${service}`), value: value || t('user.no') }
    }),
    { name: 'accounts', label: t('user.accounts'), value: accountsText(given, t) },
    ...LIMITED.flatMap((limited) => {
      const limit = given.limits[limited]
      if (limit === undefined) return []
      const label = t('user.limit-of', { operation: t(`limited.${limited}`) })
      return [{ name: `limit-${limited}`, label, value: t('facts.yen', { amount: groupThousands(limit) }) }]
    }),
  ]
}

function accountsText({ accounts }: UserRights, t: Text): string {
  return accounts === null ? t('user.accounts-all') : t('user.accounts-chosen', { count: accounts.length })
}
