package io.github.stylome.cli.output;

import io.github.stylome.language.Language;
import io.github.stylome.readability.ProseCounts;
import io.github.stylome.readability.Readability;
import io.github.stylome.richness.RichnessProfile;
import java.util.List;
import java.util.Optional;

/**
 * What is measured of one text.
 *
 * @param richness of its words
 * @param counts of words, sentences and marks
 * @param language in which it is read, if that is known
 * @param readability by every formula
 */
public record TextMeasures(
    RichnessProfile richness, ProseCounts counts, Optional<Language> language, List<Readability> readability) {}
