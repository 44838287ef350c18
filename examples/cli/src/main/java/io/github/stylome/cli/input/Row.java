package io.github.stylome.cli.input;

import io.github.stylome.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in.
 *
 * @param document the text with its id and, where given, its label and group
 * @param numericId whether the id was a JSON number, and so is written as one
 * @param place where it came from
 * @param register the kind of writing that it is, null if it was not asked for or is not given
 */
public record Row(Document document, boolean numericId, Place place, @Nullable String register) {}
