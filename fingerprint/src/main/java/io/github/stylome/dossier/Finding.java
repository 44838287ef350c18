package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is said of a suspect. What is supported, or looked for and not supported, has a figure; what cannot be
 * told, or was not measured, has the reason, and a figure where there is one all the same.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind what it says
 * @param strength how far the texts bear it out
 * @param names the other labels, names, terms or families that it speaks of, as they were given
 * @param figure the number that it rests on
 * @param measures numbers beside it
 * @param basis what it rests on
 * @param doubt why nothing can be told
 */
public record Finding(
    FindingKind kind,
    Strength strength,
    List<String> names,
    Optional<Figure> figure,
    Map<Measure, Double> measures,
    Basis basis,
    Optional<Doubt> doubt) {
  /**
   * Copies the collections and checks that figure and doubt go with the strength.
   *
   * @throws IllegalArgumentException if a verdict has no figure, or a doubt no reason
   */
  public Finding {
    requireNonNull(basis, "basis");
    names = ImmutableList.copyOf(names);
    EnumMap<Measure, Double> copy = new EnumMap<>(Measure.class);
    copy.putAll(measures);
    measures = Collections.unmodifiableMap(copy);
    Preconditions.checkArgument(strength.needsDoubt() == doubt.isPresent(), "%s is %s: %s", kind, strength, doubt);
    Preconditions.checkArgument(
        strength.needsDoubt() || figure.isPresent(), "%s is %s without a figure", kind, strength);
  }

  static Finding of(FindingKind kind, boolean supported, Figure figure, Basis basis) {
    return new Finding(kind, supported ? Strength.SUPPORTED : Strength.NOT_SUPPORTED, List.of(), Optional.of(figure),
        Map.of(), basis, Optional.empty());
  }

  static Finding cannotTell(FindingKind kind, Doubt doubt, Basis basis) {
    return new Finding(kind, Strength.CANNOT_TELL, List.of(), Optional.empty(), Map.of(), basis, Optional.of(doubt));
  }

  static Finding notMeasured(FindingKind kind, Doubt doubt, Basis basis) {
    return new Finding(kind, Strength.NOT_MEASURED, List.of(), Optional.empty(), Map.of(), basis, Optional.of(doubt));
  }

  Finding naming(List<String> other) {
    return new Finding(kind, strength, other, figure, measures, basis, doubt);
  }

  Finding naming(String name) {
    return naming(List.of(name));
  }

  Finding with(Measure measure, double value) {
    Map<Measure, Double> more = new EnumMap<>(Measure.class);
    more.putAll(measures);
    more.put(measure, value);
    return new Finding(kind, strength, names, figure, more, basis, doubt);
  }

  Finding with(Figure other) {
    return new Finding(kind, strength, names, Optional.of(other), measures, basis, doubt);
  }

  /** Returns the same finding, which cannot be told after all. */
  Finding doubted(Doubt why) {
    return new Finding(kind, Strength.CANNOT_TELL, names, figure, measures, basis, Optional.of(why));
  }
}
