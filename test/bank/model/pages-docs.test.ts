import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { ModelSite } from '../../../bank/model/model-site.ts'
import type { Kinds } from '../../../bank/model/web/page-drawing.ts'
import type { SiteWeb, VisitOf } from '../../../bank/model/web/site-web.ts'
import type { SeiwaKinds } from '../../../bank/sites/seiwa/pages/kinds.ts'
import { seiwa } from '../../../bank/sites/seiwa/seiwa.ts'
import { SEIWA_WEB } from '../../../bank/sites/seiwa/seiwa-web.ts'
import type { ShinkinKinds } from '../../../bank/sites/shinkin/pages/kinds.ts'
import { shinkin } from '../../../bank/sites/shinkin/shinkin.ts'
import { SHINKIN_WEB } from '../../../bank/sites/shinkin/shinkin-web.ts'
import { makeModelBank } from './bank.ts'

const guide = await readFile(new URL('../../../docs/bank-pages.md', import.meta.url), 'utf8')
const rowsAfter = (heading: string) =>
  (guide.split(`\n${heading}\n`)[1]?.split(/\n#/)[0] ?? '')
    .split('\n')
    .filter((line) => /^\|(?! ?-|-| page )/.test(line))

const words = (all: readonly string[]) => all.map((word) => `\`${word}\``).join(' ')

/** A customer's pages: what they are called, where the guide has them, their inputs and buttons. */
function tableOf<Of extends Kinds>({ drawings, rows, texts }: SiteWeb<Of>): readonly string[] {
  return Object.entries<SiteWeb<Of>['drawings'][Of['page']]>(drawings).map(
    ([id, { title, guidePages = [], figure = guidePages.map((page) => `P${page}`).join('・') }]) => {
      const { fields, buttons } = rows[id as Of['page']]
      const name = typeof title === 'function' ? '…' : texts.ja(title)
      return `| ${id} | ${name} | ${figure} | ${words(fields)} | ${words(buttons)} |`
    },
  )
}

/** Pages beside the table, and those of the staff, with the test ids on them. @param one whose page the staff looks at */
async function metAt<Of extends Kinds>(
  site: ModelSite<Of['moment']['world'], VisitOf<Of>, Of['moment']['around']['rules'], Of['action']>,
  web: SiteWeb<Of>,
  /** Whom the pages about somebody are about: so many, that each button is on one of them. */
  ones: readonly string[],
): Promise<readonly string[]> {
  const bank = await makeModelBank<Of>(site, web)
  const browser = bank.browser()
  const met: string[] = []
  const idsAt = async (path: string) => {
    const { html } = await browser.get(path)
    const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'))
    return [...main.matchAll(/data-testid="([^"]+)"/g)].map(([, id = '']) => nameless(id))
  }
  const note = async (path: string, named = path) => {
    const ids: string[] = []
    for (const one of path.includes(':') ? ones : ['']) {
      ids.push(...(await idsAt(path.replace(/:\w+/, encodeURIComponent(one)))))
    }
    const own = [...new Set(ids)].filter((id) => id !== 'screen-id').sort()
    met.push(`| \`${named}\` | ${browser.screen()} | ${words(own)} |`)
  }
  await note('/mailbox')
  await note('/staff/login')
  await browser.get('/staff/login?account=practice')
  await browser.send('/staff/login', { 'login-id': 'helpdesk', password: 'helpdesk2026' })
  for (const { path } of web.staff) {
    await note(path, path.replace(/:(\w+)/, '{$1}'))
  }
  return met
}

/** What changes from row to row is named. */
const nameless = (id: string) =>
  id
    .replace(/\d{11}/, '{number}')
    .replace(/\d{3}-[^-]+-\d{7}/, '{id}')
    .replace(/SIM[FS]\d{8}/, '{serial}')
    .replace(/S000\d/, '{user}')
    .replace(/(?<=^row-|^user-|^mail-)[0-9a-f-]{20,}$/, '{id}')

describe('docs/bank-pages.md', () => {
  test('has every page of Shinkin with its figure, inputs and buttons', () => {
    expect(rowsAfter('### Shinkin')).toEqual(tableOf(SHINKIN_WEB))
  })
  test('has every page of Seiwa with its figure, inputs and buttons', () => {
    expect(rowsAfter('### Seiwa')).toEqual(tableOf(SEIWA_WEB))
  })
  test('has what stands beside the table of Shinkin, and its staff’s pages', async () => {
    const met = await metAt<ShinkinKinds>(shinkin, SHINKIN_WEB, ['23456789003'])
    expect(rowsAfter('### Shinkin: mailbox and staff')).toEqual(met)
  })
  test('has what stands beside the table of Seiwa, and its staff’s pages', async () => {
    const met = await metAt<SeiwaKinds>(seiwa, SEIWA_WEB, ['001-普通-1200005', '001-普通-1200009'])
    expect(rowsAfter('### Seiwa: mailbox and staff')).toEqual(met)
  })
})
