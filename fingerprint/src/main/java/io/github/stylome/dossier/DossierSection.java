package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is said on one topic.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param topic what it is about
 * @param findings at least one: where nothing was measured, one says so
 */
public record DossierSection(Topic topic, List<Finding> findings) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no finding
   */
  public DossierSection {
    requireNonNull(topic, "topic");
    findings = ImmutableList.copyOf(findings);
    Preconditions.checkArgument(!findings.isEmpty(), "the section %s says nothing", topic);
  }
}
