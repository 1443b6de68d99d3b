import type { Act, Recording } from './recording.ts'

/** A recording as a test for pytest, with nothing but Python and the HTTP APIs. */

const HEAD = `"""Recorded from SERIAL.

Start the simulator first, in its folder or where its package is installed:

    camtoken serve --memory --ready-file ready.json

and say where that file is, if it is not here: CAMTOKEN_READY_FILE=/path/ready.json pytest test_recorded.py
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

with open(os.environ.get("CAMTOKEN_READY_FILE", "ready.json"), encoding="utf-8") as ready:
    SERVERS = json.load(ready)


def call(server, method, path, body=None):
    """A call of the API of "token" or "bank". Fails with the server's own words."""
    url = SERVERS[server]["url"] + "/api/v1/" + path
    headers = {"Authorization": "Bearer " + SERVERS[server]["apiToken"], "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers, method=method)) as answer:
            text = answer.read()
            return json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        raise AssertionError(f"{method} {path}: {error.read().decode()}") from None


class Token:
    """A token of its own, whose time stands still: it moves by what the test does."""

    def __init__(self, **wanted):
        self.view = call("token", "POST", "tokens", {"preset": "factory-new", **wanted})
        self.path = "tokens/" + self.view["id"]
        self.serial = self.view["serial"]
        call("token", "PUT", self.path + "/clock", {"mode": "paused"})

    def send(self, *events, ignored=None):
        self.view = call("token", "POST", self.path + "/events", {"events": list(events)})
        assert self.view["ignored"] == ignored, f"{events}: {self.view['ignored']}, {self.view['display']['screen']}"

    def tap(self, *buttons, ignored=None):
        self.send({"type": "tap", "buttons": buttons}, ignored=ignored)

    def hold(self, *buttons, ms=2000, ignored=None):
        self.send({"type": "hold", "buttons": buttons, "for": ms}, ignored=ignored)

    def scan(self, text):
        self.send({"type": "scan", "text": text})

    def until(self, *conditions, ms=10000):
        query = urllib.parse.urlencode({"until": ",".join(conditions), "advance": ms})
        self.view = call("token", "GET", self.path + "?" + query)

    def shows(self, screen, refusal=None):
        display = self.view["display"]
        assert (display["screen"], display["refusal"]) == (screen, refusal), display["lines"]

    @property
    def code(self):
        code = self.view["display"]["code"]
        assert code, "there is no code on the display"
        return code

    def remove(self):
        call("token", "DELETE", self.path)
`

const names = (buttons: readonly string[]): string => buttons.map((name) => `"${name}"`).join(', ')
/** JSON is Python where nothing is true, false or null. */
const python = (value: unknown): string =>
  JSON.stringify(value).replace(
    /("(?:[^"\\]|\\.)*")|\b(true|false|null)\b/g,
    (_, quoted: string | undefined, word: string) =>
      quoted ?? { true: 'True', false: 'False', null: 'None' }[word] ?? word,
  )

const ignored = (act: Extract<Act, { readonly ignored: unknown }>): string =>
  act.ignored === null ? '' : `, ignored="${act.ignored}"`

function linesOf(act: Act): readonly string[] {
  switch (act.type) {
    case 'event':
      return [`token.send(${python(act.event)})`]
    case 'tap':
      return [`token.tap(${names(act.buttons)}${ignored(act)})`]
    case 'hold':
      return [`token.hold(${names(act.buttons)}${ignored(act)})`]
    case 'until':
      return [`token.until("screen:${act.screen}", "${act.isLit ? 'lit' : 'dark'}", ms=${act.within})`]
    case 'see':
      return [`token.shows("${act.screen}"${act.refusal ? `, refusal="${act.refusal}"` : ''})`]
    case 'register':
      return [
        ...(act.isAgain
          ? ['call("bank", "PATCH", f"users/{user}", {"registrationState": "none", "tokenCode": None})']
          : []),
        'registration = call("bank", "POST", f"users/{user}/registration", {})',
        `image_${act.image} = registration["text"]`,
      ]
    case 'identify':
      return [
        'proof = {"serial": token.serial, "deviceCode": token.code}',
        `image_${act.image} = call("bank", "POST", f"registrations/{registration['id']}/identification", proof)["text"]`,
      ]
    case 'complete':
      return [`call("bank", "POST", f"registrations/{registration['id']}/completion", {"code": token.code})`]
    case 'request':
      return [
        `request = call("bank", "POST", "requests", {"loginId": user, "title": ${python(act.title)}, **${python(act.body)}})`,
        `image_${act.image} = request["text"]`,
      ]
    case 'verify':
      return [`call("bank", "POST", f"requests/{request['id']}/verification", {"code": token.code})`]
    case 'scan':
      return [`token.scan(image_${act.image})`]
    case 'scan-text':
      return [`token.scan(${python(act.text)})`]
    case 'note':
      return [`# ${act.text}`]
  }
}

export function asPytest({ serial, profile, acts }: Recording): string {
  const lines = [
    'company = call("bank", "POST", "companies", {"users": [{"kind": "master"}]})',
    'user = company["users"][0]["loginId"]',
    `token = Token(company=company["id"], profile="${profile}")`,
    'try:',
    ...[...acts.flatMap(linesOf), 'pass'].map((line) => `    ${line}`),
    'finally:',
    '    token.remove()',
    '    call("bank", "DELETE", "companies/" + company["id"])',
  ]
  const body = acts.length > 0 ? lines.filter((line) => line !== '    pass') : lines
  return `${HEAD.replace('SERIAL', serial)}

def test_recorded():
${body.map((line) => `    ${line}`).join('\n')}
`
}
