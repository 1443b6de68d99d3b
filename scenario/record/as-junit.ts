import type { Act, Recording } from './recording.ts'

/** A recording as a test for JUnit 5, with nothing but Java 17 and the HTTP APIs. */

const HELPERS = `
    /** Of the file that "camtoken serve --memory --ready-file ready.json" writes; CAMTOKEN_READY_FILE says where it is. */
    private static String ready(String server, String field) throws Exception {
        String file = System.getenv().getOrDefault("CAMTOKEN_READY_FILE", "ready.json");
        String part = Files.readString(Path.of(file)).replaceFirst("(?s).*\\"" + server + "\\"\\\\s*:\\\\s*\\\\{", "");
        return field(part, field);
    }

    /** The first field of this name; null where it is null. */
    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\\"" + name + "\\"\\\\s*:\\\\s*(?:\\"((?:[^\\"\\\\\\\\]|\\\\\\\\.)*)\\"|null)").matcher(json);
        assertTrue(found.find(), "no " + name + " in " + json);
        return found.group(1) == null ? null : found.group(1).replaceAll("\\\\\\\\(.)", "$1");
    }

    /** A call of the API of "token" or "bank". Fails with the server's own words. */
    private static String call(String server, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ready(server, "url") + "/api/v1/" + path))
                .header("Authorization", "Bearer " + ready(server, "apiToken"))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, method + " " + path + ": " + answer.body());
        return answer.body();
    }

    private String path;
    private String view;

    private void send(String event, String ignored) throws Exception {
        view = call("token", "POST", path + "/events", event);
        assertEquals(ignored, field(view, "ignored"), event);
    }

    private void until(String conditions, int ms) throws Exception {
        view = call("token", "GET", path + "?until=" + conditions + "&advance=" + ms, null);
    }

    private void shows(String screen, String refusal) {
        assertEquals(screen, field(view, "screen"));
        assertEquals(refusal, field(view, "refusal"));
    }

    private String code() {
        return field(view, "code");
    }
`

const IMPORTS = [
  'static org.junit.jupiter.api.Assertions.assertEquals',
  'static org.junit.jupiter.api.Assertions.assertTrue',
  '',
  'java.net.URI',
  'java.net.http.HttpClient',
  'java.net.http.HttpRequest',
  'java.net.http.HttpRequest.BodyPublishers',
  'java.net.http.HttpResponse',
  'java.net.http.HttpResponse.BodyHandlers',
  'java.nio.file.Files',
  'java.nio.file.Path',
  'java.util.regex.Matcher',
  'java.util.regex.Pattern',
  'org.junit.jupiter.api.Test',
]

/** A text of Java: JSON's escapes are Java's. */
const java = (text: string): string => JSON.stringify(text)
const json = (value: unknown): string => java(JSON.stringify(value))

function linesOf(act: Act): readonly string[] {
  switch (act.type) {
    case 'event':
      return [`send(${json(act.event)}, null);`]
    case 'tap':
      return [`send(${json({ type: 'tap', buttons: act.buttons })}, ${act.ignored ? `"${act.ignored}"` : 'null'});`]
    case 'hold':
      return [
        `send(${json({ type: 'hold', buttons: act.buttons, for: 2000 })}, ${act.ignored ? `"${act.ignored}"` : 'null'});`,
      ]
    case 'until':
      return [`until("screen:${act.screen},${act.isLit ? 'lit' : 'dark'}", ${act.within});`]
    case 'see':
      return [`shows("${act.screen}", ${act.refusal ? `"${act.refusal}"` : 'null'});`]
    case 'register':
      return [
        ...(act.isAgain
          ? [`call("bank", "PATCH", "users/" + user, ${json({ registrationState: 'none', tokenCode: null })});`]
          : []),
        `${act.isAgain ? '' : 'String '}registration = call("bank", "POST", "users/" + user + "/registration", "{}");`,
        `String image${act.image} = field(registration, "text");`,
      ]
    case 'identify':
      return [
        `String image${act.image} = field(call("bank", "POST", "registrations/" + field(registration, "id") + "/identification",`,
        '        "{\\"serial\\":\\"" + serial + "\\",\\"deviceCode\\":\\"" + code() + "\\"}"), "text");',
      ]
    case 'complete':
      return [
        'call("bank", "POST", "registrations/" + field(registration, "id") + "/completion", "{\\"code\\":\\"" + code() + "\\"}");',
      ]
    case 'request':
      return [
        `String request${act.image} = call("bank", "POST", "requests",`,
        `        "{\\"loginId\\":\\"" + user + "\\"," + ${java(JSON.stringify({ title: act.title, ...act.body }).slice(1))});`,
        `String image${act.image} = field(request${act.image}, "text");`,
        `request = request${act.image};`,
      ]
    case 'verify':
      return [
        'call("bank", "POST", "requests/" + field(request, "id") + "/verification", "{\\"code\\":\\"" + code() + "\\"}");',
      ]
    case 'scan':
      return [`send("{\\"type\\":\\"scan\\",\\"text\\":\\"" + image${act.image} + "\\"}", null);`]
    case 'scan-text':
      return [`send(${json({ type: 'scan', text: act.text })}, null);`]
    case 'note':
      return [`// ${act.text}`]
  }
}

export function asJunit({ serial, profile, acts }: Recording): string {
  const lines = [
    `String company = call("bank", "POST", "companies", ${json({ users: [{ kind: 'master' }] })});`,
    'String user = field(company, "loginId");',
    `view = call("token", "POST", "tokens", "{\\"preset\\":\\"factory-new\\",\\"profile\\":\\"${profile}\\",\\"company\\":\\"" + field(company, "id") + "\\"}");`,
    'path = "tokens/" + field(view, "id");',
    'String serial = field(view, "serial");',
    'call("token", "PUT", path + "/clock", "{\\"mode\\":\\"paused\\"}");',
    ...(acts.some(({ type }) => type === 'request') ? ['String request;'] : []),
    'try {',
    ...acts.flatMap(linesOf).map((line) => `    ${line}`),
    '} finally {',
    '    call("token", "DELETE", path, null);',
    '    call("bank", "DELETE", "companies/" + field(company, "id"), null);',
    '}',
  ]
  return `${IMPORTS.map((name) => (name === '' ? '' : `import ${name};`)).join('\n')}

/** Recorded from ${serial}. */
class RecordedTest {
${HELPERS.trimStart()
  .replace(/^/, '    ')
  .replace(/^ {8}(?=\S)/, '    ')}
    @Test
    void recorded() throws Exception {
${lines.map((line) => `        ${line}`).join('\n')}
    }
}
`
}
