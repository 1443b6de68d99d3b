#!/usr/bin/env bash
# @node-oauth/oauth2-server 5.3.0 (npm): who refreshes once with fewer scopes gets a refresh token for those alone, and who asks for
# too many has used his refresh token up.
#
# RFC 6749 §6: a refresh token that follows another must be good for the same scope as the one before, whatever the access token was
# narrowed to. The library hands one token with one scope to the model's saveToken, so a model that keeps what it is given narrows the
# consent for ever. And it revokes the refresh token before it checks the scope: an answer of invalid_scope, which is the client's own
# slip, leaves it without any. Seen with a model in memory that keeps what it is given. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @node-oauth/oauth2-server@5.3.0
cat >look.cjs <<'JS'
const { Request, Response, ...OAuth } = require('@node-oauth/oauth2-server')
const Server = OAuth.default ?? require('@node-oauth/oauth2-server')
const client = { id: 'service', grants: ['refresh_token'] }
const kept = new Map()
const later = () => new Date(Date.now() + 3_600_000)
const model = {
  getClient: async () => client,
  getRefreshToken: async (name) => kept.get(name),
  revokeToken: async ({ refreshToken }) => kept.delete(refreshToken),
  saveToken: async (token, _, user) => {
    const whole = { ...token, client, user }
    kept.set(token.refreshToken, whole)
    return whole
  },
  validateScope: async (_user, _client, scope) => scope,
}
const server = new Server({ model, requireClientAuthentication: { refresh_token: false } })
const consent = (name) =>
  kept.set(name, { refreshToken: name, refreshTokenExpiresAt: later(), scope: ['balance', 'movements'], client, user: { id: 1 } })
async function refresh(name, scope) {
  const body = { grant_type: 'refresh_token', client_id: 'service', refresh_token: name, ...(scope && { scope }) }
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' }
  try {
    return await server.token(new Request({ method: 'POST', headers, query: {}, body }), new Response())
  } catch (error) {
    return error.name
  }
}
async function main() {
  consent('first')
  const narrowed = await refresh('first', 'balance')
  const again = await refresh(narrowed.refreshToken, 'balance movements')
  consent('second')
  const tooMuch = await refresh('second', 'balance transfers')
  const after = await refresh('second')
  console.log(JSON.stringify([kept.get(narrowed.refreshToken)?.scope ?? narrowed.scope, again, tooMuch, typeof after === 'string' ? after : 'answered']))
}
main()
JS
seen=$(node look.cjs)
echo "@node-oauth/oauth2-server 5.3.0: [scope of the next refresh token, both scopes again, one too many, the same token afterwards] = $seen"
[ "$seen" = '[["balance"],"invalid_scope","invalid_scope","invalid_grant"]' ]
