"""Registers and signs through the pages of the practice bank, and tries what goes wrong."""

import pytest

from camera_token import Simulator, SimulatorError


def test_registers_and_signs(camera_token, company, driver, log_in):
    token = camera_token()
    page = log_in(company["master"])
    token.register(driver)
    assert "サービス利用中" in page.find("registration-state").text

    page.click("transfer")
    driver.find_element("css selector", "input[type=radio]").click()
    page.fill("bank", "富山中央銀行")
    page.fill("branch", "本店")
    page.click("account-type-ordinary")
    page.fill("account-number", "1234567")
    page.fill("payee", "トヤマ タロウ")
    page.fill("amount", "120,000")
    page.click("to-confirm")
    page.click("to-authentication")
    token.sign(driver)
    assert any("120,000円" in line for line in token.view()["display"]["lines"])
    page.find("accepted")


def test_done_too_late_is_dp020(camera_token, simulator, company):
    """Without a browser, and without waiting for the ninety seconds: the bank has the 8 digits, the token has nothing."""
    bank, token, user = simulator.bank, camera_token(), company["master"]["loginId"]
    registration = bank.call("POST", f"users/{user}/registration", {})
    token.switch_on()
    token.scan(registration["text"])
    proof = {"serial": token.serial, "deviceCode": token.code()}
    path = f"registrations/{registration['id']}"
    second = bank.call("POST", path + "/identification", proof)
    token.tap("right", "right")
    token.scan(second["text"])
    bank.call("POST", path + "/completion", {"code": token.code()})
    token.advance(90_000)
    assert token.view()["display"]["screen"] == "cancelled"

    refused(token, bank, user)


def test_a_token_that_is_in_that_state_from_the_start(camera_token, simulator, company):
    refused(camera_token(preset="dp020"), simulator.bank, company["master"]["loginId"])


def refused(token, bank, user):
    order = {"loginId": user, "title": "Transfer", "fields": [["Amount", "120,000"]]}
    request = bank.call("POST", "requests", order)
    while token.view()["power"] == "on":
        token.advance(60_000)
    token.switch_on()
    token.scan(request["text"])
    assert token.until("refusal:DP020")["display"]["code"] is None


def test_a_tap_that_does_nothing_says_why(camera_token):
    with pytest.raises(AssertionError, match=r"the token did nothing \(no-power\). It is dark."):
        camera_token().tap("right")


def test_a_missing_variable_is_named():
    with pytest.raises(SimulatorError, match="set CAMTOKEN_BANK_URL, CAMTOKEN_BANK_API_TOKEN"):
        Simulator({"CAMTOKEN_URL": "http://127.0.0.1:1", "CAMTOKEN_API_TOKEN": "x"})


def test_a_simulator_that_is_not_there_is_named(tmp_path):
    with pytest.raises(SimulatorError, match="Start `camtoken serve --memory --ready-file"):
        Simulator({"CAMTOKEN_READY_FILE": str(tmp_path / "ready.json")})
    names = ("CAMTOKEN_API_TOKEN", "CAMTOKEN_BANK_API_TOKEN")
    urls = {"CAMTOKEN_URL": "http://127.0.0.1:1", "CAMTOKEN_BANK_URL": "http://127.0.0.1:1"}
    with pytest.raises(SimulatorError, match="Nothing answers at http://127.0.0.1:1"):
        Simulator({**urls, **dict.fromkeys(names, "x")})
