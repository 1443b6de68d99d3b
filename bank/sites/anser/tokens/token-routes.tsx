/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { mayInitialise } from '../../../core/roles.ts'
import { checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { troublePage } from '../../../web/errors.tsx'
import { denied, managersOnly } from '../../../web/operator.tsx'
import type { TextKey } from '../../../web/text.ts'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { detailOf, findHistoryRow } from '../history/history-query.ts'
import { sortingOf } from '../users/user-table.tsx'
import { type ListedUser, listUsers } from '../users/users.ts'
import { initialiseOne, type ManagedOutcome, releaseTokens } from './managed-tokens.ts'
import { TokenListPage, type TokenResult, TokenResultPage, type TokenWork } from './token-list-page.tsx'
import { INITIALISE, INITIALISED, RELEASE, RELEASED } from './token-works.ts'

/** BRSK029/030 停止解除 and BRSK037/038 初期化. */
export function tokenRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  app.use('/tokens/*', managersOnly)

  app.get(RELEASE.path, (c) => tokenListPage(bank, c, RELEASE, [], []))

  app.post(RELEASE.path, async (c) => {
    const chosen = Object.keys(c.var.form).flatMap((name) => /^user-([A-Za-z0-9]+)$/.exec(name)?.[1] ?? [])
    const problems = await problemsOf(bank, c, chosen)
    if (problems.length > 0) return tokenListPage(bank, c, RELEASE, problems, chosen)
    return answer(c, RELEASE, await releaseTokens(bank, userOf(c), chosen))
  })

  app.get('/tokens/release/result', (c) => tokenResultPage(bank, c, 'token-release', RELEASE, RELEASED))

  app.use('/tokens/initialise/*', async (c, next) => {
    if (!mayInitialise(bank.rules, userOf(c))) return denied(c, initialiseRefusal(bank))
    await next()
  })

  app.get(INITIALISE.path, (c) => tokenListPage(bank, c, INITIALISE, [], []))

  app.post(INITIALISE.path, async (c) => {
    const loginId = typedText.parse(c.var.form.user)
    const problems = await problemsOf(bank, c, loginId === '' ? [] : [loginId])
    if (problems.length > 0) return tokenListPage(bank, c, INITIALISE, problems, [loginId])
    return answer(c, INITIALISE, await initialiseOne(bank, userOf(c), loginId))
  })

  app.get('/tokens/initialise/result', (c) => tokenResultPage(bank, c, 'token-initialisation', INITIALISE, INITIALISED))

  return app
}

export function initialiseRefusal(bank: Pick<Bank, 'rules'>): TextKey {
  return bank.rules.mayInitialise.length === 0 ? 'initialise.help-desk' : 'initialise.master-only'
}

/** What is wrong with the form: nobody chosen, or the confirmation password. It is looked at only with somebody chosen. */
export async function problemsOf(bank: Bank, c: PageContext, chosen: readonly string[]): Promise<readonly Problem[]> {
  const password = typedText.parse(c.var.form.confirmation)
  const unchosen: Problem[] = chosen.length === 0 ? [{ field: 'user', code: 'user-missing' }] : []
  if (unchosen.length > 0 && password !== '') return unchosen
  const problem = await checkConfirmation(bank, userOf(c), password)
  return problem ? [...unchosen, problem] : unchosen
}

const CALM: Readonly<Record<'user-unknown' | 'no-token' | 'not-stopped', TextKey>> = {
  'user-unknown': 'notice.user-gone',
  'no-token': 'notice.token-gone',
  'not-stopped': 'notice.released-before',
}

/** To the result; back to the list when there is nothing to do any more; 403 for what nobody may. */
function answer(c: PageContext, work: TokenWork, outcome: ManagedOutcome) {
  if (outcome.ok) {
    const rows = outcome.historyIds.map((id) => `row=${id}`).join('&')
    return c.redirect(`${work.path}/result?${rows}`, 303)
  }
  const { reason } = outcome
  if (reason === 'own-token') return denied(c, 'release.own-token')
  if (reason === 'token-signed') return denied(c, 'initialise.signed')
  c.var.session.notice = CALM[reason]
  return c.redirect(work.path, 303)
}

export async function tokenListPage(
  bank: Bank,
  c: PageContext,
  work: TokenWork,
  problems: readonly Problem[],
  chosen: readonly string[],
) {
  const operator = userOf(c)
  const sorting = sortingOf(c)
  const users = await listUsers(bank, operator.companyId, sorting)
  const withSharers = work.choice === 'checkbox' ? sharersOf(users, chosen) : chosen
  const content = (
    <TokenListPage
      {...{ bank, work, operator, problems, users, sorting }}
      chosen={withSharers}
      view={viewOf(c, work.path)}
    />
  )
  return page(c, content, problems.length > 0 ? 422 : 200)
}

/** Who is chosen brings those who share his token. */
function sharersOf(users: readonly ListedUser[], chosen: readonly string[]): readonly string[] {
  const tokens = new Set(
    users.flatMap(({ user, standing }) => (chosen.includes(user.loginId) ? (standing.tokenCode ?? []) : [])),
  )
  return users.flatMap(({ user, standing: { tokenCode } }) =>
    tokenCode !== null && tokens.has(tokenCode) ? user.loginId : [],
  )
}

/** Whom the operator's own rows of the history name, as they stand now. */
async function tokenResultPage(bank: Bank, c: PageContext, action: string, work: TokenWork, result: TokenResult) {
  const operator = userOf(c)
  const ids = c.req.queries('row') ?? []
  const rows = await bank.store.transaction((tables) =>
    Promise.all(ids.map((id) => findHistoryRow(tables, operator, id))),
  )
  const concerned = new Set(
    rows.flatMap((row) => (row?.action === action ? String(detailOf(row).loginIds).split(' ') : [])),
  )
  const users = (await listUsers(bank, operator.companyId)).filter(({ user }) => concerned.has(user.loginId))
  if (users.length === 0) return troublePage(c, 'not-found')
  const columns = work.columns(c.var.text, bank)
  return page(c, <TokenResultPage view={viewOf(c)} result={result} users={users} columns={columns} />)
}
