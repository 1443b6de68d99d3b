import type { Translate } from '../../../../server/index.ts'

const format = new Intl.DateTimeFormat('en-CA', {
  ...{ timeZone: 'Asia/Tokyo', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
})

/** 送信日時 as page and mail say it, so that one is found by the other: 2012年04月25日 10時26分10秒. @param at ms since 1970 */
export const sentAt = (t: Translate<'text.moment'>, at: number): string =>
  t('text.moment', Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value])))
