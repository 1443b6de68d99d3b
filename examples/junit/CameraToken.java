import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A simulated token of its own. Its time stands still: it moves by what the test does, so that nobody waits. */
final class CameraToken implements AutoCloseable {
    /** What the device takes to show what it is about to show, on its own clock, in ms. */
    private static final int SETTLING = 1000;

    private final Simulator.Server server;
    private final String path;
    final String serial;

    /** @param wanted JSON of docs/api.md, such as {"preset":"factory-new","company":"…"} */
    CameraToken(Simulator.Server server, String wanted) {
        this.server = server;
        Object view = server.call("POST", "tokens", wanted);
        path = "tokens/" + Json.text(view, "id");
        serial = Json.text(view, "serial");
        server.call("PUT", path + "/clock", "{\"mode\":\"paused\"}");
    }

    /** The token as it stands (docs/api.md, "The view"). */
    Object view() {
        return server.call("GET", path, null);
    }

    /** The name of the screen. */
    String screen() {
        return Json.text(view(), "display", "screen");
    }

    /** Any event of docs/api.md as JSON. Fails when the token did nothing. */
    Object send(String event) {
        Object view = server.call("POST", path + "/events", event);
        Object ignored = Json.get(view, "ignored");
        if (ignored == null) return view;
        throw new AssertionError(event + ": the token did nothing (" + ignored + "). " + shown(view));
    }

    /** Presses and releases; several buttons together. */
    Object tap(String... buttons) {
        return send("{\"type\":\"tap\",\"buttons\":" + names(buttons) + "}");
    }

    /** Holds buttons down for so long. */
    Object hold(int ms, String... buttons) {
        return send("{\"type\":\"hold\",\"buttons\":" + names(buttons) + ",\"for\":" + ms + "}");
    }

    /** Takes the tape out where there is one, and holds the middle button until the token is on. */
    void switchOn() {
        Object view = view();
        if ("on".equals(Json.get(view, "power"))) return;
        if (Boolean.TRUE.equals(Json.get(view, "tapeIn"))) send("{\"type\":\"tape-removed\"}");
        hold(2000, "middle");
        advance(SETTLING);
    }

    /** Holds a code with this text in front of the camera, which is switched on where the right button does that. */
    Object scan(String text) {
        cameraRuns();
        return send("{\"type\":\"scan\",\"text\":" + Json.quote(text) + "}");
    }

    /** Holds a PNG in front of the camera, such as a screenshot of a page. */
    Object look(byte[] png) {
        cameraRuns();
        String answer = new String(server.send("POST", path + "/images", "image/png", png), StandardCharsets.UTF_8);
        Object reading = Json.read(answer);
        if (Json.get(reading, "ignored") == null) return Json.get(reading, "view");
        String why = Json.get(reading, "ignored") + ", seen: " + Json.get(reading, "seen");
        throw new AssertionError("look: the token did nothing (" + why + "). " + shown(Json.get(reading, "view")));
    }

    private void cameraRuns() {
        if (Boolean.TRUE.equals(Json.get(view(), "display", "camera"))) return;
        Object view = tap("right");
        if (!Boolean.TRUE.equals(Json.get(view, "display", "camera"))) throw new AssertionError("The camera does not run. " + shown(view));
    }

    /** Moves its time on until a condition of docs/api.md holds, such as "refusal:DP020". */
    Object until(String condition) {
        String wanted = URLEncoder.encode(condition, StandardCharsets.UTF_8);
        return server.call("GET", path + "?until=" + wanted + "&advance=" + SETTLING, null);
    }

    /** The digits on the display, once there are any. */
    String code() {
        return Json.text(until("code"), "display", "code");
    }

    /** Moves its time on. */
    void advance(int ms) {
        server.call("POST", path + "/clock/advance", "{\"ms\":" + ms + "}");
    }

    /** The display as text, its lines as one sees them. */
    String text() {
        String lines = new String(server.send("GET", path + "/display.txt", "application/json", new byte[0]), StandardCharsets.UTF_8);
        return shown(view()) + "\n" + lines;
    }

    /** The display as PNG. */
    byte[] picture() {
        return server.send("GET", path + "/display.png?scale=2", "application/json", new byte[0]);
    }

    @Override
    public void close() {
        server.call("DELETE", path, null);
    }

    private static String names(String... buttons) {
        return Arrays.stream(buttons).map(Json::quote).collect(Collectors.joining(",", "[", "]"));
    }

    private static String shown(Object view) {
        Object display = Json.get(view, "display");
        if (!Boolean.TRUE.equals(Json.get(display, "lit"))) return "It is dark.";
        return "It shows " + Json.get(display, "screen") + ": " + ((List<?>) Json.get(display, "lines"));
    }
}
