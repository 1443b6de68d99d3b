import { Hono } from 'hono'
import { errorBody, isForUs, portOf, securityHeaders } from '../server/index.ts'

/** What stands in the bank's place where its database has no binary for the machine: every call and every page says so. */

const PLATFORM = `${process.platform}-${process.arch}`

const WHY =
  `The practice bank cannot run here: its database (libsql) has no binary for ${PLATFORM}, or the installation left it out. ` +
  'The token runs without it. For the bank, install again without leaving out optional packages, set DATABASE_URL to a PostgreSQL, ' +
  'or use a Node for x64.'

const PAGE = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<title>練習銀行 / Practice bank</title>
<h1>練習銀行を起動できません</h1>
<p>データベース（libsql）に ${PLATFORM} 用のファイルがないか、インストール時に省かれています。トークンは銀行なしで動作しています。銀行を使うには、任意パッケージを省かずにインストールし直すか、環境変数 DATABASE_URL に PostgreSQL を指定するか、x64 版の Node を使ってください。</p>
<h1 lang="en">The practice bank cannot run here</h1>
<p lang="en">${WHY}</p>
</html>
`

/** Answers 503 to whatever is asked for by a name of this server. */
export function unavailableApp(): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.all('*', (c) => {
    if (!isForUs(c, portOf(c))) return c.text('Unknown host', 403)
    c.header('cache-control', 'no-store')
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
    return /^\/(api|health)\b/.test(c.req.path) ? c.json(errorBody('unavailable', WHY), 503) : c.html(PAGE, 503)
  })
  return app
}
