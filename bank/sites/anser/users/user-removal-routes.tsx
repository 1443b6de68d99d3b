/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import type { Problem } from '../../../core/problems.ts'
import { mayDelete } from '../../../core/roles.ts'
import type { UserRow } from '../../../core/rows.ts'
import { standingOf } from '../../../factors/camera-token/standing.ts'
import { printedStanding } from '../../../factors/camera-token/token-code.ts'
import { CONFIRMATION, checkConfirmation } from '../../../factors/password/confirmation-password.ts'
import { passwordProblem } from '../../../factors/password/password-change.ts'
import { troublePage } from '../../../web/errors.tsx'
import { denied } from '../../../web/operator.tsx'
import type { TextKey } from '../../../web/text.ts'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { detailOf, findHistoryRow } from '../history/history-query.ts'
import { hashNewPassword } from './user-drafts.ts'
import { findColleague, toList } from './user-form-routes.tsx'
import { deleteUser, initialisePassword, type RemovalOutcome, stopUser } from './user-removal.ts'
import {
  DELETION,
  PASSWORD_INITIALISATION,
  RemovalPage,
  RemovalResultPage,
  type RemovalWork,
  STOP,
} from './user-removal-page.tsx'
import { serviceStateOf } from './users.ts'

/** What the confirmation password alone is asked for. */
const CONFIRMED = [
  { work: DELETION, path: 'deletions', action: 'user-deletion', execute: deleteUser },
  { work: STOP, path: 'stops', action: 'use-stop', execute: stopUser },
] as const

/** BRSK014/015 利用者削除, パスワード初期化 and 利用停止. */
export function userRemovalRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()

  for (const { work, path, action, execute } of CONFIRMED) {
    app.get(`/users/of/:loginId/${work.name}`, async (c) => {
      const found = await findTarget(bank, c)
      return 'refused' in found ? found.refused : removalPage(bank, c, work, found.target, [])
    })

    app.post(`/users/of/:loginId/${work.name}`, async (c) => {
      const found = await findTarget(bank, c)
      if ('refused' in found) return found.refused
      const wrong = await confirm(bank, c)
      if (wrong) return removalPage(bank, c, work, found.target, [wrong])
      return answer(c, path, await execute(bank, userOf(c), found.target.loginId))
    })

    app.get(`/users/${path}/:row`, (c) => resultPage(bank, c, work, action))
  }

  app.get('/users/of/:loginId/password', async (c) => {
    const found = await findTarget(bank, c)
    return 'refused' in found ? found.refused : removalPage(bank, c, PASSWORD_INITIALISATION, found.target, [])
  })

  app.post('/users/of/:loginId/password', async (c) => {
    const found = await findTarget(bank, c)
    if ('refused' in found) return found.refused
    const password = typedText.parse(c.var.form['new-password'])
    const problems = passwordProblems(password, typedText.parse(c.var.form['new-password-again']))
    // Without a mistake in the rest, a wrong confirmation password is counted; with one, it is looked at next time.
    const wrong = problems.length === 0 ? await confirm(bank, c) : null
    if (wrong || problems.length > 0) {
      return removalPage(bank, c, PASSWORD_INITIALISATION, found.target, wrong ? [wrong] : problems)
    }
    const hash = await hashNewPassword(bank, password)
    return answer(c, 'passwords', await initialisePassword(bank, userOf(c), found.target.loginId, hash))
  })

  app.get('/users/passwords/:row', (c) => resultPage(bank, c, PASSWORD_INITIALISATION, 'password-initialisation'))

  return app
}

type Target = { readonly target: UserRow } | { readonly refused: Response | Promise<Response> }

async function findTarget(bank: Bank, c: PageContext): Promise<Target> {
  const target = await findColleague(bank, c)
  if (!target) return { refused: toList(c) }
  return mayDelete(userOf(c), target) ? { target } : { refused: denied(c, refusalOf(c, target), '/users/list') }
}

function refusalOf(c: PageContext, target: UserRow): TextKey {
  if (target.loginId === userOf(c).loginId) return 'user.self-forbidden'
  return target.kind === 'master' ? 'user.master-forbidden' : 'user.change-forbidden'
}

function passwordProblems(password: string, again: string): readonly Problem[] {
  const problem = passwordProblem(password)
  const problems: Problem[] = problem ? [{ field: 'new-password', code: `new-password-${problem}` }] : []
  if (again === '') problems.push({ field: 'new-password-again', code: 'new-password-again-missing' })
  else if (again !== password) problems.push({ field: 'new-password-again', code: 'new-password-differs' })
  return problems
}

function confirm(bank: Bank, c: PageContext): Promise<Problem | null> {
  return checkConfirmation(bank, userOf(c), typedText.parse(c.var.form[CONFIRMATION]))
}

function answer(c: PageContext, path: string, outcome: RemovalOutcome) {
  if (outcome.ok) return c.redirect(`/users/${path}/${outcome.historyId}`, 303)
  return outcome.reason === 'user-unknown' ? toList(c) : denied(c, 'user.change-forbidden', '/users/list')
}

async function removalPage(bank: Bank, c: PageContext, work: RemovalWork, user: UserRow, problems: readonly Problem[]) {
  const [service, standing] = await bank.store.transaction(async (tables) => [
    await serviceStateOf(bank, tables, user),
    await standingOf(bank, tables, user),
  ])
  const tokenCode = printedStanding(bank.rules, standing)
  const content = <RemovalPage view={viewOf(c)} {...{ work, problems, user, service, tokenCode }} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}

/** From the operator's own row of the history: the user himself may be gone. */
async function resultPage(bank: Bank, c: PageContext, work: RemovalWork, action: string) {
  const id = c.req.param('row') ?? ''
  const row = await bank.store.transaction((tables) => findHistoryRow(tables, userOf(c), id))
  if (row?.action !== action) return troublePage(c, 'not-found')
  const { loginId, name } = detailOf(row)
  const user = { loginId: String(loginId), name: String(name) }
  return page(c, <RemovalResultPage view={viewOf(c)} work={work} user={user} />)
}
