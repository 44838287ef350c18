package io.github.stylome.leak;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Tells by all the words of a sentence, and by what the rules make of it, how likely it is that a name in it is the
 * speaker's own or that of the speaker's maker: a logistic regression on {@linkplain EvidenceTerms terms}, which are
 * hashed, and make a vector of length 1, so that a long sentence is no surer than a short one. Its weights are learnt
 * from made-up sentences and from what the development corpora say of models.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Evidence {
  private static final String RESOURCE = "evidence.bin";
  static final int BITS = 18;
  /** Knows nothing: as likely as not, whatever the words are. */
  static final Evidence NONE = new Evidence(new byte[1 << BITS], 1, 0);

  private final byte[] weights;
  private final float unit;
  private final float bias;

  /** Takes weights in multiples of a unit; they are shared. */
  Evidence(byte[] weights, float unit, float bias) {
    this.weights = weights;
    this.unit = unit;
    this.bias = bias;
  }

  /** Returns what comes with the library. */
  static Evidence standard() {
    return Standard.EVIDENCE;
  }

  private static final class Standard {
    private static final Evidence EVIDENCE = load();

    private static Evidence load() {
      try (InputStream in = Evidence.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("the resource " + RESOURCE + " is missing");
        }
        DataInputStream data = new DataInputStream(in);
        float unit = data.readFloat();
        float bias = data.readFloat();
        byte[] weights = new byte[1 << BITS];
        data.readFully(weights);
        return new Evidence(weights, unit, bias);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the probability, in [0, 1], that a name in a sentence of these terms, each once, is the speaker's own. */
  double probability(int[] terms) {
    long sum = 0;
    for (int term : terms) {
      sum += weights[term];
    }
    return 1 / (1 + StrictMath.exp(-(bias + unit * (double) sum / StrictMath.sqrt(Math.max(1, terms.length)))));
  }
}
