package org.marquee.faults;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import org.marquee.faults.DatabaseLines.Moment;

/** A line that is as it was, but can be cut. */
final class DatabaseLine extends Socket {
    private final Socket line;
    private final DatabaseLines lines;
    private volatile boolean isCutBeforeAnswer;

    DatabaseLine(Socket line, DatabaseLines lines) {
        this.line = line;
        this.lines = lines;
    }

    private void send(byte[] message) throws IOException {
        var cut = lines.begins();
        if (cut == Moment.BEFORE_ASKING) {
            throw cut();
        }
        isCutBeforeAnswer = cut == Moment.BEFORE_THE_ANSWER;
        line.getOutputStream().write(message);
        line.getOutputStream().flush();
    }

    private SocketException cut() throws IOException {
        line.close();
        return new SocketException("cut by the test");
    }

    @Override
    public OutputStream getOutputStream() {
        return new ByteArrayOutputStream() {
            /** Only now is it known to be the whole message. */
            @Override
            public void flush() throws IOException {
                if (count > 0) {
                    var message = toByteArray();
                    reset();
                    send(message);
                }
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(line.getInputStream()) {
            @Override
            public int read() throws IOException {
                var next = super.read();
                breakOff();
                return next;
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                var count = super.read(into, from, most);
                breakOff();
                return count;
            }
        };
    }

    /** Once the first of the answer is here, the database has done what it was asked. */
    private void breakOff() throws IOException {
        if (isCutBeforeAnswer) {
            throw cut();
        }
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    @Override
    public boolean isClosed() {
        return line.isClosed();
    }

    @Override
    public boolean isConnected() {
        return line.isConnected();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        line.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return line.getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        line.setTcpNoDelay(on);
    }

    @Override
    public int getSendBufferSize() throws SocketException {
        return line.getSendBufferSize();
    }
}
