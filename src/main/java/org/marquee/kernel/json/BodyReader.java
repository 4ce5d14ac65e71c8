package org.marquee.kernel.json;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Reads the body of every request that has JSON. It stands before the framework's own reader, which shares its mapper with
 * our queries and answers and tells clients the names of our classes.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class BodyReader implements MessageBodyReader<Object> {
    /** Bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    /** Whoever asks for these wants the bytes as they came. */
    private static final Set<Class<?>> RAW = Set.of(String.class, byte[].class, InputStream.class);

    private final Inputs inputs;

    BodyReader(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        requireUtf8(mediaType.getParameters().get(MediaType.CHARSET_PARAMETER));
        return inputs.convert(inputs.parse(bytes(body)), genericType);
    }

    /** JSON has no other encoding (RFC 8259, section 8.1), and we would read the wrong letters. */
    private static void requireUtf8(@Nullable String charset) {
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The request body must be JSON in UTF-8.");
        }
    }

    private static byte[] bytes(InputStream body) {
        try {
            var bytes = body.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw problem(ProblemType.PAYLOAD_TOO_LARGE, ProblemType.PAYLOAD_TOO_LARGE.explanation());
            }
            return bytes;
        } catch (IOException e) {
            // The client has gone, or sends nothing any more.
            throw problem(ProblemType.MALFORMED_REQUEST, "The request body broke off.");
        }
    }

    private static ProblemException problem(ProblemType type, String detail) {
        return new ProblemException(type, detail);
    }
}
