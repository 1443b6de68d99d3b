/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { languageOf } from '../web/guard.ts'
import { LanguageSwitch } from '../web/layout.tsx'
import { PageFrame } from '../web/page-frame.tsx'
import type { Language } from '../web/text.ts'
import type { BankCard } from './card.ts'
import { TEXTS } from './texts.ts'

/** `/banks`, at each of them: which there are, what each is, and whom one can be there. */

export const START_STATIC = ['start-page/static/start-page.css']

type Name = 'anser' | 'shinkin' | 'seiwa'
type Addresses = Readonly<Partial<Record<Name, string>>>

/** @param here the bank that shows it @param neighbours the addresses of those that run, by their names */
export function startPage(
  cardsOf: () => Promise<Readonly<Record<Name, BankCard>>>,
  here: Name,
  neighbours: () => Addresses,
): Hono {
  return new Hono().get('/banks', async (c) => {
    const { hostname } = new URL(c.req.url)
    const addresses = { ...asFrom(hostname, neighbours()), [here]: '' }
    const cards = await cardsOf()
    return c.html(`<!doctype html>${String(<StartPage language={languageOf(c)} {...{ cards, here, addresses }} />)}`)
  })
}

/** Banks that listen on this machine are found under the name by which this one was asked, also from another machine. */
function asFrom(hostname: string, addresses: Addresses): Addresses {
  return Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => {
      const url = new URL(address)
      if (url.hostname === '127.0.0.1') url.hostname = hostname
      return [name, url.origin]
    }),
  )
}

interface StartPageProps {
  readonly language: Language
  readonly cards: Readonly<Record<Name, BankCard>>
  readonly here: Name
  readonly addresses: Addresses
}

function StartPage({ language, cards, here, addresses }: StartPageProps) {
  const t = TEXTS[language]
  const title = t('start.title')
  return (
    <PageFrame
      language={language}
      tab={`${title} (SIM-E00)`}
      title={title}
      screenId="SIM-E00"
      skip={t('page.skip-to-content')}
      sheets={['tables.css', 'start-page.css']}
      header={
        <header class="bank-header">
          <div class="bank-header-inner">
            <a class="bank-name" href="/">
              <span>{cards[here].name(language)}</span>
            </a>
            <div class="header-tools">
              <LanguageSwitch view={{ language, path: '/banks' }} />
            </div>
          </div>
        </header>
      }
      notice={null}
      footer={null}
    >
      <p>{t('start.lead')}</p>
      {(Object.keys(cards) as Name[]).map((name) => (
        <Card key={name} {...{ language, name, card: cards[name], isHere: name === here, address: addresses[name] }} />
      ))}
    </PageFrame>
  )
}

interface CardProps {
  readonly language: Language
  readonly name: Name
  readonly card: BankCard
  readonly isHere: boolean
  readonly address: string | undefined
}

function Card({ language, name, card, isHere, address }: CardProps) {
  const t = TEXTS[language]
  const called = card.name(language)
  const { heads, rows } = card.logins(language)
  return (
    <section class="card bank-card" aria-labelledby={`bank-${name}`} data-testid={`bank-${name}`}>
      <h2 id={`bank-${name}`}>{called}</h2>
      {isHere && <p class="here">{t('start.here')}</p>}
      <p>{t(`start.about.${name}`)}</p>
      <p>
        <strong>{t('start.tokens')}</strong> {t(`start.tokens.${name}`)}
      </p>
      {address === undefined ? (
        <p class="note">{t('start.not-running')}</p>
      ) : (
        <div class="actions">
          <a class={isHere ? 'button' : 'button main'} href={`${address}/`} data-testid={`open-${name}`}>
            {t('start.open', { name: called })}
          </a>
        </div>
      )}
      <details>
        <summary>{t('start.logins')}</summary>
        <section class="table-frame" tabindex={0}>
          <table class="data-table">
            <thead>
              <tr>
                {[t('start.who'), ...heads].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ who, cells }) => (
                <tr key={cells.join(' ')}>
                  <th scope="row">{who}</th>
                  {heads.map((head, i) => (
                    <td key={head} data-label={head}>
                      <code>{cells[i]}</code>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </section>
  )
}
