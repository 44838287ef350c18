package io.github.stylome.cli.input;

import io.github.stylome.text.Document;

/**
 * A text that came in.
 *
 * @param document the text with its id and, where given, its label and group
 * @param numericId whether the id was a JSON number, and so is written as one
 * @param place where it came from
 */
public record Row(Document document, boolean numericId, Place place) {}
