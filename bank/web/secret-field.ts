/**
 * Whether a field of this name may hold a secret: a password, or what a token shows. Nothing secret is kept of a form that comes too
 * late (kept-form.ts), and a field that hides what is typed, or takes what a token shows, is drawn under such a name only
 * (fields.tsx): one that nobody thought of is refused when it is drawn, not stored.
 */
export function isSecretField(name: string): boolean {
  return /password|secret|(^|-)pin$|^(device-)?code$|^confirmation$|^(login|confirmation)-(current|new|again)$/.test(
    name,
  )
}
