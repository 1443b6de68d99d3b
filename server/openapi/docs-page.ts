import { html } from 'hono/html'
import { type Language, type Translate, translationsOf } from '../translate.ts'
import type { ApiDocument, Operation } from './document.ts'
import en from './locales/en.json' with { type: 'json' }
import ja from './locales/ja.json' with { type: 'json' }
import { type JsonSchema, nameOf, typeWords } from './schema-words.ts'

type Text = Translate<keyof typeof en>
const TEXTS = translationsOf({ ja, en })

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: JsonSchema
}

interface WithContent {
  readonly $ref?: string
  readonly description?: string
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>
}

/** An OpenAPI document as a page. Everything in it is escaped. */
export function docsPage(document: ApiDocument, language: Language) {
  const t = TEXTS[language]
  const { title, description } = document.info
  const heading = t('title', { title })
  const calls = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = document.tags.map((tag) => ({
    ...tag,
    calls: calls.filter(({ operation }) => operation.tags?.includes(tag.name)),
  }))
  const other = language === 'ja' ? 'en' : 'ja'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
<link rel="stylesheet" href="docs.css">
</head>
<body>
<header>
<h1>${heading}</h1>
<p lang="en">${description}</p>
<p>${t('address')}: <code>${document.servers[0]?.url}</code></p>
<p>${t('token')}</p>
<p><a href="openapi.json">${t('document')}</a> · <a href="?lang=${other}" lang="${other}" hreflang="${other}">${t('language')}</a></p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${t('contents')}</h2>
${groups.map(
  ({ name, description: about, calls: own }) => html`<h3><span lang="en">${name}: ${about}</span></h3>
<ul lang="en">${own.map(
    ({ method, path, operation }) =>
      html`<li><a href="#${operation.operationId}"><b>${method.toUpperCase()}</b> ${path}</a> ${operation.summary}</li>`,
  )}</ul>`,
)}
</nav>
<main>
${groups.map(({ calls: own }) => own.map(({ method, path, operation }) => call(t, method, path, operation, document)))}
<h2>${t('schemas')}</h2>
${Object.entries(document.components.schemas ?? {}).map(([name, schema]) => shape(t, name, schema as JsonSchema))}
</main>
</body>
</html>`
}

function call(t: Text, method: string, path: string, operation: Operation, document: ApiDocument) {
  const parameters = (operation.parameters ?? []) as readonly Parameter[]
  return html`<section id="${operation.operationId}" aria-labelledby="${operation.operationId}-name">
<h2 id="${operation.operationId}-name"><b>${method.toUpperCase()}</b> <code>${path}</code></h2>
<p lang="en">${operation.summary}. <code>${operation.operationId}</code></p>
${operation.description === undefined ? '' : html`<p lang="en">${operation.description}</p>`}
${operation.security?.length === 0 ? html`<p>${t('open')}</p>` : ''}
${
  parameters.length === 0
    ? ''
    : table(
        t('parameters'),
        [t('name'), t('where'), t('type'), t('meaning')],
        parameters.map((one) => [
          html`<code>${one.name}</code>${one.required ? html` (${t('required')})` : ''}`,
          one.in,
          typeWords(one.schema ?? {}),
          one.description ?? one.schema?.description ?? '',
        ]),
      )
}
${operation.requestBody === undefined ? '' : html`<p>${t('body')}: ${contents(operation.requestBody)}</p>`}
${table(
  t('answers'),
  [t('status'), t('type'), t('meaning')],
  Object.entries(operation.responses).map(([status, answer]) => {
    const given = resolved(answer as WithContent, document)
    return [status, contents(given), given.description ?? '']
  }),
)}
</section>`
}

function resolved(answer: WithContent, { components }: ApiDocument): WithContent {
  return answer.$ref === undefined ? answer : ((components.responses?.[nameOf(answer.$ref)] ?? {}) as WithContent)
}

const contents = ({ content = {} }: WithContent) =>
  html`${Object.entries(content).map(([type, { schema }]) => html`<code>${type}</code> ${typeWords(schema ?? {})} `)}`

function shape(t: Text, name: string, schema: JsonSchema) {
  const fields = Object.entries(schema.properties ?? {})
  return html`<section id="shape-${name}" aria-labelledby="shape-${name}-name">
<h3 id="shape-${name}-name">${name}</h3>
${schema.description === undefined ? '' : html`<p lang="en">${schema.description}</p>`}
${
  fields.length === 0
    ? html`<p>${typeWords(schema)}</p>`
    : table(
        name,
        [t('field'), t('type'), t('meaning')],
        fields.map(([field, one]) => [
          html`<code>${field}</code>${schema.required?.includes(field) ? html` (${t('required')})` : ''}`,
          typeWords(one),
          one.description ?? '',
        ]),
      )
}
</section>`
}

type Cell = ReturnType<typeof html> | string

/** Wide ones scroll by themselves, by keys too. */
function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]) {
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody lang="en">${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
}

export const DOCS_STYLE = `:root { color-scheme: light dark; --line: light-dark(#c9d1d9, #444c56); --link: light-dark(#0b57d0, #8ab4f8) }
body { margin: 0 auto; padding: 1rem; max-width: 70rem; font: 1rem/1.6 "BIZ UDGothic", "Noto Sans JP", sans-serif; background: light-dark(#fff, #15181c); color: light-dark(#15181c, #e6e9ec) }
a { color: var(--link) }
body, code { overflow-wrap: anywhere }
code { font-family: ui-monospace, monospace }
section { border-top: 1px solid var(--line); margin-top: 1.5rem; scroll-margin-top: 1rem }
:target { outline: 2px solid var(--link); outline-offset: .5rem }
nav ul { padding-left: 1.2rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem }
caption { text-align: left; font-weight: bold }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top }
`
