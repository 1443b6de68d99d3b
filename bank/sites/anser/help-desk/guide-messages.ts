import type { Language, TextKey, Texts } from '../../../web/text.ts'
import type { GuideId } from './guide.ts'

/** Every message that a customer can read on the bank's pages, and the entry of the guide that speaks of it. */

const IS_MESSAGE =
  /^(?:(?:problem|notice|refusal|trouble-page|operation-refused|denied)\.|logout\.timed-out|password\.expired|certificate-refusal\.(?!not-after|root|serial|subject|to-bank)|certificate\.none-installed|.+\.(?:blocked-|own-only|own-token|master-only|.*-forbidden)|initialise\.(?:signed|help-desk))/

/** Which keys belong to which entry: the first that fits. A mistake in a form that none names is any other input. */
const PLACES: readonly (readonly [GuideId, RegExp])[] = [
  ['login-method', /^problem\.login-(?:certificate|password)-only/],
  [
    'certificate-none',
    /^problem\.certificate-(?:missing|app-missing)|^certificate\.none-installed|^certificate-refusal\.none|^notice\.(?:new-pc|app-installed)/,
  ],
  ['certificate-expired', /^(?:problem\.certificate-|certificate-refusal\.)expired|^notice\.certificate-ends-soon/],
  [
    'certificate-revoked',
    /^(?:problem\.certificate-|certificate-refusal\.)(?:revoked|superseded)|^notice\.certificate-gone/,
  ],
  ['certificate-unknown', /^(?:problem\.certificate-|certificate-refusal\.)(?:unknown|another-authority|title|again)/],
  ['certificate-valid', /^problem\.certificate-valid/],
  ['limits', /^problem\.(?:limit-|day-limit-|user-limit)/],
  ['paper', /^problem\.paper-|^notice\.(?:paper-taken|first-login-over)/],
  ['portal', /^(?:problem|notice)\.portal-/],
  [
    'password-life',
    /^password\.expired|certificate-refusal\.(?!not-after|root|serial|subject|to-bank)|^notice\.password-ends/,
  ],
  ['smartphone', /^problem\.smartphone-|^notice\.not-on-phone/],
  ['serial-cancelled', /^problem\.serial-cancelled/],
  ['reuse', /^problem\.serial-revoked/],
  ['shared', /^problem\.serial-in-service/],
  ['no-skip', /^notice\.(?:introduction-over|colleague-registered)/],
  ['identify-refused', /^problem\.(?:serial|device-code)-/],
  ['other-content', /^problem\.code-tampered/],
  ['code-old', /^problem\.(?:code-used|code-earlier|image-)/],
  ['code-refused', /^problem\.(?:code-|done-not-ticked)/],
  ['interrupted', /^(?:notice\.(?:provisional|image-too-old)|problem\.activation-too-old)|provisional$/],
  ['stopped-own', /^release\.(?:own-token|blocked-own)/],
  ['stopped', /^problem\.token-stopped|^(?:operation-refused|refusal)\..*stopped/],
  ['skipped', /^refusal\.|^operation-refused\.not-registered|^notice\.skipped/],
  ['no-registration-page', /^notice\.registration-later-/],
  ['several-codes', /^problem\.token-(?:choice|code)-missing/],
  ['no-initialise', /^initialise\.(?:signed|help-desk|blocked)|^(?:tokens|release)\.blocked-/],
  [
    'done-already',
    /^notice\.(?:accepted-before|released-before|.*-gone|batch-)|^problem\.(?:batch-not-waiting|order-outdated)/,
  ],
  ['authority', /(?:no-authority|-only|-forbidden)|^denied\.|^problem\.batch-own/],
  ['out-of-hours', /out-of-hours/],
  ['balance', /^problem\.(?:balance-short|total-too-large)/],
  ['bill', /^problem\.(?:bill-|payee-code-|payment-number-|payment-class-|confirmation-number-)/],
  ['file', /^problem\.(?:file-|batch-file-|lines-|more-problems)/],
  ['user-input', /^problem\.(?:new-login-id|login-id-taken|user-|users-full|email)|^notice\.users-full/],
  ['login-paused', /^problem\.login-paused/],
  ['login-disabled', /^problem\.login-disabled/],
  ['lost', /^problem\.login-stopped/],
  ['login-refused', /^problem\.(?:login-|password-missing)/],
  ['confirmation-held', /^problem\.confirmation-(?:paused|disabled)/],
  ['confirmation', /^problem\.confirmation-/],
  ['password-change', /^problem\.(?:current-password|new-password|passwords-same|nothing-to-change)/],
  ['session-ended', /^notice\.(?:session-ended|form-)|^trouble-page\.forbidden|^logout\./],
  ['trouble', /^trouble-page\.|^notice\./],
]

const placed = new WeakMap<Texts, ReadonlyMap<GuideId, readonly TextKey[]>>()

/** What the bank's pages say, by the entry that speaks of it. */
export function messagesByEntry(texts: Texts): ReadonlyMap<GuideId, readonly TextKey[]> {
  const known = placed.get(texts)
  if (known) return known
  const messages = new Map<GuideId, TextKey[]>()
  for (const key of texts.customerKeys.filter((key) => IS_MESSAGE.test(key))) {
    const id = PLACES.find(([, pattern]) => pattern.test(key))?.[0] ?? 'input'
    messages.set(id, [...(messages.get(id) ?? []), key])
  }
  placed.set(texts, messages)
  return messages
}

/** A message as a text without its values: `あと○回`. @param value stands for each of them */
export function messageText(texts: Texts, language: Language, key: TextKey, value = '○'): string {
  return texts[language](key, Object.fromEntries(texts.placesOf(key).map((name) => [name, value])))
}
