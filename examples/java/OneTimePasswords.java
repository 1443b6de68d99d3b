import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs a transfer at the practice bank Shinkin with a simulated key fob, and logs in at Seiwa with a simulated app, all through the APIs.
 *
 * Needs JDK 17 or newer and nothing else. Start all servers with `npm start`, then:
 *
 *     export TOKEN_API_TOKEN=...    # the end of the token's address, after #token=
 *     export SHINKIN_API_TOKEN=...  # the API token of each bank
 *     export SEIWA_API_TOKEN=...
 *     java OneTimePasswords.java
 *
 * The JDK reads no JSON, so single values are picked out by their names, as they are written in JSON. Use your own JSON library in real tests.
 */
public class OneTimePasswords {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final Server HOST = Server.of("TOKEN", "http://127.0.0.1:27600");
    static final Server SHINKIN = Server.of("SHINKIN", "http://127.0.0.1:27602");
    static final Server SEIWA = Server.of("SEIWA", "http://127.0.0.1:27603");

    record Server(String url, String apiToken) {
        static Server of(String name, String usualUrl) {
            String apiToken = System.getenv(name + "_API_TOKEN");
            if (apiToken == null) throw new IllegalStateException("set " + name + "_API_TOKEN");
            return new Server(System.getenv().getOrDefault(name + "_URL", usualUrl) + "/api/v1", apiToken);
        }

        /** Sends JSON and returns JSON. A refusal is thrown as it came. */
        String call(String method, String path, String body) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Authorization", "Bearer " + apiToken)
                    .header("Content-Type", "application/json")
                    .build();
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) throw new IllegalStateException(method + " " + path + ": " + response.body());
            return response.body();
        }
    }

    /** The first text of this name, as JSON writes it. */
    static String text(String json, String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"").matcher(json);
        if (!matcher.find()) throw new IllegalStateException("no " + name + " in " + json);
        return matcher.group(1);
    }

    /** A browser of one's own. */
    record Visit(Server bank, String path) {
        static Visit at(Server bank) throws IOException, InterruptedException {
            return new Visit(bank, "/visits/" + text(bank.call("POST", "/visits", ""), "id") + "/requests");
        }

        /** Sends a page. @param fields as JSON; @param next the page that must be shown in answer */
        void send(String page, String button, String fields, String next) throws IOException, InterruptedException {
            String pressed = button == null ? "null" : '"' + button + '"';
            String request = "{\"page\":\"" + page + "\",\"button\":" + pressed + ",\"fields\":" + fields + "}";
            String shown = bank.call("POST", path, request);
            if (!text(shown, "page").equals(next)) throw new IllegalStateException("expected " + next + ": " + shown);
        }
    }

    /** A new simulated token. What a finger does is an event. */
    record Token(String path, String view) {
        static Token make(String wanted) throws IOException, InterruptedException {
            String view = HOST.call("POST", "/tokens", wanted);
            return new Token("/tokens/" + text(view, "id"), view);
        }

        String send(String events) throws IOException, InterruptedException {
            return HOST.call("POST", path + "/events", "{\"events\":[" + events + "]}");
        }

        void remove() throws IOException, InterruptedException {
            HOST.call("DELETE", path, "");
        }
    }

    /** A customer of one's own, whose user has the fob from the start; nobody else is disturbed. */
    static String sign() throws IOException, InterruptedException {
        Token fob = Token.make("{\"kind\":\"key-fob\"}");
        String user = "{\"id\":\"S0001\",\"code\":\"taro01\",\"serial\":\"" + text(fob.view(), "serial") + "\"}";
        String made = SHINKIN.call("POST", "/customers", "{\"state\":{\"users\":[" + user + "]}}");
        String number = text(made, "number");

        Visit visit = Visit.at(SHINKIN);
        String login = "{\"number\":\"" + number + "\",\"user\":\"S0001\",\"code\":\"taro01\"}";
        visit.send("SIM-K20", null, login, "SIM-K22");
        visit.send("SIM-K22", "transfer", "{}", "SIM-K23");
        // Texts may be Japanese. JDK 17 then reads this file rightly with -Dfile.encoding=UTF-8.
        visit.send("SIM-K23", null, "{\"to\":\"YAMADA TARO\",\"amount\":120000}", "SIM-K24");
        String code = text(fob.send("{\"type\":\"tap\"}"), "code");
        visit.send("SIM-K24", null, "{\"otp\":\"" + code + "\"}", "SIM-K25");

        SHINKIN.call("DELETE", "/customers/" + number, "");
        fob.remove();
        return code;
    }

    /** The bank mails a key file; the app opens it with the password that was chosen for it. */
    static String logIn() throws IOException, InterruptedException {
        String made = SEIWA.call("POST", "/customers", "{}");
        String path = "/customers/" + URLEncoder.encode(text(made, "id"), StandardCharsets.UTF_8);
        String issued = SEIWA.call("PUT", path + "/token", "{\"startPassword\":\"2580\"}");
        Token app = Token.make("{\"kind\":\"software-token\",\"profile\":\"nd-app\"}");
        String link = "{\"type\":\"open-mail-link\",\"text\":\"" + text(issued, "keyFile") + "\"}";
        String setUp = "{\"type\":\"set-up\",\"serviceId\":\"" + text(issued, "serviceId") + "\",\"userId\":\""
                + text(issued, "userId") + "\",\"startPassword\":\"" + text(issued, "startPassword") + "\"}";
        String code = text(app.send("{\"type\":\"open\"}," + link + "," + setUp), "code");

        Visit visit = Visit.at(SEIWA);
        String login = "{\"loginId\":\"" + text(made, "loginId") + "\",\"password\":\"" + text(made, "password") + "\"}";
        visit.send("SIM-S01", "log-in", login, "SIM-S05");
        visit.send("SIM-S05", null, "{\"otp\":\"" + code + "\"}", "BPT001");

        SEIWA.call("DELETE", path, "");
        app.remove();
        return code;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("signed " + sign());
        System.out.println("logged in " + logIn());
        System.out.println("OK");
    }
}
