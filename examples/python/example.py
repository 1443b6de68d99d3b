"""Registers a simulated token at the practice bank and signs a request, all through the two APIs.

Needs Python 3.8 or newer and nothing else. Start both servers with `npm start`, then:

    export TOKEN_API_TOKEN=...   # the end of the token's address, after #token=
    export BANK_API_TOKEN=...    # "Bank API token"
    python3 example.py
"""

import json
import os
import urllib.error
import urllib.request

TOKEN_URL = os.environ.get("TOKEN_URL", "http://127.0.0.1:27600")
BANK_URL = os.environ.get("BANK_URL", "http://127.0.0.1:27601")
TOKEN_API_TOKEN = os.environ["TOKEN_API_TOKEN"]
BANK_API_TOKEN = os.environ["BANK_API_TOKEN"]
LOGIN_ID = os.environ.get("LOGIN_ID", "hanako01")


def call(url, api_token, method, path, body=None):
    """Sends JSON and returns JSON. A refusal is raised with its code."""
    request = urllib.request.Request(
        url + "/api/v1" + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": "Bearer " + api_token, "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as response:
            return json.load(response)
    except urllib.error.HTTPError as refusal:
        error = json.load(refusal)["error"]
        raise SystemExit(f"{method} {path}: {error['code']}: {error['message']}") from None


def bank(method, path, body=None):
    return call(BANK_URL, BANK_API_TOKEN, method, path, body)


class Token:
    """A new simulated token. What a finger or the camera does is an event."""

    def __init__(self):
        view = call(TOKEN_URL, TOKEN_API_TOKEN, "POST", "/tokens", {"preset": "factory-new"})
        self.path = "/tokens/" + view["id"]
        self.serial = view["serial"]

    def send(self, **event):
        return call(TOKEN_URL, TOKEN_API_TOKEN, "POST", self.path + "/events", event)["display"]

    def wait(self, ms):
        """The token has a clock of its own: nobody has to wait for it."""
        return call(TOKEN_URL, TOKEN_API_TOKEN, "POST", self.path + "/clock/advance", {"ms": ms})["display"]

    def press(self, button):
        self.send(type="press", button=button)
        return self.send(type="release", button=button)

    def switch_on(self):
        """A new one has a tape in. Then: the middle button, held for two seconds."""
        self.send(type="tape-removed")
        self.send(type="press", button="middle")
        self.wait(2000)
        self.send(type="release", button="middle")
        return self.wait(1000)

    def read(self, text):
        """Holds a code in front of the camera and returns what the display shows."""
        return self.send(type="scan", text=text)


def expect(display, screen):
    if display["screen"] != screen:
        raise SystemExit(f"expected the screen {screen}, seen {display['screen']}: {display['lines']}")
    return display


def register(token):
    bank("PATCH", f"/users/{LOGIN_ID}", {"registrationState": "none"})  # so that the example can run again
    first = bank("POST", f"/users/{LOGIN_ID}/registration")
    registration = "/registrations/" + first["id"]

    expect(token.switch_on(), "start")
    token.press("right")  # Continue: the camera
    shown = expect(token.read(first["text"]), "device-code")
    second = bank("POST", registration + "/identification", {"serial": token.serial, "deviceCode": shown["code"]})

    for _ in ("Done", "Yes", "Continue"):
        token.press("right")
    shown = expect(token.read(second["text"]), "activation-code")
    done = bank("POST", registration + "/completion", {"code": shown["code"]})

    token.press("right")  # Done, within 90 seconds
    expect(token.press("right"), "activated")  # Yes, within 40 seconds
    return done["tokenCode"]


def sign(token):
    request = bank(
        "POST",
        "/requests",
        {"loginId": LOGIN_ID, "title": "振込振替", "fields": [["受取人", "ﾄﾔﾏ ﾀﾛｳ"], ["金額", "120,000円"]]},
    )
    token.press("right")  # the camera
    shown = expect(token.read(request["text"]), "transaction")
    if not any("120,000円" in line for line in shown["lines"]):
        raise SystemExit(f"the token shows something else: {shown['lines']}")
    bank("POST", f"/requests/{request['id']}/verification", {"code": shown["code"]})
    return shown["code"]


new_token = Token()
print("registered", register(new_token))
print("signed", sign(new_token))
print("OK")
