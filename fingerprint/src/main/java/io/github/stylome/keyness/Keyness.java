package io.github.stylome.keyness;

import com.google.common.base.Preconditions;
import io.github.stylome.count.TermCounter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sets of texts, read to be contrasted term by term: what does a target prefer, and what does it avoid?
 *
 * <p>Intervals hold at 95% and, like q-values, come from how texts of a set vary, not from how many tokens there are: a
 * word of which one text is full is no habit of the set. {@link KeynessSettings#unit} may take slices for independent
 * instead. Degrees of freedom are those of the set with fewer, a lower bound of Welch's.
 *
 * <p>Zetas go by slices of full length; what is left at the end of a text, or a text shorter than a slice, counts for
 * the other measures, and for how often a term occurs, alone. For the Zetas, q-values come from the shares of slices
 * with as many slices as are worth being called independent (Rao and Scott 1984); else from the effect over its
 * standard error between units, by the delta method.
 *
 * <p>Takes memory for the distinct terms of every slice. Immutable and safe to share between threads.
 */
public final class Keyness {
  private final KeynessSettings settings;
  private final List<String> terms;
  private final ContrastedSet target;
  private final ContrastedSet reference;

  private Keyness(KeynessSettings settings, List<String> terms, ContrastedSet target, ContrastedSet reference) {
    this.settings = settings;
    this.terms = terms;
    this.target = target;
    this.reference = reference;
  }

  /**
   * Reads both sets. O(length). Labels and groups are not looked at.
   *
   * @throws IllegalArgumentException if a set has no term; the message names it
   */
  public static Keyness of(
      KeynessSettings settings, List<Document> target, List<Document> reference, Workers workers) {
    List<SlicedText> own = workers.map(target, text -> SlicedText.of(text, settings));
    List<SlicedText> other = workers.map(reference, text -> SlicedText.of(text, settings));
    Map<String, Integer> ids = new HashMap<>();
    List<String> terms = new ArrayList<>();
    number(own, "target", ids, terms);
    number(other, "reference", ids, terms);
    return new Keyness(settings, terms, ContrastedSet.of(own, ids, settings.unit()),
        ContrastedSet.of(other, ids, settings.unit()));
  }

  private static void number(List<SlicedText> texts, String name, Map<String, Integer> ids, List<String> terms) {
    Preconditions.checkArgument(texts.stream().anyMatch(text -> !text.slices().isEmpty()),
        "there is no term in the texts of the %s", name);
    for (SlicedText text : texts) {
      for (SlicedText.Slice slice : text.slices()) {
        for (String term : slice.counts().terms()) {
          if (ids.putIfAbsent(term, terms.size()) == null) {
            terms.add(term);
          }
        }
      }
    }
  }

  /** Returns how many slices of full length the target has. */
  public int targetSlices() {
    return target.slices();
  }

  /** Returns how many slices of full length the reference has. */
  public int referenceSlices() {
    return reference.slices();
  }

  /** Returns the ids of the texts that are shorter than a slice and do not count for Zetas, target first. */
  public List<String> shortTexts() {
    List<String> ids = new ArrayList<>();
    for (ContrastedSet set : List.of(target, reference)) {
      set.texts().stream().filter(text -> !text.hasWhole()).map(SlicedText::id).forEach(ids::add);
    }
    return ids;
  }

  /**
   * Contrasts the sets by a measure. O(terms log terms).
   *
   * @throws IllegalArgumentException if the measure goes by slices and a set has none of full length; the message names
   *     it
   */
  public KeynessResult contrast(KeynessMeasure measure) {
    if (measure.bySlices()) {
      requireSlice(target, "target");
      requireSlice(reference, "reference");
    }
    int[] order = order();
    TermContrast contrast = new TermContrast(measure, settings, target, reference);
    double[] tails = new double[order.length];
    for (int i = 0; i < tails.length; i++) {
      tails[i] = contrast.tail(order[i]);
    }
    double[] q = FalseDiscovery.benjaminiHochberg(tails);
    List<ContrastedTerm> preferred = new ArrayList<>();
    List<ContrastedTerm> avoided = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      double score = contrast.score(order[i]);
      if (measure.keeps(score, settings.filter())) {
        (score > 0 ? preferred : avoided).add(new ContrastedTerm(terms.get(order[i]), score,
            contrast.effect(order[i]), contrast.interval(order[i]), q[i], target.presence(order[i]),
            reference.presence(order[i])));
      }
    }
    preferred.sort(Comparator.comparingDouble(ContrastedTerm::score).reversed());
    avoided.sort(Comparator.comparingDouble(ContrastedTerm::score));
    return new KeynessResult(measure, settings, order.length, preferred, avoided, cannotTell(measure));
  }

  private void requireSlice(ContrastedSet set, String name) {
    Preconditions.checkArgument(set.slices() > 0,
        "no text of the %s has as many as %s tokens, those of a slice", name, settings.slice());
  }

  /** Returns the terms that are frequent enough, the most frequent first, of equal counts by code points. */
  private int[] order() {
    TermCounter counter = new TermCounter();
    Map<String, Integer> numbers = new HashMap<>();
    for (int term = 0; term < terms.size(); term++) {
      double count = target.count(term) + reference.count(term);
      if (count >= settings.leastCount()) {
        counter.add(terms.get(term), (long) count);
        numbers.put(terms.get(term), term);
      }
    }
    return counter.counts().terms().stream().mapToInt(term -> numbers.getOrDefault(term, -1)).toArray();
  }

  private Optional<String> cannotTell(KeynessMeasure measure) {
    for (ContrastedSet set : List.of(target, reference)) {
      if (set.units(measure) < 2) {
        return Optional.of("the " + (set == target ? "target" : "reference") + " has one " + settings.unit()
            + ", which does not tell how one varies from the other");
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Keyness[" + target.texts().size() + " and " + reference.texts().size() + " texts, " + terms.size()
        + " terms]";
  }
}
