import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Registers and signs by the APIs, and tries what goes wrong. Each test has a company and a token of its own. */
@ExtendWith(DisplayAtFailure.class)
class WalkTest implements DisplayAtFailure.HasToken {
    private final Simulator simulator = Simulator.shared();
    private String company;
    private String user;
    private CameraToken token;

    @BeforeEach
    void makeThem() {
        Object made = simulator.bank().call("POST", "companies", "{\"users\":[{\"kind\":\"master\"}]}");
        company = Json.text(made, "id");
        user = Json.text(made, "users", 0, "loginId");
        token = new CameraToken(simulator.token(), "{\"preset\":\"factory-new\",\"company\":" + Json.quote(company) + "}");
    }

    @AfterEach
    void removeThem() {
        if (token != null) token.close();
        if (company != null) simulator.bank().call("DELETE", "companies/" + company, null);
    }

    @Override
    public CameraToken token() {
        return token;
    }

    @Test
    void registersAndSigns() {
        bankHasTheEightDigits();
        token.tap("right");
        token.tap("right");
        token.until("screen:activated");

        Object request = request();
        token.scan(Json.text(request, "text"));
        token.until("shows:JPY 120%2C000");
        String code = token.code();
        Object verified = simulator.bank().call("POST", "requests/" + Json.text(request, "id") + "/verification", "{\"code\":" + Json.quote(code) + "}");
        assertTrue(Json.get(verified, "usedAt") instanceof Double);
    }

    /** Nobody waits for the ninety seconds. */
    @Test
    void doneTooLateIsDp020() {
        bankHasTheEightDigits();
        token.advance(90_000);
        assertEquals("cancelled", token.screen());
        while ("on".equals(Json.get(token.view(), "power"))) token.advance(60_000);
        token.switchOn();
        token.scan(Json.text(request(), "text"));
        token.until("refusal:DP020");
    }

    @Test
    void aTapThatDoesNothingSaysWhy() {
        AssertionError error = assertThrows(AssertionError.class, () -> token.tap("right"));
        assertTrue(error.getMessage().endsWith("the token did nothing (no-power). It is dark."), error.getMessage());
    }

    @Test
    void aMissingVariableIsNamed() {
        var error = assertThrows(IllegalStateException.class, () -> Simulator.of(Map.of("CAMTOKEN_URL", "http://127.0.0.1:1")));
        assertTrue(error.getMessage().contains("CAMTOKEN_API_TOKEN"), error.getMessage());
        var away = new Simulator.Server("http://127.0.0.1:1", "x");
        error = assertThrows(IllegalStateException.class, () -> away.call("GET", "health", null));
        assertTrue(error.getMessage().startsWith("Nothing answers at http://127.0.0.1:1"), error.getMessage());
    }

    /** Registers up to the last step at the device: Done is on the display. */
    private void bankHasTheEightDigits() {
        Object first = simulator.bank().call("POST", "users/" + user + "/registration", "{}");
        String path = "registrations/" + Json.text(first, "id");
        token.switchOn();
        token.scan(Json.text(first, "text"));
        String proof = "{\"serial\":" + Json.quote(token.serial) + ",\"deviceCode\":" + Json.quote(token.code()) + "}";
        Object second = simulator.bank().call("POST", path + "/identification", proof);
        token.tap("right");
        token.tap("right");
        token.scan(Json.text(second, "text"));
        simulator.bank().call("POST", path + "/completion", "{\"code\":" + Json.quote(token.code()) + "}");
    }

    private Object request() {
        String order = "\"title\":\"Transfer\",\"fields\":[[\"Payee\",\"TOYAMA TARO\"],[\"Amount\",\"JPY 120,000\"]]";
        return simulator.bank().call("POST", "requests", "{\"loginId\":" + Json.quote(user) + "," + order + "}");
    }
}
