import i18next, { type BackendModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Texts } from './texts/texts.ts'

export type Noun = keyof Texts

// One small file for each noun, fetched when a view first needs it.
const files = import.meta.glob<{ default: Record<string, unknown> }>('./texts/*/*.ts')

const catalogue: BackendModule = {
  type: 'backend',
  init() {},
  read(language, noun, done) {
    const file = files[`./texts/${language}/${noun}.ts`]
    if (!file) return done(new Error(`There is no catalogue ${language}/${noun}.`), null)
    file().then(
      texts => done(null, texts.default),
      error => done(error, null),
    )
  },
}

const ready = i18next
  .use(catalogue)
  .use(initReactI18next)
  .init({
    lng: 'en',
    supportedLngs: ['en'],
    ns: ['common', 'refusal'],
    defaultNS: 'common',
    // React escapes already.
    interpolation: { escapeValue: false },
  })

/** Resolves once the texts that every page needs are there. */
export const textsReady = () => ready

/** Fetches the texts of some nouns, so that a view never waits for its code and then again for its words. */
export const loadTexts = (...nouns: Noun[]) => i18next.loadNamespaces(nouns)
