package io.github.stylome.composition;

import com.google.common.base.Preconditions;
import java.util.Locale;
import java.util.Optional;

/**
 * Drops texts that look less like people than nearly all held-out references by people do.
 *
 * <p>Of n such references and one more text by people, each is as likely as any other to be the k-th most machine-like:
 * a text is dropped only if it is beyond the one of rank {@code ⌈(n + 1)(1 − rate)⌉}, which a text by people is with
 * probability of at most the rate. That holds for texts of the kind of the references, over draws of both. Vovk,
 * Gammerman and Shafer, "Algorithmic Learning in a Random World", Springer 2005.
 *
 * <p>A text of another kind than the references, by register, language or layout, looks like a machine to them whoever
 * wrote it: nobody can tell, and it is not dropped. It is taken for one if no more than {@value #STRANGE} of the
 * references are as strange. Texts by machines are less strange than those by people of the same kind, so that few of
 * them are spared by that.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class HumanScreen {
  /** The share of references that may be as strange as a text that nobody can tell of. */
  static final double STRANGE = 0.15;

  private static final double EVEN = 0.5;

  private final int source;
  private final double rate;
  private final double threshold;
  private final int texts;

  private HumanScreen(int source, double rate, double threshold, int texts) {
    this.source = source;
    this.rate = rate;
    this.threshold = threshold;
    this.texts = texts;
  }

  static HumanScreen of(HumanTexts human, double rate) {
    Preconditions.checkArgument(rate > 0 && rate < 1, "a rate must be between 0 and 1, not %s", rate);
    int rank = (int) Math.ceil((human.size() + 1) * (1 - rate) - 1e-9); // 0.01 is not exact
    Preconditions.checkArgument(rank <= human.size(),
        "a rate of %s takes %s references by people that can be held out, and there are %s: the least rate that they "
            + "can promise is %s", rate, (long) Math.ceil(1 / rate - 1e-9) - 1, human.size(), 1.0 / (human.size() + 1));
    return new HumanScreen(human.source(), rate, human.ranked(rank), human.size());
  }

  /** What becomes of a text. */
  public enum Decision {
    /** It looks like people as much as like machines, or more. */
    KEEP,
    /** It looks more like machines, as more of the texts by people do than may be dropped. */
    TAG,
    /** It looks more like machines than the share of texts by people does that must be kept. */
    DROP,
    /** Nothing can be measured in it, or it looks more like machines but is of another kind than the references. */
    CANNOT_TELL
  }

  /** Returns what becomes of a text. */
  public Decision decide(JudgedText text) {
    if (!text.isMeasured()) {
      return Decision.CANNOT_TELL;
    }
    double probability = probability(text);
    if (probability <= Math.min(threshold, EVEN)) {
      return Decision.KEEP;
    } else if (text.rarity() <= STRANGE) {
      return Decision.CANNOT_TELL;
    }
    return probability > threshold ? Decision.DROP : Decision.TAG;
  }

  /** Returns why nobody can tell of a text; empty where that is not the decision. */
  public Optional<String> reason(JudgedText text) {
    if (decide(text) != Decision.CANNOT_TELL) {
      return Optional.empty();
    }
    return Optional.of(text.isMeasured()
        ? String.format(Locale.ROOT,
            "of another kind than the references, of which %.1f%% are as strange: there, people look like machines, too",
            100 * text.rarity())
        : "nothing can be measured");
  }

  /**
   * Returns how probable it is that no person wrote a text, where people wrote half of all; in [0, 1].
   *
   * @throws IllegalArgumentException if nothing could be measured in it
   */
  public double probability(JudgedText text) {
    Preconditions.checkArgument(text.isMeasured(), "nothing could be measured in the text");
    return HumanTexts.machine(text.probabilities().get(source), text.probabilities().size());
  }

  /** Returns the greatest share of texts by people that may be dropped. */
  public double rate() {
    return rate;
  }

  /** Returns the probability above which texts are dropped. */
  public double threshold() {
    return threshold;
  }

  /** Returns on how many references by people the promise rests. */
  public int texts() {
    return texts;
  }
}
