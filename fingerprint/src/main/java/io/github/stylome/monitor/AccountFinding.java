package io.github.stylome.monitor;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is found of an account.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param account its name
 * @param verdict the verdict
 * @param reason why, in a sentence without a full stop
 * @param texts how many texts it sent
 * @param sampled how many distinct ones were looked at
 * @param distinctTexts how many distinct ones there are, an estimate where more were sent than are kept
 * @param distinctWords how many distinct words there are in them, an estimate
 * @param words how many words there are in them
 * @param templated the share of its texts that are of a template or were sent more than once
 * @param q the least false discovery rate at which it is flagged; empty if it cannot be told
 * @param sharedDeviate how many deviations its requests share more words than requests of different accounts; NaN if it
 *     cannot be told
 * @param formDeviate the same of their form: masked words, marks and their order
 * @param families its templates, that of most requests first
 */
public record AccountFinding(String account, Verdict verdict, String reason, long texts, int sampled,
    double distinctTexts, double distinctWords, long words, ShareInterval templated, OptionalDouble q,
    double sharedDeviate, double formDeviate, List<TemplateFamily> families) {
  /** What can be said of an account. */
  public enum Verdict {
    /** Many of its requests are of a template, more than can be of an ordinary account. */
    TEMPLATED("templated"),
    /** Its requests are of one form, more than can be of an ordinary account, in words that differ. */
    UNIFORM("uniform"),
    /** Nothing speaks against it. */
    ORDINARY("ordinary"),
    /** There are too few texts, or too few accounts to compare it with. */
    CANNOT_TELL("cannot tell");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    /** Returns the verdict in words. */
    public String label() {
      return label;
    }

    /** Returns whether the account is flagged. */
    public boolean isFlagged() {
      return this == TEMPLATED || this == UNIFORM;
    }
  }

  /** Makes the finding. */
  public AccountFinding {
    families = ImmutableList.copyOf(families);
  }
}
