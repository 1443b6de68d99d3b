/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Bank } from '../../../core/bank.ts'
import { LONGEST_MEMO, type MemoSubject, memosOf, setMemo } from '../../../core/memos.ts'
import type { Finding, Problem } from '../../../core/problems.ts'
import type { Tables } from '../../../core/store.ts'
import { troublePage } from '../../../web/errors.tsx'
import { type PageContext, type PageEnv, page, typedText, userOf, viewOf } from '../../../web/view.ts'
import { TYPE_IN_JAPANESE } from '../payments/accounts.ts'
import { clientOf } from '../payments/own-bank.ts'
import { type MemoLine, MemoPage, MemoResultPage, memoField } from './memo-page.tsx'
import { changedBy, noteChange } from './noted.ts'

/** 口座メモの変更 and 委託者メモの変更: words of the company's own; no password is asked for. */
export function memoRoutes(bank: Bank): Hono<PageEnv> {
  const app = new Hono<PageEnv>()
  for (const subject of ['account', 'client'] as const) {
    const path = `/company/${subject}-memos`
    app.get(path, async (c) =>
      memoPage(c, subject, [], await bank.store.transaction((tables) => linesOf(tables, c, subject))),
    )
    app.post(path, (c) => change(bank, c, subject))
    app.get(`${path}/:row`, async (c) => {
      const found = await bank.store.transaction(async (tables) => ({
        changed: await changedBy(tables, userOf(c), `${subject}-memos`, c.req.param('row')),
        lines: await linesOf(tables, c, subject),
      }))
      if (!found.changed) return troublePage(c, 'not-found')
      return page(c, <MemoResultPage view={viewOf(c)} subject={subject} lines={found.lines} changed={found.changed} />)
    })
  }
  return app
}

async function change(bank: Bank, c: PageContext, subject: MemoSubject) {
  const user = userOf(c)
  const outcome = await bank.store.transaction(async (tables) => {
    const before = await linesOf(tables, c, subject)
    const lines = before.map((line) => ({ ...line, memo: typedText.parse(c.var.form[memoField(line.about)]).trim() }))
    const problems = lines.flatMap(({ about, memo }): Problem[] => {
      const code = memoProblem(memo)
      return typeof code === 'string' ? [{ field: memoField(about), code }] : []
    })
    const changed = lines.filter(({ memo }, i) => memo !== before[i]?.memo)
    const [first] = lines
    if (problems.length === 0 && changed.length === 0 && first) {
      problems.push({ field: memoField(first.about), code: 'company-unchanged' })
    }
    if (problems.length > 0) return { problems, lines }
    for (const { about, memo } of changed) await setMemo(tables, user.companyId, subject, about, memo)
    return {
      row: await noteChange(
        bank,
        tables,
        user,
        `${subject}-memos`,
        changed.map(({ word }) => word),
      ),
    }
  })
  if ('row' in outcome) return c.redirect(`/company/${subject}-memos/${outcome.row}`, 303)
  return memoPage(c, subject, outcome.problems, outcome.lines)
}

function memoProblem(memo: string): Finding {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(memo)) return 'memo-characters'
  return [...memo].length > LONGEST_MEMO ? 'memo-length' : null
}

async function linesOf(tables: Tables, c: PageContext, subject: MemoSubject): Promise<readonly MemoLine[]> {
  const { companyId } = userOf(c)
  const memos = await memosOf(tables, companyId, subject)
  const client = clientOf(companyId)
  const subjects =
    subject === 'client'
      ? [{ about: client.code, name: `${client.code} ${client.name}`, word: client.code }]
      : (await tables.accounts.find({ companyId })).map(({ id, branch, type, number }) => ({
          about: id,
          name: `${branch} ${TYPE_IN_JAPANESE[type]} ${number}`,
          word: `${branch}/${number}`,
        }))
  return subjects.map((one) => ({ ...one, memo: memos.get(one.about) ?? '' }))
}

function memoPage(c: PageContext, subject: MemoSubject, problems: readonly Problem[], lines: readonly MemoLine[]) {
  const view = viewOf(c, `/company/${subject}-memos`)
  return page(c, <MemoPage {...{ view, subject, problems, lines }} />, problems.length > 0 ? 422 : 200)
}
