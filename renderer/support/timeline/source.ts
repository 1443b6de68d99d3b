import type { ToldTimeline } from '../../../support/data.ts'
import type { Language } from '../../locales/i18n.ts'
import { ask } from '../ask.ts'

/** Where a timeline comes from. */
export interface TimelineSource {
  /** @param user login ID at the bank; null: the bank is asked whose token it is. Throws what the API refuses, with its `code` */
  timeline(token: string, user: string | null, language: Language): Promise<ToldTimeline>
}

/** The host at an address, such as `http://127.0.0.1:27600`. */
export const timelineFrom = (baseUrl: string, apiToken: string): TimelineSource => ({
  timeline: (token, user, language) =>
    ask(baseUrl, apiToken, `timeline?${new URLSearchParams({ token, language, ...(user !== null && { user }) })}`),
})
