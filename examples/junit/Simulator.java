import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Token and banks. @param bank the one of the camera tokens @param banks all by name, as far as they are named: anser, shinkin, seiwa */
record Simulator(Server token, Server bank, Map<String, Server> banks) {
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

    /** One for all tests of this JVM. */
    private static final class Shared {
        static final Simulator SIMULATOR = of(System.getenv());
    }

    /** Token and bank: those that the environment names, else started for these tests. */
    static Simulator shared() {
        return Shared.SIMULATOR;
    }

    static Simulator of(Map<String, String> environment) {
        String file = environment.get("CAMTOKEN_READY_FILE");
        if (file == null && environment.get("CAMTOKEN_URL") == null) return started(environment);
        if (file == null) {
            Server token = new Server(need(environment, "CAMTOKEN_URL"), need(environment, "CAMTOKEN_API_TOKEN"));
            Server bank = new Server(need(environment, "CAMTOKEN_BANK_URL"), need(environment, "CAMTOKEN_BANK_API_TOKEN"));
            Map<String, Server> banks = new HashMap<>(Map.of("anser", bank));
            for (String name : List.of("shinkin", "seiwa")) {
                String variable = "CAMTOKEN_" + name.toUpperCase(Locale.ROOT);
                String url = environment.get(variable + "_URL");
                if (url != null) banks.put(name, new Server(url, need(environment, variable + "_API_TOKEN")));
            }
            return new Simulator(token, bank, banks);
        }
        try {
            return ready(Files.readString(Path.of(file)));
        } catch (IOException error) {
            String start = "camtoken serve --memory --ready-file " + file;
            throw new IllegalStateException("CAMTOKEN_READY_FILE: " + error + ". Start `" + start + "` first.", error);
        }
    }

    /** In memory, on free ports, until the JVM ends. */
    private static Simulator started(Map<String, String> environment) {
        Path installed = Path.of("node_modules", ".bin", "camtoken");
        String program = environment.getOrDefault("CAMTOKEN", Files.exists(installed) ? installed.toString() : "camtoken");
        List<String> command = List.of(program, "serve", "--memory", "--json", "--host-port", "0", "--bank-port", "0");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // A database or an API token of somebody else's servers is none of ours.
        builder.environment().keySet().removeIf(name -> name.endsWith("DATABASE_URL") || name.endsWith("API_TOKEN"));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            String line = process.inputReader(UTF_8).readLine();
            if (line != null) return ready(line);
            throw new IllegalStateException(String.join(" ", command) + " ended: see its output.");
        } catch (IOException error) {
            throw new IllegalStateException("No simulator: set CAMTOKEN_READY_FILE, or CAMTOKEN_URL and its like, or install the npm package "
                    + "camera-token-simulator here, or set CAMTOKEN to the program (docs/junit.md). " + error.getMessage(), error);
        }
    }

    private static Simulator ready(String line) {
        Object ready = Json.read(line);
        Map<String, Server> banks = new HashMap<>(Map.of("anser", server(ready, "bank")));
        // A start of before told of one bank alone.
        if (ready instanceof Map<?, ?> all && all.get("banks") instanceof Map<?, ?> named) {
            for (Object name : named.keySet()) banks.put((String) name, server(named, (String) name));
        }
        return new Simulator(server(ready, "token"), server(ready, "bank"), banks);
    }

    private static Server server(Object ready, String name) {
        return new Server(Json.text(ready, name, "url"), Json.text(ready, name, "apiToken"));
    }

    private static String need(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value != null && !value.isEmpty()) return value;
        throw new IllegalStateException("Beside the address set " + name + ".");
    }
}
