package org.marquee.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageInput.FocalPointInput;
import org.marquee.image.Intake.Upload;
import org.marquee.kernel.json.Inputs;
import org.marquee.kernel.problem.InvalidBody;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.text.WebAddress;

/** Reads the parts of an upload as strictly as any other body: the file, and what stands beside it. */
@Singleton
class UploadForm {
    static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

    private static final String FILE = "file";
    private static final String FOCAL_POINT = "focalPoint";
    private static final int MAX_NAME = 255;

    private final Inputs inputs;
    private final ObjectMapper mapper;

    UploadForm(Inputs inputs, ObjectMapper mapper) {
        this.inputs = inputs;
        this.mapper = mapper;
    }

    /** What is said of the picture; without {@code alt} it is empty. */
    ImageInput input(MultipartFormDataInput form) {
        var members = mapper.createObjectNode();
        members.put("alt", "");
        form.getValues().forEach((name, values) -> {
            var value = single(name, values);
            if (!name.equals(FILE)) {
                put(members, name, value);
            }
        });
        return inputs.read(members, ImageInput.class);
    }

    Upload upload(MultipartFormDataInput form) {
        var values = form.getValues().get(FILE);
        var value = values == null ? null : single(FILE, values);
        if (value == null || !value.isFileItem()) {
            throw new InvalidBody("/" + FILE, "required", "must be there, as a file");
        }
        try {
            var item = value.getFileItem();
            requireSize(item.getFileSize());
            return new Upload(item.getFile(), hash(item.getFile()), name(value.getFileName()));
        } catch (IOException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The file did not arrive whole.");
        }
    }

    private static void requireSize(long bytes) {
        if (bytes == 0) {
            throw new InvalidBody("/" + FILE, "required", "must not be empty");
        }
        if (bytes > MAX_FILE_BYTES) {
            throw tooLarge();
        }
    }

    private void put(ObjectNode members, String name, FormValue value) {
        if (value.isFileItem()) {
            throw new InvalidBody("/" + name, "invalid-value", "must be text, not a file");
        }
        var text = value.getValue();
        // An empty field of a form is one that nobody filled in.
        if (!text.isEmpty()) {
            members.set(name, name.equals(FOCAL_POINT) ? json(name, text) : TextNode.valueOf(text));
        }
    }

    private JsonNode json(String name, String text) {
        try {
            return inputs.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidBody e) {
            throw e.below("/" + name);
        }
    }

    private static FormValue single(String name, Collection<FormValue> values) {
        if (values.size() > 1) {
            throw new InvalidBody("/" + name, "invalid-value", "must stand only once");
        }
        return values.iterator().next();
    }

    private static ProblemException tooLarge() {
        var detail = "must have at most 20 MiB";
        return new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE,
                "The file has more than 20 MiB.",
                List.of(Fault.pointer("/" + FILE, "out-of-range", detail)));
    }

    private static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only shown, so that somebody finds their file again: without folders, and without what is no part of a line. */
    private static @Nullable String name(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]", "")
                .strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(MAX_NAME, name.length()));
    }

    /** The form in the OpenAPI document; what is left out of a form is not in it, so nothing there is null. */
    @Schema(name = "ImageUploadInput", description = "A picture, and what an editor writes of it.")
    record ImageUploadInput(
            @Schema(
                    required = true,
                    format = "binary",
                    description =
                            "JPEG, PNG, WebP or GIF, of which the first frame is taken: told by its bytes. At most 20 MiB,"
                                    + " 50 megapixels, 10 000 pixels a side and 100 frames.")
            String file,

            @Schema(maxLength = 500, description = "What it shows, for those who can't see it.")
            String alt,

            @Schema(maxLength = 1000, description = "What stands below it, where nothing else is said.")
            String caption,

            @Schema(maxLength = 300, description = "Who made it.")
            String credit,

            @Schema(maxLength = 300, description = "On what terms it may be shown.", examples = "CC BY-SA 4.0")
            String license,

            @Schema(
                    pattern = WebAddress.PATTERN,
                    maxLength = 2000,
                    description = "Where it was found.",
                    examples = "https://example.org/press/still-1")
            String sourceUrl,

            @Schema(description = "The point that its crops keep in view, as JSON; the middle, where there is none.")
            FocalPointInput focalPoint,

            @Schema(description = "The film that it shows, by its slug or id.")
            String film,

            @Schema(description = "The person that it shows, by their slug or id.")
            String person) {}
}
