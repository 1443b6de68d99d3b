import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { TEXTS } from './texts.ts'

const KEY = 'camtoken.language'

export const LANGUAGES = ['ja', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language chosen last, else the first of the browser's that we speak, else Japanese. */
export function firstLanguage(remembered: string | null, browser: readonly string[]): Language {
  const wanted = [remembered ?? '', ...browser].map((tag) => tag.slice(0, 2))
  return wanted.map((tag) => LANGUAGES.find((language) => language === tag)).find((language) => language) ?? 'ja'
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  void i18next.changeLanguage(language)
}

export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ja')

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language
})

export const i18n = i18next.use(initReactI18next)
void i18n.init({
  lng: firstLanguage(localStorage.getItem(KEY), navigator.languages),
  supportedLngs: LANGUAGES,
  resources: { ja: { translation: TEXTS.ja }, en: { translation: TEXTS.en } },
  interpolation: { escapeValue: false },
  returnNull: false,
})
