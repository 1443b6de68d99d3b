import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Registers a simulated token at the practice bank and signs a request, all through the two APIs.
 *
 * Needs JDK 17 or newer and nothing else. Start both servers with `npm start`, then:
 *
 *     export TOKEN_API_TOKEN=...   # the end of the token's address, after #token=
 *     export BANK_API_TOKEN=...    # "Bank API token"
 *     java Example.java
 *
 * The JDK reads no JSON, so single values are picked out by their names. Use your own JSON library in real tests.
 */
public class Example {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final String LOGIN_ID = setting("LOGIN_ID", "hanako01");

    static String setting(String name, String otherwise) {
        String value = System.getenv(name);
        if (value == null && otherwise == null) throw new IllegalStateException("set " + name);
        return value == null ? otherwise : value;
    }

    /** Sends JSON and returns JSON. A refusal is thrown as it came. */
    static String call(String url, String apiToken, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + apiToken)
                .header("Content-Type", "application/json")
                .build();
        var response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 400) throw new IllegalStateException(method + " " + path + ": " + response.body());
        return response.body();
    }

    static String bank(String method, String path, String body) throws IOException, InterruptedException {
        return call(setting("BANK_URL", "http://127.0.0.1:27601"), setting("BANK_API_TOKEN", null), method, path, body);
    }

    static String host(String path, String body) throws IOException, InterruptedException {
        return call(setting("TOKEN_URL", "http://127.0.0.1:27600"), setting("TOKEN_API_TOKEN", null), "POST", path, body);
    }

    /** The first text of this name. */
    static String text(String json, String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) throw new IllegalStateException("no " + name + " in " + json);
        return matcher.group(1);
    }

    /** A new simulated token. What a finger or the camera does is an event. */
    record Token(String path, String serial) {
        static Token make() throws IOException, InterruptedException {
            String view = host("/tokens", "{\"preset\":\"factory-new\"}");
            return new Token("/tokens/" + text(view, "id"), text(view, "serial"));
        }

        String send(String event) throws IOException, InterruptedException {
            return host(path + "/events", event);
        }

        /** The token has a clock of its own: nobody has to wait for it. */
        String await(int ms) throws IOException, InterruptedException {
            return host(path + "/clock/advance", "{\"ms\":" + ms + "}");
        }

        String press(String button) throws IOException, InterruptedException {
            send("{\"type\":\"press\",\"button\":\"" + button + "\"}");
            return send("{\"type\":\"release\",\"button\":\"" + button + "\"}");
        }

        /** A new one has a tape in. Then: the middle button, held for two seconds. */
        String switchOn() throws IOException, InterruptedException {
            send("{\"type\":\"tape-removed\"}");
            send("{\"type\":\"press\",\"button\":\"middle\"}");
            await(2000);
            send("{\"type\":\"release\",\"button\":\"middle\"}");
            return await(1000);
        }

        /** Holds a code in front of the camera and returns what the token shows. */
        String read(String image) throws IOException, InterruptedException {
            return send("{\"type\":\"scan\",\"text\":\"" + image + "\"}");
        }
    }

    static String expect(String view, String screen) {
        if (!text(view, "screen").equals(screen)) throw new IllegalStateException("expected " + screen + ": " + view);
        return view;
    }

    static String register(Token token) throws IOException, InterruptedException {
        // So that the example can run again.
        bank("PATCH", "/users/" + LOGIN_ID, "{\"registrationState\":\"none\"}");
        String first = bank("POST", "/users/" + LOGIN_ID + "/registration", "");
        String registration = "/registrations/" + text(first, "id");

        expect(token.switchOn(), "start");
        token.press("right"); // Continue: the camera
        String shown = expect(token.read(text(first, "text")), "device-code");
        String identification = "{\"serial\":\"" + token.serial() + "\",\"deviceCode\":\"" + text(shown, "code") + "\"}";
        String second = bank("POST", registration + "/identification", identification);

        token.press("right"); // Done
        token.press("right"); // Yes
        token.press("right"); // Continue: the camera
        shown = expect(token.read(text(second, "text")), "activation-code");
        String done = bank("POST", registration + "/completion", "{\"code\":\"" + text(shown, "code") + "\"}");

        token.press("right"); // Done, within 90 seconds
        expect(token.press("right"), "activated"); // Yes, within 40 seconds
        return text(done, "tokenCode");
    }

    static String sign(Token token) throws IOException, InterruptedException {
        // Texts may be Japanese. JDK 17 then reads this file rightly with -Dfile.encoding=UTF-8.
        String fields = "[[\"Payee\",\"TOYAMA TARO\"],[\"Amount\",\"JPY 120,000\"]]";
        String order = "{\"loginId\":\"" + LOGIN_ID + "\",\"title\":\"Transfer\",\"fields\":" + fields + "}";
        String request = bank("POST", "/requests", order);
        token.press("right"); // the camera
        String shown = expect(token.read(text(request, "text")), "transaction");
        if (!shown.contains("JPY 120,000")) throw new IllegalStateException("the token shows something else: " + shown);
        String code = text(shown, "code");
        bank("POST", "/requests/" + text(request, "id") + "/verification", "{\"code\":\"" + code + "\"}");
        return code;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Token token = Token.make();
        System.out.println("registered " + register(token));
        System.out.println("signed " + sign(token));
        System.out.println("OK");
    }
}
