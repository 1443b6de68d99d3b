/** What host, bank and command line do alike at their edges. This is the room's only door. */
export { readKeyFile } from './key-file.ts'
export { listOf } from './list-of.ts'
export { makeSecrets, SECRET_KEY_LENGTH } from './secrets.ts'
export { isLanguage, LANGUAGES, type Language, type Translate, translationsOf } from './translate.ts'
export { MOST_TOLD, wrongIn } from './wrong-in.ts'
