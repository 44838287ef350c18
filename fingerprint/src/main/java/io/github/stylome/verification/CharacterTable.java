package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.Normalizers;
import java.util.stream.IntStream;

/** The frequencies of character 4-grams in reference texts, and of others by the same features. */
final class CharacterTable {
  private static final int LENGTH = 4;
  private static final int FEATURES = 3000;

  private final Fingerprinter fingerprinter;
  private final FeatureTable texts;

  private CharacterTable(Fingerprinter fingerprinter, FeatureTable texts) {
    this.fingerprinter = fingerprinter;
    this.texts = texts;
  }

  static CharacterTable fit(Corpus reference, Workers workers) {
    Preconditions.checkArgument(reference.size() >= 2, "%s reference texts are too few", reference.size());
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Normalizers.standard())
        .features(MostFrequent.characterNGrams(LENGTH, FEATURES))
        .build();
    Fingerprinter fingerprinter = Fingerprinter.fit(spec, reference, workers);
    return new CharacterTable(fingerprinter, FeatureTable.measure(fingerprinter, reference, workers));
  }

  FeatureTable texts() {
    return texts;
  }

  TableRow row(Document text) {
    try {
      double[] frequencies = fingerprinter.fingerprint(text).relativeFrequencies();
      return TableRow.of(text.id(), text.label().orElse(""), frequencies);
    } catch (UnmeasurableTextException e) {
      throw new IllegalArgumentException("the text " + text.id() + " shares no character 4-gram with the reference", e);
    }
  }

  /** Returns the reference texts with neither of two labels, and none of the two texts themselves. */
  FeatureTable without(TableRow one, TableRow other) {
    return texts.rowsAt(IntStream.range(0, texts.size()).filter(i -> isOther(texts.row(i), one)
        && isOther(texts.row(i), other)));
  }

  private static boolean isOther(TableRow row, TableRow pair) {
    boolean sameLabel = !pair.label().isEmpty() && row.label().equals(pair.label());
    return !sameLabel && !row.id().equals(pair.id());
  }
}
