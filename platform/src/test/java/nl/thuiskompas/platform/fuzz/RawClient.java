package nl.thuiskompas.platform.fuzz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 over a socket that is kept open, without looking at what is sent: a usual client refuses to send most of what a
 * server should be able to stand.
 */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;

    RawClient(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** An answer; names of headers are in small letters. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Sends a request and reads the answer to its end. */
    Answer send(String method, String target, List<String> headers) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(method, target, headers);
        } catch (IOException e) {
            close();
            if (fresh) {
                throw e;
            }
            // The server may close a connection that was idle, or after a malformed request: once more on a new one.
            return exchange(method, target, headers);
        }
    }

    private Answer exchange(String method, String target, List<String> headers) throws IOException {
        if (socket == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        StringBuilder request = new StringBuilder();
        request.append(method)
                .append(' ')
                .append(target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append(':');
        request.append(port).append("\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        request.append("\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        Answer answer = read(method);
        if (answer.header("connection").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private Answer read(String method) throws IOException {
        String first = line();
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        boolean none = method.equals("HEAD") || status == 204 || status == 304;
        return new Answer(status, headers, none ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return in.readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readAllBytes();
        }
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection after '" + line + "'");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
