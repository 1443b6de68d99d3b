"""Signs a transfer at the practice bank Shinkin with a simulated key fob, and logs in at Seiwa with a simulated app, all through the APIs.

Needs Python 3.8 or newer and nothing else. Start all servers with `npm start`, then:

    export TOKEN_API_TOKEN=...    # the end of the token's address, after #token=
    export SHINKIN_API_TOKEN=...  # the API token of each bank
    export SEIWA_API_TOKEN=...
    python3 one_time_passwords.py
"""

import json
import os
import urllib.error
import urllib.parse
import urllib.request


class Server:
    def __init__(self, name, usual_url):
        self.url = os.environ.get(name + "_URL", usual_url) + "/api/v1"
        self.api_token = os.environ[name + "_API_TOKEN"]

    def call(self, method, path, body=None):
        """Sends JSON and returns JSON, where there is an answer. A refusal is raised with its code."""
        request = urllib.request.Request(
            self.url + urllib.parse.quote(path, safe="/?=&"),
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Bearer " + self.api_token, "Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request) as response:
                return json.loads(response.read() or "null")
        except urllib.error.HTTPError as refusal:
            error = json.load(refusal)["error"]
            raise SystemExit(f"{method} {path}: {error['code']}: {error['message']}") from None

    def visit(self):
        """A browser of one's own. Returns what sends a page: its fields, and the button where it has several."""
        path = f"/visits/{self.call('POST', '/visits')['id']}/requests"

        def send(page, button=None, **fields):
            shown = self.call("POST", path, {"page": page, "button": button, "fields": fields})
            if shown["isRefused"]:
                raise SystemExit(f"{page}: {[problem['sentences']['en'] for problem in shown['problems']]}")
            return shown

        return send


host = Server("TOKEN", "http://127.0.0.1:27600")
shinkin = Server("SHINKIN", "http://127.0.0.1:27602")
seiwa = Server("SEIWA", "http://127.0.0.1:27603")


class Token:
    """A new simulated token. What a finger does is an event."""

    def __init__(self, **wanted):
        view = host.call("POST", "/tokens", wanted)
        self.path = "/tokens/" + view["id"]
        self.serial = view["serial"]

    def send(self, *events):
        return host.call("POST", self.path + "/events", {"events": events})["display"]

    def remove(self):
        host.call("DELETE", self.path)


def expect(shown, page):
    if shown["page"] != page:
        raise SystemExit(f"expected {page}, seen {shown['page']}")


def sign():
    """A customer of one's own, whose user has the fob from the start; nobody else is disturbed."""
    fob = Token(kind="key-fob")
    made = shinkin.call("POST", "/customers", {"state": {"users": [{"id": "S0001", "serial": fob.serial}]}})
    number, user = made["secrets"]["number"], made["secrets"]["users"][0]

    send = shinkin.visit()
    expect(send("SIM-K20", number=number, user=user["id"], code=user["code"]), "SIM-K22")
    expect(send("SIM-K22", button="資金移動"), "SIM-K23")
    expect(send("SIM-K23", to="ﾔﾏﾀﾞ ﾀﾛｳ", amount=120000), "SIM-K24")
    code = fob.send({"type": "tap"})["code"]
    expect(send("SIM-K24", otp=code), "SIM-K25")

    shinkin.call("DELETE", "/customers/" + made["customer"]["id"])
    fob.remove()
    return code


def log_in():
    """The bank mails a key file; the app opens it with the password that was chosen for it."""
    made = seiwa.call("POST", "/customers", {})
    path = "/customers/" + made["customer"]["id"]
    issued = seiwa.call("PUT", path + "/token", {"startPassword": "2580"})
    app = Token(kind="software-token", profile="nd-app")
    shown = app.send(
        {"type": "open"},
        {"type": "open-mail-link", "text": issued["keyFile"]},
        {
            "type": "set-up",
            "serviceId": issued["serviceId"],
            "userId": issued["userId"],
            "startPassword": issued["startPassword"],
        },
    )

    send = seiwa.visit()
    secrets = made["secrets"]
    login = {"loginId": secrets["loginId"], "password": secrets["password"]}
    expect(send("SIM-S01", button="ログイン", **login), "SIM-S05")
    expect(send("SIM-S05", otp=shown["code"]), "BPT001")

    seiwa.call("DELETE", path)
    app.remove()
    return shown["code"]


print("signed", sign())
print("logged in", log_in())
print("OK")
