package io.github.stylome.verdict;

import io.github.stylome.text.TextSpan;

/**
 * Where a feature stands.
 *
 * @param document the id of the document
 * @param span its first place, in chars of the text as it was given
 */
public record Quotation(String document, TextSpan span) {}
