import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON, which the JDK does not. Objects become maps, the rest lists, strings, numbers (Double), booleans and null. */
final class Json {
    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.peek() != '\0') throw json.unexpected();
        return value;
    }

    /** What stands there: get(view, "display", "lines", 0). */
    static Object get(Object json, Object... path) {
        Object here = json;
        for (Object step : path) {
            if (here instanceof Map<?, ?> map && map.containsKey(step)) here = map.get(step);
            else if (here instanceof List<?> list && step instanceof Integer index && index < list.size()) here = list.get(index);
            else throw new IllegalArgumentException("no " + step + " in " + here);
        }
        return here;
    }

    static String text(Object json, Object... path) {
        return (String) get(json, path);
    }

    /** A string as JSON has it. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean take(char wanted) {
        boolean isThere = peek() == wanted;
        if (isThere) at++;
        return isThere;
    }

    private void expect(char wanted) {
        if (!take(wanted)) throw unexpected();
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("no JSON at " + at + ": " + text);
    }

    private Object value() {
        switch (peek()) {
            case '{': return object();
            case '[': return list();
            case '"': return string();
            default: return word();
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> map = new LinkedHashMap<>();
        expect('{');
        if (take('}')) return map;
        do {
            if (peek() != '"') throw unexpected();
            String name = string();
            expect(':');
            map.put(name, value());
        } while (take(','));
        expect('}');
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        expect('[');
        if (take(']')) return list;
        do list.add(value()); while (take(','));
        expect(']');
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            if (c != '\\') string.append(c);
            else if (text.charAt(++at) != 'u') string.append(unescaped(text.charAt(at)));
            else {
                string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 4;
            }
        }
        throw unexpected();
    }

    private static char unescaped(char letter) {
        int which = "bfnrt".indexOf(letter);
        return which < 0 ? letter : "\b\f\n\r\t".charAt(which);
    }

    private Object word() {
        int from = at;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) at++;
        String word = text.substring(from, at);
        switch (word) {
            case "true": return true;
            case "false": return false;
            case "null": return null;
            default:
        }
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException notOne) {
            at = from;
            throw unexpected();
        }
    }
}
