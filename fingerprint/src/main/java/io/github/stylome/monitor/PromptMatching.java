package io.github.stylome.monitor;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** With which texts of the endpoint a new one is compared. */
public enum PromptMatching {
  /**
   * {@link #SAME} if a quarter or more of the texts that are learnt from answer a prompt that another of them answers, as
   * two of three do where there are four answers to each prompt, and one of three where there are two; else
   * {@link #ANY}.
   */
  AUTOMATIC,
  /**
   * Only with answers to the same prompt, and texts without a prompt with one another; a text that has no such partner
   * is kept for later ones. The test holds whichever prompts are asked, how often and in which order.
   */
  SAME,
  /**
   * With the next text, whatever it answers. The test holds if prompts of the reference and of the stream are drawn from
   * one mix in random order.
   */
  ANY;

  /** Returns what is done where these texts have been learnt from: same or any. */
  PromptMatching resolve(List<StyleVector> learnt) {
    if (this != AUTOMATIC) {
      return this;
    }
    // Only texts that are never compared may decide: what decides by those compared says something about them.
    Multiset<String> prompts = HashMultiset.create();
    learnt.stream().map(StyleVector::prompt).flatMap(Optional::stream).forEach(prompts::add);
    int shared = prompts.entrySet().stream().mapToInt(Multiset.Entry::getCount).filter(count -> count > 1).sum();
    return 4 * shared >= learnt.size() ? SAME : ANY;
  }

  /** Returns the name in lower case, as in {@code same}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
