package org.marquee.kernel.http;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What readers get of one request, whoever asks: the same bytes until a change cuts one of its keys.
 *
 * @param content the document, in no encoding
 * @param type its media type
 * @param keys of all that it is made of
 * @param surrogateKey those of them that the header tells
 * @param lastChange when it last changed, if it knows
 * @param link the header {@code Link}, of pages
 * @param mayBeStale whether others may show it for a while after it has changed
 */
public record Answer(
        byte[] content,
        String type,
        SortedSet<String> keys,
        String surrogateKey,
        @Nullable Instant lastChange,
        @Nullable String link,
        boolean mayBeStale) {}
