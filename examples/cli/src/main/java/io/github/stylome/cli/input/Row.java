package io.github.stylome.cli.input;

import io.github.stylome.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param document the text with its id and, where given, its label and group
 * @param numericId whether the id was a JSON number, and so is written as one
 * @param place where it came from
 * @param key what it is sorted by, such as the kind of writing or the source; null if not asked for or not given
 */
public record Row(Document document, boolean numericId, Place place, @Nullable String key) {}
