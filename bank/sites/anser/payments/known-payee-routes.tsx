/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { z } from 'zod'
import type { Bank } from '../../../core/bank.ts'
import type { Checked } from '../../../core/problems.ts'
import { allowed } from '../../../orders/access.tsx'
import type { Problems } from '../../../web/fields.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { destinationNames } from './destination.ts'
import { chooseInstitution } from './institution-choice.tsx'
import { directory } from './institutions/directory.ts'
import { KnownPayeesPage, NewPayeePage, type TypedPayee } from './known-payee-pages.tsx'
import { addKnownPayee, LONGEST_MEMO, type NewPayee, removeKnownPayee } from './payee-lists.ts'
import { checkForm, checkPayment, field } from './transfer-form.ts'

const PATH = '/known-payees/new'

const payeeForm = z.object({
  bank: typedText,
  branch: typedText,
  'account-type': typedText,
  'account-number': typedText,
  payee: typedText,
  memo: typedText,
})

const memoForm = z.object({
  memo: field(
    (typed) => typed.trim(),
    (text) => ([...text].length > LONGEST_MEMO ? 'memo-length' : null),
  ),
})

/** 利用者登録口座: list, registration and deletion. */
export function knownPayeeRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const path of ['/known-payees', '/known-payees/*']) app.use(path, allowed(bank, 'transfer-listed'))

  app.get('/known-payees', async (c) => {
    const { companyId } = userOf(c)
    const payees = await bank.store.transaction((tables) =>
      tables.knownPayees.find({ companyId }, { orderBy: 'payee' }),
    )
    return page(c, <KnownPayeesPage view={viewOf(c)} payees={payees} />)
  })

  app.get(PATH, (c) => newPage(c, [], payeeForm.parse({})))
  app.get(`${PATH}/institutions`, (c) => c.redirect(PATH, 303))
  app.post(`${PATH}/institutions`, (c) => choosing(c, payeeForm.parse(c.var.form)))

  app.post(PATH, async (c) => {
    const typed = payeeForm.parse(c.var.form)
    if (c.var.form.choose !== undefined) return choosing(c, typed)
    const checked = await checkPayee(typed)
    if (!checked.ok) return newPage(c, checked.problems, typed)
    const refused = await addKnownPayee(bank, userOf(c), checked.value)
    if (refused) return newPage(c, [{ field: 'bank', code: refused }], typed)
    c.var.session.notice = 'notice.payee-registered'
    return c.redirect('/known-payees', 303)
  })

  app.get('/known-payees/:id/deletion', (c) => c.redirect('/known-payees', 303))
  app.post('/known-payees/:id/deletion', async (c) => {
    await removeKnownPayee(bank, userOf(c), c.req.param('id'))
    c.var.session.notice = 'notice.payee-deleted'
    return c.redirect('/known-payees', 303)
  })

  return app
}

async function choosing(c: PageContext, typed: TypedPayee) {
  const chosen = await chooseInstitution(c, typed, PATH)
  return chosen instanceof Response ? chosen : newPage(c, [], chosen)
}

async function checkPayee(typed: TypedPayee): Promise<Checked<NewPayee>> {
  // The amount is asked for with each transfer.
  const line = checkPayment({ ...typed, amount: '1' })
  if (!line.ok) return line
  const memo = checkForm<z.output<typeof memoForm>, 'memo'>(memoForm, typed)
  if (!memo.ok) return memo
  const names = destinationNames(await directory(), line.value)
  if (!names.ok) return names
  const { 'account-type': accountType, 'account-number': accountNumber, payee } = line.value
  const { bank, branch } = names.value
  return { ok: true, value: { bank, branch, accountType, accountNumber, payee, ...memo.value } }
}

function newPage(c: PageContext, problems: Problems, typed: TypedPayee) {
  const content = <NewPayeePage view={viewOf(c, PATH)} problems={problems} typed={typed} />
  return page(c, content, problems.length > 0 ? 422 : 200)
}
