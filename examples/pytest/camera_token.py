"""A simulated camera token and the practice banks, for tests. Needs Python 3.8 or newer and nothing else."""

import json
import os
import shutil
import subprocess
import urllib.error
import urllib.parse
import urllib.request

BY_NAME = ("CAMTOKEN_URL", "CAMTOKEN_API_TOKEN", "CAMTOKEN_BANK_URL", "CAMTOKEN_BANK_API_TOKEN")
SETTLING = 1000  # ms that the device takes to show what it is about to show, on its own clock


class SimulatorError(Exception):
    """The simulator is not there, or refuses a call. Says which, and why."""


class Server:
    """The API of the token or of the bank."""

    def __init__(self, url, api_token):
        self.url = url.rstrip("/")
        self._api_token = api_token

    def raw(self, method, path, data=None, content_type="application/json"):
        """Sends bytes and returns bytes. `path` is below /api/v1/."""
        headers = {"Authorization": "Bearer " + self._api_token, "Content-Type": content_type}
        request = urllib.request.Request(f"{self.url}/api/v1/{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return answer.read()
        except urllib.error.HTTPError as refusal:
            body = refusal.read().decode()
            try:
                answer = json.loads(body)
                raise SimulatorError(
                    f"{method} {path}: {answer['error']['code']}: {answer['error']['message']}{_seen(answer)}"
                ) from None
            except (ValueError, KeyError, TypeError):
                raise SimulatorError(f"{method} {path}: status {refusal.code}: {body[:200]}") from None
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise SimulatorError(f"Nothing answers at {self.url} ({reason}). Is camtoken serve running?") from None

    def call(self, method, path, body=None):
        """Sends JSON and returns JSON."""
        answer = self.raw(method, path, None if body is None else json.dumps(body).encode())
        return json.loads(answer) if answer else None


def _seen(answer):
    return " " + shown(answer["view"]) if "view" in answer else ""


def shown(view):
    """What stands on the display, for a message."""
    display = view["display"]
    if not display["lit"]:
        return "It is dark."
    return f"It shows {display['screen']}: {' / '.join(line for line in display['lines'] if line)}"


class Simulator:
    """Token and banks: those that the environment names, else started in memory, on free ports, by `camtoken serve`."""

    def __init__(self, environment=os.environ):
        self._process = None
        ready = self._named(environment) or self._start(environment)
        self.token = Server(ready["token"]["url"], ready["token"]["apiToken"])
        self.bank = Server(ready["bank"]["url"], ready["bank"]["apiToken"])
        # By name: anser is the one of the camera tokens, shinkin and seiwa are for one-time passwords.
        self.banks = {
            name: Server(bank["url"], bank["apiToken"])
            for name, bank in ready.get("banks", {"anser": ready["bank"]}).items()
        }
        for server in (self.token, self.bank, *self.banks.values()):
            server.call("GET", "health")

    @staticmethod
    def _named(environment):
        file = environment.get("CAMTOKEN_READY_FILE")
        if file:
            try:
                with open(file, encoding="utf-8") as ready:
                    return json.load(ready)
            except (OSError, ValueError) as error:
                raise SimulatorError(
                    f"CAMTOKEN_READY_FILE: {error}. Start `camtoken serve --memory --ready-file {file}` first."
                ) from None
        if not environment.get(BY_NAME[0]):
            return None
        missing = [name for name in BY_NAME if not environment.get(name)]
        if missing:
            raise SimulatorError(f"Beside CAMTOKEN_URL set {', '.join(missing)}.")
        url, api_token, bank_url, bank_api_token = (environment[name] for name in BY_NAME)
        bank = {"url": bank_url, "apiToken": bank_api_token}
        banks = {"anser": bank}
        for name in ("shinkin", "seiwa"):
            variable = "CAMTOKEN_" + name.upper()
            if environment.get(variable + "_URL"):
                if not environment.get(variable + "_API_TOKEN"):
                    raise SimulatorError(f"Beside {variable}_URL set {variable}_API_TOKEN.")
                banks[name] = {"url": environment[variable + "_URL"], "apiToken": environment[variable + "_API_TOKEN"]}
        return {"token": {"url": url, "apiToken": api_token}, "bank": bank, "banks": banks}

    def _start(self, environment):
        named = environment.get("CAMTOKEN")
        here = shutil.which("camtoken", path=os.path.join("node_modules", ".bin"))
        program = shutil.which(named) if named else here or shutil.which("camtoken")
        if program is None:
            raise SimulatorError(
                "No simulator: set CAMTOKEN_READY_FILE, or CAMTOKEN_URL and its like, or install the npm package "
                "camera-token-simulator here, or set CAMTOKEN to the program."
            )
        command = [program, "serve", "--memory", "--json", "--host-port", "0", "--bank-port", "0"]
        # A database or an API token of somebody else's servers is none of ours.
        others = ("DATABASE_URL", "API_TOKEN")
        own = {name: value for name, value in environment.items() if not name.endswith(others)}
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=own)
        line = self._process.stdout.readline()
        if line == "":
            raise SimulatorError(f"{' '.join(command)} ended with {self._process.wait()}: see its output.")
        return json.loads(line)

    def close(self):
        if self._process is not None:
            self._process.terminate()
            self._process.wait()
            self._process.stdout.close()


class CameraToken:
    """A token of its own. Its time stands still: it moves by what the test does, so that nobody waits."""

    def __init__(self, server, **wanted):
        self._server = server
        view = server.call("POST", "tokens", {"preset": "factory-new", **wanted})
        self.serial = view["serial"]
        self._path = "tokens/" + view["id"]
        server.call("PUT", self._path + "/clock", {"mode": "paused"})

    def view(self):
        """The token as it stands (docs/api.md, "The view")."""
        return self._server.call("GET", self._path)

    def send(self, *events):
        """Any events of docs/api.md, such as {"type": "tape-in"}, all in one call."""
        return self._server.call("POST", self._path + "/events", {"events": list(events)})

    def _do(self, what, *events):
        view = self.send(*events)
        if view["ignored"] is not None:
            raise AssertionError(f"{what}: the token did nothing ({view['ignored']}). {shown(view)}")
        return view

    def tap(self, *buttons):
        """Presses and releases, one after the other. Several together: tap(("left", "middle"))."""
        chords = [[one] if isinstance(one, str) else list(one) for one in buttons]
        return self._do(f"tap {buttons}", *({"type": "tap", "buttons": chord} for chord in chords))

    def hold(self, *buttons, ms=2000):
        """Holds a button, or several together, down for so long."""
        return self._do(f"hold {buttons}", {"type": "hold", "buttons": list(buttons), "for": ms})

    def switch_on(self):
        """Takes the tape out where there is one, and holds the middle button until the token is on."""
        view = self.view()
        if view["power"] == "on":
            return view
        if view["tapeIn"]:
            self.send({"type": "tape-removed"})
        self.hold("middle")
        return self.until("screen:start", or_else=("screen:scanning", "screen:low-battery", "refusal"))

    def _camera_runs(self):
        if not self.view()["display"]["camera"]:
            view = self.send({"type": "tap", "button": "right"})
            if not view["display"]["camera"]:
                raise AssertionError(f"The camera does not run. {shown(view)}")

    def scan(self, text):
        """Holds a code with this text in front of the camera, which is switched on where the right button does that."""
        self._camera_runs()
        return self._do("scan", {"type": "scan", "text": text})

    def look(self, at):
        """Holds a picture in front of the camera: bytes (PNG, JPEG, WebP), or an element or a driver of Selenium."""
        self._camera_runs()
        picture = picture_of(at)
        answer = json.loads(self._server.raw("POST", self._path + "/images", picture, type_of(picture)))
        if answer["ignored"] is not None:
            why = answer["ignored"] if answer["texts"] else f"no code was read: {answer['seen']}"
            raise AssertionError(f"look: the token did nothing ({why}). {shown(answer['view'])}")
        return answer["view"]

    def until(self, *conditions, or_else=(), ms=SETTLING):
        """Moves its time on, by at most `ms`, until all conditions of docs/api.md hold, such as "refusal:DP020"."""
        wanted = [("until", ",".join(conditions)), *(("until", one) for one in or_else), ("advance", ms)]
        return self._server.call("GET", f"{self._path}?{urllib.parse.urlencode(wanted)}")

    def code(self):
        """The digits on the display, once there are any."""
        return self.until("code")["display"]["code"]

    def advance(self, ms):
        """Moves its time on."""
        return self._server.call("POST", self._path + "/clock/advance", {"ms": ms})

    def text(self):
        """The display as text, its lines as one sees them."""
        return self._server.raw("GET", self._path + "/display.txt").decode()

    def picture(self):
        """The display as PNG."""
        return self._server.raw("GET", self._path + "/display.png?scale=2")

    def register(self, driver):
        """Registers at the practice bank, from the page with the first code to the end."""
        page = Page(driver)
        self.switch_on()
        self.look(page.find("qr"))
        for number, part in enumerate(self.serial.split("-"), 1):
            page.fill(f"serial-{number}", part)
            page.fill(f"serial-again-{number}", part)
        page.fill("device-code", self.code())
        page.click("identify")
        page.find("done")
        self.tap("right", "right")
        self.look(page.find("qr"))
        page.fill("code", self.code())
        page.click("done")
        self.tap("right", "right")
        self.until("screen:activated")
        page.click("activate")
        page.click("ok")

    def sign(self, driver):
        """Signs what a page of the practice bank asks for: looks at its code, types the digits and sends them."""
        page = Page(driver)
        self.switch_on()
        self.look(page.find("qr"))
        page.fill("code", self.code())
        page.click("authenticate")

    def remove(self):
        self._server.call("DELETE", self._path)


def picture_of(at):
    if isinstance(at, bytes):
        return at
    return at.screenshot_as_png if hasattr(at, "screenshot_as_png") else at.get_screenshot_as_png()


def type_of(picture):
    beginnings = {b"\xff\xd8": "image/jpeg", b"RIFF": "image/webp"}
    return next((kind for begin, kind in beginnings.items() if picture.startswith(begin)), "image/png")


class Page:
    """What Selenium needs at a page whose parts have a data-testid."""

    def __init__(self, driver):
        self._driver = driver

    def find(self, name):
        """Waits until it is there."""
        from selenium.webdriver.support.ui import WebDriverWait

        selector = f'[data-testid="{name}"]'
        wait = WebDriverWait(self._driver, 60)
        return wait.until(lambda driver: driver.find_element("css selector", selector), f"{name} is not on the page")

    def fill(self, name, text):
        field = self.find(name)
        field.clear()
        field.send_keys(text)

    def click(self, name):
        self.find(name).click()
