"""Fixtures: copy this file and camera_token.py beside your tests."""

import os
import pathlib
import re

import pytest

from camera_token import CameraToken, Page, Simulator, SimulatorError, shown


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    """When a test fails, what its tokens show is told with the failure, and kept as pictures."""
    outcome = yield
    report = outcome.get_result()
    if not report.failed or report.when == "teardown":
        return
    folder = pathlib.Path(os.environ.get("CAMTOKEN_PICTURES", "camtoken-pictures"))
    name = re.sub(r"[^\w.-]+", "_", item.nodeid)
    for token in getattr(item, "camera_tokens", ()):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            picture = folder / f"{name}-{token.serial}.png"
            picture.write_bytes(token.picture())
            told = f"{shown(token.view())}\n{token.text()}Picture: {picture}"
        except (SimulatorError, OSError) as error:
            told = str(error)  # the test's own failure counts
        report.sections.append((f"token {token.serial}", told))


@pytest.fixture(scope="session")
def simulator():
    """Token and bank: running ones that the environment names, else started for these tests."""
    started = Simulator()
    yield started
    started.close()


@pytest.fixture
def company(simulator):
    """A company at the practice bank that this test has for itself: its `master`, `users`, `serials`."""
    made = simulator.bank.call("POST", "companies", {})
    made["master"] = next(user for user in made["users"] if user["kind"] == "master")
    yield made
    simulator.bank.call("DELETE", "companies/" + made["id"])


@pytest.fixture
def camera_token(simulator, company, request):
    """Makes tokens: camera_token(), camera_token(preset="dp020")."""
    made = request.node.camera_tokens = []

    def make(preset="factory-new", **wanted):
        holder = {} if preset == "factory-new" else {"loginId": company["master"]["loginId"]}
        own = {"serial": company["serials"][len(made)], **holder}
        made.append(CameraToken(simulator.token, **{**own, **wanted, "preset": preset}))
        return made[-1]

    yield make
    for token in made:
        token.remove()


@pytest.fixture
def driver():
    """Chromium, by Selenium. CHROME_PATH and CHROMEDRIVER_PATH say where they are, if not where Debian has them."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROME_PATH", "/usr/bin/chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.add_argument("--window-size=1280,1600")
    service = Service(os.environ.get("CHROMEDRIVER_PATH", "/usr/bin/chromedriver"))
    started = webdriver.Chrome(service=service, options=options)
    yield started
    started.quit()


@pytest.fixture
def log_in(simulator, driver):
    """Logs in at the practice bank: log_in(company["master"])."""

    def at_the_login_page(user):
        driver.get(simulator.bank.url)
        page = Page(driver)
        page.fill("login-id", user["loginId"])
        page.fill("password", user["password"])
        page.click("login")
        return page

    return at_the_login_page
