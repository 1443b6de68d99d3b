/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { TROUBLE_STATUS, type Trouble, TroubleCard } from '../../web/trouble-card.tsx'
import { BankFrame } from './bank-frame.tsx'
import { BankPage } from './bank-page.tsx'
import type { FrameView } from './frame-view.ts'
import type { Kinds } from './page-drawing.ts'
import type { EngineOf, KeyOfSite, SiteWeb } from './site-web.ts'
import { drawnView } from './view.ts'
import type { ModelContext } from './visiting.ts'

/** A bank in front of its browsers. */
export interface Counter<Of extends Kinds> {
  readonly engine: EngineOf<Of>
  readonly web: SiteWeb<Of>
}

/** What a form's sender is sealed for. */
const SENDER = 'form-sender'

/** Address and query of a request. */
export function addressOf<Of extends Kinds>(c: ModelContext<Of>): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** @param path the page's address by GET */
export function frameView<Of extends Kinds>(
  { engine, web }: Counter<Of>,
  c: ModelContext<Of>,
  path: string,
): FrameView<Of> {
  const { language, visit, kept } = c.var
  const t = web.texts[language]
  c.set('kept', { ...kept, notice: null })
  return {
    ...{ site: web, t, language, path, formToken: visit.formToken },
    sender: engine.store.secrets.seal(web.ownerOf(visit.visit) ?? '', SENDER),
    notice: kept.notice === null ? null : t(kept.notice as KeyOfSite<Of>),
  }
}

/** Who sent a form, by what it says, also when his visit is over; '': nobody who was logged in; null: it is no form of this bank. */
export function senderOf<Of extends Kinds>({ engine }: Counter<Of>, c: ModelContext<Of>): string | null {
  try {
    return engine.store.secrets.open(c.var.form['form-sender'] ?? '', SENDER)
  } catch {
    return null
  }
}

interface Seen<Of extends Kinds> {
  readonly moment: Of['moment']
  readonly problems: readonly Of['problem'][]
  /** A key of the texts. */
  readonly notice: string | null
}

/** A customer's page. @param sent what was typed before, of a form that is shown again */
export function pageAnswer<Of extends Kinds>(
  counter: Counter<Of>,
  c: ModelContext<Of>,
  { notice, ...seen }: Seen<Of>,
  sent: Readonly<Record<string, string | undefined>> | null,
  isRefused = false,
) {
  if (notice !== null) c.set('kept', { ...c.var.kept, notice })
  const path = isRefused ? `/${seen.moment.page}${new URL(c.req.url).search}` : addressOf(c)
  const view = drawnView(frameView(counter, c, path), seen, sent)
  return whole(c, <BankPage view={view} />, isRefused ? 422 : 200)
}

/** A page for what has no page. */
export function troubleAnswer<Of extends Kinds>(counter: Counter<Of>, c: ModelContext<Of>, trouble: Trouble) {
  const view = frameView(counter, c, '/')
  const { t } = view
  return whole(
    c,
    <BankFrame view={view} title={t(`trouble-page.${trouble}-title`)} screenId="SIM-E01">
      <TroubleCard t={t} trouble={trouble} />
    </BankFrame>,
    TROUBLE_STATUS[trouble],
  )
}

type Status = 200 | 400 | 403 | 404 | 413 | 422 | 500

/** @param content a whole page */
export const whole = <Of extends Kinds>(c: ModelContext<Of>, content: unknown, status: Status = 200) =>
  c.html(`<!doctype html>${String(content)}`, status)
