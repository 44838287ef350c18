package io.github.stylome.rolling;

import java.util.List;
import java.util.Optional;

/**
 * What was found in one text.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param id of the text
 * @param tokens how many it has
 * @param classifier the name of who was asked
 * @param windows first to last
 * @param changes first to last; none if none was found
 * @param segments first to last, from the first token to the last, one more than there are changes
 * @param cannotTell why no change could have been found; empty if one could
 */
public record RollingAnswer(String id, int tokens, String classifier, List<RollingWindow> windows,
    List<StyleChange> changes, List<RollingSegment> segments, Optional<String> cannotTell) {
  /** Copies the lists. */
  public RollingAnswer {
    windows = List.copyOf(windows);
    changes = List.copyOf(changes);
    segments = List.copyOf(segments);
  }

  @Override
  public String toString() {
    return "RollingAnswer[" + id + ", " + windows.size() + " windows, " + changes.size() + " changes]";
  }
}
