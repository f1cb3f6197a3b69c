package nl.thuiskompas.platform.odata.internal;

import java.nio.charset.StandardCharsets;

/** The two versions of the service, and what they write differently. */
public enum Version {
    V3(
            "application/json;odata=minimalmetadata;streaming=true;charset=utf-8",
            "odata.metadata",
            "odata.count",
            "odata.nextLink",
            "DataServiceVersion",
            "3.0;"),
    V4(
            "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8",
            "@odata.context",
            "@odata.count",
            "@odata.nextLink",
            "OData-Version",
            "4.0");

    private final String json;
    private final String context;
    private final String count;
    private final String next;
    private final String header;
    private final String number;

    Version(String json, String context, String count, String next, String header, String number) {
        this.json = json;
        this.context = context;
        this.count = count;
        this.next = next;
        this.header = header;
        this.number = number;
    }

    String json() {
        return json;
    }

    String context() {
        return context;
    }

    String count() {
        return count;
    }

    String next() {
        return next;
    }

    /** The header by which every answer says its version. */
    public String header() {
        return header;
    }

    /** What that header says. */
    public String number() {
        return number;
    }

    /** Why a question was not answered, in the shape of this version. */
    public Answer refusal(int status, String sentence) {
        byte[] body = Json.bytes(json -> {
            boolean three = this == V3;
            json.writeObjectPropertyStart(three ? "odata.error" : "error");
            json.writeStringProperty("code", three ? "" : Integer.toString(status));
            if (three) {
                json.writeObjectPropertyStart("message");
                json.writeStringProperty("lang", "en");
                json.writeStringProperty("value", sentence);
                json.writeEndObject();
            } else {
                json.writeStringProperty("message", sentence);
            }
            json.writeEndObject();
        });
        return new Answer(status, json, "", out -> out.write(body));
    }

    /** A plain text, such as a number. */
    static Answer plain(String text, String tag) {
        return new Answer(
                200, "text/plain;charset=utf-8", tag, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
