import type { Translate } from '../../../../server/index.ts'
import { HOUSEHOLD, type Link } from '../model/links.ts'

/** A service as pages and mails name it. */
export const serviceName = (
  { client, clientName }: Pick<Link, 'client' | 'clientName'>,
  t: Translate<'household.name'>,
): string => (client === HOUSEHOLD ? t('household.name') : clientName)
