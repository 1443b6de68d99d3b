import { useTranslation } from 'react-i18next'
import { useRack } from '../connection/context.ts'
import { chooseLanguage, LANGUAGES, useLanguage } from '../locales/i18n.ts'
import { TokenRow } from '../rack/token-row.tsx'
import { IconButton } from '../theme/icon-button.tsx'
import { chooseTheme, THEMES, useTheme } from '../theme/theme.ts'
import css from './page.module.css'
import { addressOf, useRoute } from './route.ts'
import { Scene } from './scene.tsx'
import type { Story } from './story.ts'
import { VIEWS } from './views.tsx'
import { WORDS } from './words.ts'

function Switches() {
  const { t } = useTranslation()
  const language = useLanguage()
  const theme = useTheme((state) => state.theme)
  return (
    <div className={css.switches}>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
      <div className={css.segments} role="group" aria-label={t('language.name')}>
        {LANGUAGES.map((one) => (
          <button
            key={one}
            type="button"
            className={css.segment}
            lang={one}
            data-testid={`language-${one}`}
            aria-pressed={language === one}
            onClick={() => chooseLanguage(one)}
          >
            {t(`language.${one}`)}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons in a bar, not a form. */}
      <div className={css.segments} role="group" aria-label={t('theme.name')}>
        {THEMES.map((name) => (
          <IconButton
            key={name}
            icon={name}
            label={t(`theme.${name}`)}
            className={css.segment}
            testId={`theme-${name}`}
            aria-pressed={theme === name}
            onClick={() => chooseTheme(name)}
          />
        ))}
      </div>
    </div>
  )
}

function List({ kinds, stories, route }: { kinds: readonly string[]; stories: readonly Story[]; route: string }) {
  const language = useLanguage()
  const link = (address: string, words: string) => (
    <li key={address}>
      <a className={css.link} href={address} aria-current={address === route ? 'page' : undefined}>
        {words}
      </a>
    </li>
  )
  return (
    <nav className={css.list} aria-label={WORDS[language].list}>
      {kinds.map((kind) => (
        <section key={kind}>
          <h2 className={css.kind}>{kind}</h2>
          <ul>
            {link(addressOf(kind), WORDS[language].all)}
            {stories
              .filter((story) => story.kind === kind)
              .map(({ name, title }) => link(addressOf(kind, name), title[language]))}
          </ul>
        </section>
      ))}
      <section>
        <h2 className={css.kind}>{WORDS[language].views}</h2>
        <ul>{VIEWS.map(({ name, title }) => link(addressOf('views', name), title[language]))}</ul>
      </section>
    </nav>
  )
}

/** All states of a kind as rows of the rack, one below the other. */
function Rows({ stories }: { readonly stories: readonly Story[] }) {
  const { t } = useTranslation()
  return (
    <div className={css.rows} role="listbox" tabIndex={0} aria-label={t('rack.list')} data-testid="rows">
      {stories.map(({ kind, name }) => (
        <TokenRow
          key={name}
          id={name}
          isChosen={false}
          isActive={false}
          drop={null}
          onChoose={() => location.assign(addressOf(kind, name))}
          onTouch={() => {}}
        />
      ))}
    </div>
  )
}

/** Every kind of token in every state: a list, and what the window makes of the one that the address names. */
export function StoriesPage({ stories }: { readonly stories: readonly Story[] }) {
  const rack = useRack()
  const language = useLanguage()
  const kinds = [...new Set(stories.map(({ kind }) => kind))]
  const route = useRoute() || addressOf(kinds[0] ?? '')
  const kind = kinds.find((one) => route === addressOf(one))
  const story = stories.find((one) => route === addressOf(one.kind, one.name))
  const view = VIEWS.find(({ name }) => route === addressOf('views', name))
  const title = (story ?? view)?.title[language] ?? (kind ? WORDS[language].all : '')
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.heading}>{[WORDS[language].heading, title].filter(Boolean).join('　')}</h1>
        <Switches />
      </header>
      <List kinds={kinds} stories={stories} route={route} />
      <main className={css.main} data-testid="story" data-story={(story ?? view)?.name ?? kind ?? ''}>
        {story && <Scene key={story.name} story={story} connection={rack.token(story.name)} />}
        {kind && <Rows stories={stories.filter((one) => one.kind === kind)} />}
        {view && <div className={css.view}>{view.draw()}</div>}
        {!story && !kind && !view && <p>{WORDS[language].none}</p>}
      </main>
    </div>
  )
}
