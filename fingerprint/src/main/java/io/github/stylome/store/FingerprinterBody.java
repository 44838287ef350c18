package io.github.stylome.store;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import java.util.ArrayList;
import java.util.List;

/** A fingerprinter within a body: spec, number of reference texts, and per feature term, mean and deviation. */
final class FingerprinterBody {
  private FingerprinterBody() {}

  static void write(Fingerprinter fingerprinter, BodyWriter out) {
    String spec = fingerprinter.spec().toString();
    if (!FeatureSpec.parse(spec).equals(fingerprinter.spec())) { // throws for a tokenizer that Stylome does not have
      throw new IllegalArgumentException("the spec cannot be written: " + spec);
    }
    out.writeString(spec);
    out.writeCount(fingerprinter.referenceTexts());
    List<String> terms = fingerprinter.vocabulary().terms();
    out.writeCount(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      out.writeString(terms.get(i));
      out.writeDouble(fingerprinter.mean(i));
      out.writeDouble(fingerprinter.deviation(i));
    }
  }

  /** Reads a fingerprinter; an argument out of range is left to the caller to report. */
  static Fingerprinter read(BodyReader in) throws FingerprintFormatException {
    FeatureSpec spec = FeatureSpec.parse(in.readString());
    int referenceTexts = in.readInt();
    int size = in.readSize(1 + 2 * Double.BYTES);
    List<String> terms = new ArrayList<>(size);
    double[] means = new double[size];
    double[] deviations = new double[size];
    for (int i = 0; i < size; i++) {
      terms.add(in.readString());
      means[i] = in.readDouble();
      deviations[i] = in.readDouble();
    }
    return Fingerprinter.of(spec, Vocabulary.copyOf(terms), means, deviations, referenceTexts);
  }
}
