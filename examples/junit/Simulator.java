import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Token and bank, which run already: `camtoken serve --memory --ready-file ready.json`. */
record Simulator(Server token, Server bank) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The API of one of them. Failures say which call, and why, in the server's own words. */
    record Server(String url, String apiToken) {
        /** Sends JSON and returns JSON. @param path below /api/v1/ @param body null: none */
        Object call(String method, String path, String body) {
            byte[] bytes = send(method, path, "application/json", body == null ? new byte[0] : body.getBytes(UTF_8));
            return bytes.length == 0 ? null : Json.read(new String(bytes, UTF_8));
        }

        byte[] send(String method, String path, String type, byte[] body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/" + path))
                    .header("Authorization", "Bearer " + apiToken)
                    .header("Content-Type", type)
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                    .build();
            try {
                var answer = HTTP.send(request, BodyHandlers.ofByteArray());
                if (answer.statusCode() < 300) return answer.body();
                throw new IllegalStateException(method + " " + path + ": " + new String(answer.body(), UTF_8));
            } catch (IOException error) {
                String message = "Nothing answers at " + url + " (" + error + "). Is camtoken serve running?";
                throw new IllegalStateException(message, error);
            } catch (InterruptedException error) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(error);
            }
        }
    }

    private static final java.nio.charset.Charset UTF_8 = java.nio.charset.StandardCharsets.UTF_8;

    /** The one that the environment names: CAMTOKEN_READY_FILE, or addresses and API tokens one by one. */
    static Simulator named(Map<String, String> environment) {
        String file = environment.get("CAMTOKEN_READY_FILE");
        if (file == null) {
            Server token = new Server(need(environment, "CAMTOKEN_URL"), need(environment, "CAMTOKEN_API_TOKEN"));
            return new Simulator(token, new Server(need(environment, "CAMTOKEN_BANK_URL"), need(environment, "CAMTOKEN_BANK_API_TOKEN")));
        }
        try {
            Object ready = Json.read(Files.readString(Path.of(file)));
            return new Simulator(server(ready, "token"), server(ready, "bank"));
        } catch (IOException error) {
            String start = "camtoken serve --memory --ready-file " + file;
            throw new IllegalStateException("CAMTOKEN_READY_FILE: " + error + ". Start `" + start + "` first.", error);
        }
    }

    private static Server server(Object ready, String name) {
        return new Server(Json.text(ready, name, "url"), Json.text(ready, name, "apiToken"));
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) return value;
        throw new IllegalStateException("Set CAMTOKEN_READY_FILE, or " + name + " and its like (docs/junit.md).");
    }
}
